import type { Coaching, Strong } from '@perennial/core/coaching'
import { list } from './grammar.ts'

/** What an ask says, and what any draft does: the first stand after one "says". */
const said: { readonly [kind in Strong['kind']]?: string } = {
  tried: 'what you tried',
  'by-when': 'until when',
  goal: 'what it is for',
  situation: 'how things stand',
  'why-you': 'why you ask them',
  'your-part': 'what they did',
  'my-part': 'what you did with it',
  change: 'what changed',
  'of-you': 'what it says of them',
  outcome: 'how it went',
}
const done: { readonly [kind in Strong['kind']]?: string } = {
  'one-thing': 'asks one clear thing',
  question: 'asks a question back',
  hint: 'gives a hint',
  resource: 'points to a source',
  reasoning: 'gives the reason',
  example: 'gives an example',
}
const MOST_STRONG = 3

const named = (
  names: { readonly [kind in Strong['kind']]?: string },
  { strong }: Coaching,
): readonly string[] =>
  Object.keys(names).flatMap((kind) =>
    strong.some((one) => one.kind === kind) ? (names[kind as Strong['kind']] ?? []) : [],
  )

/** What is strong in a draft, in one line; null when there is nothing to name. */
export const strongLine = (coaching: Coaching): string | null => {
  const deeds = named(done, coaching).slice(0, MOST_STRONG)
  const words = named(said, coaching).slice(0, MOST_STRONG - deeds.length)
  const all = words.length === 0 ? deeds : [...deeds, `says ${list(words)}`]
  return all.length === 0 ? null : `It ${list(all)}.`
}
