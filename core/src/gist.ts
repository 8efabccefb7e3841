import type { Instant } from './instant.ts'
import {
  acts,
  cues,
  needs,
  type Act,
  type Cue,
  type MeetingTurn,
  type Need,
  type Outcome,
  type Sentence,
} from './sentence.ts'
import { stemsIn, type Stems } from './stem.ts'

/** What a sentence does in one number: a bit an act, a bit a cue, whether it asks for something specific or is long. */
type Sign = Act | Cue | 'specific' | 'long'
const signs: readonly Sign[] = [...acts, ...cues, 'specific', 'long']
export const bit = Object.fromEntries(signs.map((sign, i) => [sign, 1 << i])) as Readonly<
  Record<Sign, number>
>

/** Above the bits stands the need of an ask, from 1; 0 where nothing is asked. */
const NEED = signs.length
export const ACTS = (1 << acts.length) - 1

/** Advice of fewer letters is hardly help. */
const LONG = 40

/**
 * What the sentences of a moment come to, in numbers: made once with the moment, since a history is folded again and
 * again. Sentences come in many shapes and touching them costs half of a fold.
 */
export type Gist = {
  /** What each sentence does: bits, and the need of its ask. */
  readonly signs: readonly number[]
  /** The bits of all of them. */
  readonly all: number
  /** Acts that more than one sentence performs, once for each beyond the first. */
  readonly again: readonly number[]
  readonly vagueAsks: number
  readonly specificAsks: number
  readonly outcome: Outcome | null
  readonly meeting: MeetingTurn | null
  /** Letters in sentences that perform no act: a plain answer is often one of these. */
  readonly plainLength: number
  readonly updateLength: number
  /** The days named, in the order of the text. */
  readonly dates: readonly Instant[]
  readonly stems: Stems
}

const askSign = ({ ask }: Sentence): number =>
  ask === undefined ? 0 : (ask.specific ? bit.specific : 0) | ((needs.indexOf(ask.need) + 1) << NEED)

const signOf = (sentence: Sentence): number => {
  let sign = askSign(sentence)
  for (const { act } of sentence.acts) sign |= bit[act]
  for (const cue of sentence.cues) sign |= bit[cue]
  return sentence.text.length >= LONG ? sign | bit.long : sign
}

/** The need of a sentence's ask; null where nothing is asked. */
export const needIn = (sign: number): Need | null => needs[(sign >> NEED) - 1] ?? null

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

const lengthOf = (
  sentences: readonly Sentence[],
  each: readonly number[],
  bits: number,
  are: number,
): number => {
  let length = 0
  for (let i = 0; i < each.length; i++)
    if (((each[i] as number) & bits) === are) length += (sentences[i] as Sentence).text.length
  return length
}

const allOf = (each: readonly number[]): number => {
  let all = 0
  for (const sign of each) all |= sign
  return all
}

/** The acts in a sign, as places in `acts`. */
const placesIn = (sign: number): readonly number[] =>
  acts.flatMap((act, i) => ((sign & bit[act]) === 0 ? [] : [i]))

const againIn = (each: readonly number[]): readonly number[] => {
  const again: number[] = []
  let before = 0
  for (const sign of each) {
    const twice = sign & before & ACTS
    if (twice !== 0) again.push(...placesIn(twice))
    before |= sign
  }
  return again
}

const countAsks = (each: readonly number[], specific: number): number => {
  let count = 0
  for (const sign of each) if (sign >= 1 << NEED && (sign & bit.specific) === specific) count++
  return count
}

/** Digests what was read. */
export const digest = (sentences: readonly Sentence[]): Gist => {
  const each = sentences.map(signOf)
  return {
    signs: each,
    all: allOf(each),
    again: againIn(each),
    vagueAsks: countAsks(each, 0),
    specificAsks: countAsks(each, bit.specific),
    outcome: firstOutcome(sentences),
    meeting: firstMeeting(sentences),
    plainLength: lengthOf(sentences, each, ACTS, 0),
    updateLength: lengthOf(sentences, each, bit.update, bit.update),
    dates: datesIn(sentences),
    stems: stemsIn(sentences),
  }
}
