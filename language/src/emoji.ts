/** Emoji and Slack codes as marks the model can hear. */
const kinds: readonly { readonly mark: string; readonly pattern: RegExp }[] = [
  {
    mark: '#party',
    pattern:
      /[\u{1F389}\u{1F38A}\u{1F973}\u{1F44F}\u{1F64C}\u{1F3C6}\u{1F942}\u{1F37E}\u{1F947}]|:(?:tada|confetti_ball|clap|partying_face|raised_hands|trophy|champagne|medal):/u,
  },
  { mark: '#hands', pattern: /\u{1F64F}|:pray:/u },
  { mark: '#star', pattern: /[\u2B50\u{1F31F}]|:star2?:/u },
  { mark: '#thumb', pattern: /\u{1F44D}|\u{1F44C}|:(?:\+1|thumbsup|ok_hand):/u },
  { mark: '#plea', pattern: /[\u{1F62D}\u{1F631}\u{1F198}]|:(?:sob|scream|sos):/u },
]
const slackCode = /:[a-z][a-z0-9_+-]*:/g
// oxlint-disable-next-line no-control-regex -- plain ASCII holds no emoji, and most sentences are plain ASCII
const plain = /^[\x00-\x7f]*$/

const none: readonly never[] = []

/** @param text one sentence as written */
export const emojiMarks = (text: string): readonly string[] => {
  if (!text.includes(':') && plain.test(text)) return none
  return kinds.filter(({ pattern }) => pattern.test(text)).map(({ mark }) => mark)
}

/** The text without Slack codes, so that `:tada:` is not read as a word. */
export const withoutSlackCodes = (text: string): string =>
  text.includes(':') ? text.replace(slackCode, ' ') : text
