import { acts, needs, type Act } from '@perennial/core/sentence'
import { needOutput, specificOutput } from '@perennial/language/model'
import type { Calibration } from '../../language/train/calibrate.ts'
import type { Labelled } from '../../language/train/sentences.ts'
import type { Forecast } from './reliability.ts'
import type { Judged } from './tally.ts'

/** What was made of one sentence beside its label: acts, and of a true ask whether it is bounded and what it needs. */
export type Judgement = Judged & {
  readonly forecasts: readonly Forecast[]
  readonly specificRight?: boolean
  readonly needRight?: boolean
}

const chanceOf = ({ slope, offset }: Calibration, logits: Float32Array, out: number): number =>
  1 / (1 + Math.exp(-((slope[out] ?? 1) * (logits[out] ?? 0) + (offset[out] ?? 0))))

/** @param logits one figure an output, of a network that was not taught this sentence */
export const judge = (labelled: Labelled, logits: Float32Array, calibration: Calibration): Judgement => {
  const chances = acts.map((_, at) => chanceOf(calibration, logits, at))
  const truth: ReadonlySet<Act> = new Set(labelled.acts)
  const { specific, need } = labelled
  return {
    said: new Set(acts.filter((_, at) => (chances[at] ?? 0) >= (calibration.enough[at] ?? 1))),
    true: truth,
    forecasts: acts.map((act, at) => ({ chance: chances[at] ?? 0, came: truth.has(act) })),
    ...(specific === undefined
      ? {}
      : { specificRight: chanceOf(calibration, logits, specificOutput) >= 0.5 === specific }),
    ...(need === undefined ? {} : { needRight: likeliestNeed(logits, calibration) === need }),
  }
}

const likeliestNeed = (logits: Float32Array, calibration: Calibration) => {
  const chances = needs.map((_, at) => chanceOf(calibration, logits, needOutput + at))
  return needs[chances.indexOf(Math.max(...chances))]
}

/** The share of true asks of which this was judged rightly, and how many there are. */
export const shareRight = (
  judgements: readonly Judgement[],
  of: 'specificRight' | 'needRight',
): { readonly share: number; readonly n: number } => {
  const known = judgements.flatMap((judgement) => judgement[of] ?? [])
  return { share: known.filter(Boolean).length / Math.max(1, known.length), n: known.length }
}
