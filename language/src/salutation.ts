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

const closing =
  /^(?:cheers|best|many thanks|thanks|(?:kind |best |warm )?(?:regards|wishes)|yours|sincerely)\b/i
const signature = /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u

/** The name under a sign-off. @param before the sentence before it */
export const isSignature = (text: string, before: string | undefined): boolean =>
  before !== undefined &&
  text.length <= 40 &&
  signature.test(text) &&
  isSalutation(before) &&
  closing.test(before)

export const withoutGreeting = (sentence: Sentence): Sentence => ({
  ...sentence,
  salutation: true,
  acts: sentence.acts.filter(
    ({ act }) => act !== 'hello' && !(act === 'thank' && /^cheers/i.test(sentence.text)),
  ),
})
