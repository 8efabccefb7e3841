import { digest, type Gist } from './gist.ts'
import { DAY, type Instant } from './instant.ts'
import type { MomentId, Said } from './moment.ts'
import type { Own } from './own.ts'
import type { Sentence } from './sentence.ts'
import { otherSide, type Side } from './side.ts'

/** A said moment as everything listens to it. */
export type Heard = {
  readonly id: MomentId
  /** The id as a list, one for all who keep it: a moment is tallied more than once. */
  readonly ids: readonly MomentId[]
  readonly at: Instant
  readonly by: Side
  readonly other: Side
  readonly replyTo: MomentId | null
  /** True where a person said what it belongs to: `replyTo` is all there is then. */
  readonly isPlaced: boolean
  readonly sentences: readonly Sentence[]
  readonly gist: Gist
  /** The bits of all its sentences. */
  readonly all: number
}

/** The moment a said one answers or speaks of: as a person says, else as it came. */
export const replyOf = ({ belongsTo, replyTo }: Said): MomentId | null =>
  belongsTo === undefined ? (replyTo ?? null) : belongsTo

export const hear = (moment: Said): Heard => {
  const gist = moment.gist ?? digest(moment.sentences)
  return {
    id: moment.id,
    ids: [moment.id],
    at: moment.at,
    by: moment.by,
    other: otherSide(moment.by),
    replyTo: replyOf(moment),
    isPlaced: moment.belongsTo !== undefined,
    sentences: moment.sentences,
    gist,
    all: gist.all,
  }
}

/** The next moment in the place of the one before: a fold that makes a new one each time allocates 110 bytes more. */
export const hearNext = (heard: Own<Heard>, moment: Said): Heard => {
  const gist = moment.gist ?? digest(moment.sentences)
  heard.id = moment.id
  heard.ids = [moment.id]
  heard.at = moment.at
  heard.by = moment.by
  heard.other = otherSide(moment.by)
  heard.replyTo = replyOf(moment)
  heard.isPlaced = moment.belongsTo !== undefined
  heard.sentences = moment.sentences
  heard.gist = gist
  heard.all = gist.all
  return heard
}

/** Whether the moment does one of these, given as bits. */
export const does = (heard: Heard, bits: number): boolean => (heard.all & bits) !== 0

/** Whether a sentence does one of these acts, heard surely. */
export const doesSurely = ({ gist }: Heard, bits: number): boolean => (gist.surely & bits) !== 0

/** The place of the first sentence that does one of these; -1 when none does. */
export const firstThat = (heard: Heard, bits: number): number => {
  if (!does(heard, bits)) return -1
  const { signs } = heard.gist
  let i = 0
  while (((signs[i] as number) & bits) === 0) i++
  return i
}

/** A day named further ahead is rarely one that was meant: "as in November" looks back. */
const FARTHEST = 120 * DAY

/** The last day named that lies ahead of an instant, within four months. */
export const namedDay = ({ gist }: Heard, after: Instant): Instant | null => {
  let last: Instant | null = null
  for (let i = 0; i < gist.dates.length; i++) {
    const at = gist.dates[i] as Instant
    if (at >= after && at <= after + FARTHEST && (last === null || at > last)) last = at
  }
  return last
}
