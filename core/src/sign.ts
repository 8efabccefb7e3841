import { acts, cues, needs, type Act, type Cue, type Need, type ReadAct, type Sentence } from './sentence.ts'

/**
 * What a sentence does in one number: a bit an act, a bit a cue, whether it asks for something specific, is long, tells
 * an outcome or speaks of a meeting.
 */
type Sign = Act | Exclude<Cue, 'takes-back'> | 'specific' | 'long' | 'outcome' | 'meeting'
const isSign = (cue: Cue): cue is Exclude<Cue, 'takes-back'> => cue !== 'takes-back'
const signs: readonly Sign[] = [...acts, ...cues.filter(isSign), 'specific', 'long', 'outcome', 'meeting']
export const bit = Object.fromEntries(signs.map((sign, i) => [sign, 1 << i])) as Readonly<
  Record<Sign, number>
>

/** Above the bits stands the need of an ask, from 1; 0 where nothing is asked. */
const NEED = signs.length
export const ACTS = (1 << acts.length) - 1
/** To name the other some day is a promise, however it is said. */
export const PROMISES = bit.promise | bit['credits-later']

/** Advice of fewer letters is hardly help. */
export const LONG = 40

/** From this confidence on a single sentence may weigh for or against somebody. */
export const SURELY = 0.6

/** Acts that one sentence alone settles: a milestone to be celebrated, all joy owed, a promise to be kept. */
const weighty = bit.win | bit.celebrate | bit.promise

const isHeard = ({ act, confidence }: ReadAct): boolean => confidence >= SURELY || (bit[act] & weighty) === 0

const askSign = ({ ask }: Sentence): number =>
  ask === undefined ? 0 : (ask.specific ? bit.specific : 0) | ((needs.indexOf(ask.need) + 1) << NEED)

/** A sentence's sign. */
export const signOf = (sentence: Sentence): number => {
  let sign = askSign(sentence)
  for (const read of sentence.acts) if (isHeard(read)) sign |= bit[read.act]
  // There is room for no more bits: what is taken back is released, and a gist tells that it is for good.
  for (const cue of sentence.cues) sign |= bit[isSign(cue) ? cue : 'releases']
  if (sentence.outcome !== undefined) sign |= bit.outcome
  if (sentence.meeting !== undefined) sign |= bit.meeting
  return sentence.text.length >= LONG ? sign | bit.long : sign
}

/** The acts of a sentence heard surely. */
export const surelyOf = ({ acts }: Sentence): number => {
  let surely = 0
  for (const { act, confidence } of acts) if (confidence >= SURELY) surely |= bit[act]
  return surely
}

export const asksAnything = (sign: number): boolean => sign >= 1 << NEED

/** The need of a sentence's ask; null where nothing is asked. */
export const needIn = (sign: number): Need | null => needs[(sign >> NEED) - 1] ?? null
