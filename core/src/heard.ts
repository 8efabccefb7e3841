import type { MomentId, Said } from './moment.ts'
import { DAY, type Instant } from './instant.ts'
import { acts, type Act, type Cue, type MeetingTurn, type Outcome, type Sentence } from './sentence.ts'
import { otherSide, type Side } from './side.ts'
import { stemsIn, type Stems } from './stem.ts'

/** One bit an act, so that a moment's acts are one number. */
export const bit = Object.fromEntries(acts.map((act, i) => [act, 1 << i])) as Readonly<Record<Act, number>>

/** A said moment, gathered once for everything that listens to it. */
export type Heard = {
  readonly id: MomentId
  readonly at: Instant
  readonly by: Side
  readonly other: Side
  readonly sentences: readonly Sentence[]
  readonly replyTo: MomentId | null
  readonly actBits: number
  readonly cues: readonly Cue[]
  readonly outcome: Outcome | null
  readonly meeting: MeetingTurn | null
  /** Letters in sentences that perform no act: a plain answer is often one of these. */
  readonly plainLength: number
  /** Filled by `stemsOf` when somebody first asks. */
  stems: Stems | null
}

const NONE: readonly never[] = []

const gatherCues = (sentences: readonly Sentence[]): readonly Cue[] => {
  if (sentences.every((sentence) => sentence.cues.length === 0)) return NONE
  return sentences.flatMap((sentence) => sentence.cues)
}

const bitsOf = (sentence: Sentence): number => sentence.acts.reduce((bits, { act }) => bits | bit[act], 0)

export const hear = (moment: Said): Heard => {
  let actBits = 0
  let plainLength = 0
  let outcome: Outcome | null = null
  let meeting: MeetingTurn | null = null
  for (const sentence of moment.sentences) {
    const bits = bitsOf(sentence)
    actBits |= bits
    if (bits === 0) plainLength += sentence.text.length
    outcome ??= sentence.outcome ?? null
    meeting ??= sentence.meeting ?? null
  }
  return {
    id: moment.id,
    at: moment.at,
    by: moment.by,
    other: otherSide(moment.by),
    sentences: moment.sentences,
    replyTo: moment.replyTo ?? null,
    actBits,
    cues: gatherCues(moment.sentences),
    outcome,
    meeting,
    plainLength,
    stems: null,
  }
}

/** Whether the moment performs one of the acts, given as bits. */
export const does = (heard: Heard, actBits: number): boolean => (heard.actBits & actBits) !== 0

export const performs = (sentence: Sentence, act: Act): boolean =>
  sentence.acts.some((read) => read.act === act)

/** The stems of a moment's sentences, gathered when first asked for. */
export const stemsOf = (heard: Heard): Stems => (heard.stems ??= stemsIn(heard.sentences))

/** The sentences of a moment that perform an act. */
export const sentencesThat = (heard: Heard, act: Act): readonly Sentence[] =>
  does(heard, bit[act]) ? heard.sentences.filter((sentence) => performs(sentence, act)) : NONE

export const hasCue = (heard: Heard, cue: Cue): boolean => heard.cues.includes(cue)

/** A day named further ahead is rarely one that was meant: "as in November" looks back. */
const FARTHEST = 120 * DAY

/** The last day named in the sentences that lies ahead of the moment, within four months. */
export const namedDay = (sentences: readonly Sentence[], after: Instant): Instant | null => {
  let last: Instant | null = null
  for (const sentence of sentences)
    for (const { at } of sentence.dates)
      if (at >= after && at <= after + FARTHEST && at > (last ?? 0)) last = at
  return last
}
