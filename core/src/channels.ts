/** Ways for two to be in touch. */
export const channels = ['call', 'in-person', 'chat', 'mail'] as const
export type Channel = (typeof channels)[number]

/** What words say of the ways: those that are named, and those that are left out. */
export type Ways = { readonly agreed: readonly Channel[]; readonly leftOut: readonly Channel[] }

const named: { readonly [channel in Channel]: RegExp } = {
  call: /\b(?:(?:tele)?phones?|(?:video|voice|phone)?[ -]?calls?|calling|video|zoom|google meet|facetime|(?:video)?anrufe?n?|telefon\w*|meetings?)\b/i,
  'in-person':
    /\b(?:in[ -]person|face[ -]to[ -]face|on[ -]site|in the office|coffees?|lunch(?:es)?|meetings?|persönlich|vor ort|treffen|kaffee)\b/i,
  chat: /\b(?:chats?|messages?|messaging|dms?|texts?|texting|slack|whatsapp|telegram|signal|discord|nachrichten)\b/i,
  mail: /\b(?:e?-?mails?)\b/i,
}

const no = /\b(?:no|not|never|without|kein\w*|nicht|nie|ohne)\b/i

const channelsNamed = (text: string): readonly Channel[] =>
  channels.filter((channel) => named[channel].test(text))

/** "chat ok, no calls or coffee": what stands before a no is agreed, what follows it is left out. */
const inPart = (part: string): Ways => {
  const at = part.search(no)
  return at < 0
    ? { agreed: channelsNamed(part), leftOut: [] }
    : { agreed: channelsNamed(part.slice(0, at)), leftOut: channelsNamed(part.slice(at)) }
}

/** Reads the clause on channels, or the words of a draft: spoken ways first. What is both named and left out is left out. */
export const waysIn = (texts: readonly string[]): Ways => {
  const parts = texts.flatMap((text) => text.split(/[,;.]|\b(?:but|aber)\b/i)).map(inPart)
  const leftOut = new Set(parts.flatMap((part) => part.leftOut))
  const agreed = new Set(parts.flatMap((part) => part.agreed))
  return {
    agreed: channels.filter((channel) => agreed.has(channel) && !leftOut.has(channel)),
    leftOut: channels.filter((channel) => leftOut.has(channel)),
  }
}

const spoken: readonly Channel[] = ['call', 'in-person']

/**
 * Whether a talk is none of the agreed ways: left out in words, or other ways were agreed and no spoken one.
 * @param wanted the ways that are asked for; none: any talk
 */
export const leavesOutTalks = ({ agreed, leftOut }: Ways, wanted: readonly Channel[] = []): boolean => {
  const talks = spoken.filter((channel) => wanted.length === 0 || wanted.includes(channel))
  if (talks.length === 0) return false
  const isNone = agreed.length > 0 && !agreed.some((channel) => spoken.includes(channel))
  return isNone || talks.every((channel) => leftOut.includes(channel))
}
