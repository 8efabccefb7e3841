import type { Instant } from './instant.ts'
import { joined } from './longer.ts'
import { countAsks, mainAsk, needOf } from './main-ask.ts'
import { acts, type MeetingTurn, type Need, type Outcome, type Sentence } from './sentence.ts'
import { ACTS, asksAnything, bit, PROMISES, signOf, surelyOf } from './sign.ts'
import { stemsIn, type Stems } from './stem.ts'
import { either } from './bits.ts'

/**
 * What the sentences of a moment come to, in numbers: made once with the moment, since a history is folded again and
 * again. Sentences come in many shapes and touching them costs half of a fold.
 */
export type Gist = {
  /** How many there are. */
  readonly sentences: number
  /** What each sentence does: bits, and the need of its ask. */
  readonly signs: readonly number[]
  /** The bits of all of them. */
  readonly all: number
  /** The acts that one of them performs, heard surely. */
  readonly surely: number
  /** Acts that more than one sentence performs, once for each beyond the first. */
  readonly again: readonly number[]
  /** The place of the ask that a helper would take hold of, -1 where nothing is asked; and what is wanted. */
  readonly ask: number
  readonly need: Need
  readonly vagueAsks: number
  readonly specificAsks: number
  readonly outcome: Outcome | null
  readonly meeting: MeetingTurn | null
  /** Letters in sentences that perform no act: a plain answer is often one of these. */
  readonly plainLength: number
  readonly updateLength: number
  /** Letters of advice: two short hints are as much as one long one. */
  readonly guideLength: number
  /** The days named, in the order of the text. */
  readonly dates: readonly Instant[]
  readonly stems: Stems
  /** Of the first sentence that promises something alone. */
  readonly promised: Stems
  /** Of the sentences that give thanks. */
  readonly thanked: Stems
  /** Whether one of them says that nothing is waited for any more. */
  readonly takesBack: boolean
}

const NONE: readonly never[] = []

const datesIn = (sentences: readonly Sentence[]): readonly Instant[] => {
  let dates: Instant[] | null = null
  for (const sentence of sentences) for (const { at } of sentence.dates) (dates ??= []).push(at)
  return dates ?? NONE
}

const firstOutcome = (sentences: readonly Sentence[]): Outcome | null => {
  for (const { outcome } of sentences) if (outcome !== undefined) return outcome
  return null
}

const firstMeeting = (sentences: readonly Sentence[]): MeetingTurn | null => {
  for (const { meeting } of sentences) if (meeting !== undefined) return meeting
  return null
}

const takesBack = (sentences: readonly Sentence[]): boolean =>
  sentences.some(({ cues }) => cues.includes('takes-back'))

const thatDo = (sentences: readonly Sentence[], each: readonly number[], bits: number): readonly Sentence[] =>
  sentences.filter((_, i) => ((each[i] as number) & bits) !== 0)

const lengthOf = (sentences: readonly Sentence[], each: readonly number[], does: number): number => {
  let length = 0
  for (let i = 0; i < each.length; i++)
    if (((each[i] as number) & does) !== 0) length += (sentences[i] as Sentence).text.length
  return length
}

const words = /[\p{L}\d]/u

/** The letters of what performs no act; a thumb alone has none, and a greeting answers nothing. */
const plainLengthOf = (sentences: readonly Sentence[], each: readonly number[]): number => {
  let length = 0
  for (let i = 0; i < each.length; i++) {
    const { text, salutation } = sentences[i] as Sentence
    if (((each[i] as number) & ACTS) === 0 && !salutation && words.test(text)) length += text.length
  }
  return length
}

/** The acts in a sign, as places in `acts`. */
const placesIn = (sign: number): readonly number[] =>
  acts.flatMap((act, i) => ((sign & bit[act]) === 0 ? [] : [i]))

const againIn = (each: readonly number[]): readonly number[] => {
  let again: readonly number[] = NONE
  let before = 0
  for (const sign of each) {
    const twice = sign & before & ACTS
    if (twice !== 0) again = joined(again, placesIn(twice))
    before |= sign
  }
  return again
}

const surelyIn = (sentences: readonly Sentence[]): number => {
  let surely = 0
  for (const sentence of sentences) surely |= surelyOf(sentence)
  return surely
}

/** Digests what was read. */
export const digest = (sentences: readonly Sentence[]): Gist => {
  const each = sentences.map(signOf)
  const all = either(each)
  const ask = mainAsk(each, all)
  const asks = asksAnything(all)
  // What most moments are asked for comes first: it lies in one line of the cache.
  return {
    all,
    surely: surelyIn(sentences),
    again: againIn(each),
    stems: stemsIn(sentences),
    dates: datesIn(sentences),
    signs: each,
    sentences: sentences.length,
    ask,
    need: ask < 0 ? 'advice' : needOf(each, ask),
    vagueAsks: asks ? countAsks(each, 0) : 0,
    specificAsks: asks ? countAsks(each, bit.specific) : 0,
    outcome: (all & bit.outcome) === 0 ? null : firstOutcome(sentences),
    meeting: (all & bit.meeting) === 0 ? null : firstMeeting(sentences),
    plainLength: plainLengthOf(sentences, each),
    updateLength: (all & bit.update) === 0 ? 0 : lengthOf(sentences, each, bit.update),
    guideLength: (all & bit.guide) === 0 ? 0 : lengthOf(sentences, each, bit.guide),
    promised: (all & PROMISES) === 0 ? NONE : stemsIn(thatDo(sentences, each, PROMISES).slice(0, 1)),
    thanked: (all & bit.thank) === 0 ? NONE : stemsIn(thatDo(sentences, each, bit.thank)),
    takesBack: (all & bit.releases) !== 0 && takesBack(sentences),
  }
}
