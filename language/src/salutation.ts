import type { Sentence } from '@perennial/core/sentence'

const opening =
  /^(?:hi|hey+|hello|dear|good (?:morning|evening|afternoon|day)|morning|evening|cheers|best|thanks|(?:kind |best )?(?:regards|wishes)|yours)\b/i
const name = /^(?:[\s,]*(?:mrs?|ms|dr|prof|sir|madam|there|all)?\.?)(?:[\s,]+[^\s,.!?]+){0,3}[\s,!.]*$/i

/** A greeting or sign-off with at most a name: beside other sentences it does nothing by itself. */
export const isSalutation = (text: string): boolean => {
  if (text.length > 50) return false
  const opened = opening.exec(text)
  return opened !== null && name.test(text.slice(opened[0].length)) && !/\b(?:for|you|so|a)\b/i.test(text)
}

export const withoutGreeting = (sentence: Sentence): Sentence => ({
  ...sentence,
  acts: sentence.acts.filter(
    ({ act }) => act !== 'hello' && !(act === 'thank' && /^cheers/i.test(sentence.text)),
  ),
})
