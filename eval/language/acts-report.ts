import { acts, type Act } from '@perennial/core/sentence'
import type { Labelled } from '../../language/train/sentences.ts'
import { shareRight, type Judgement } from './judgement.ts'
import { calibrationError, reliability, type Forecast } from './reliability.ts'
import {
  f1,
  macroF1,
  microF1,
  precision,
  recall,
  tallyOf,
  type Counts,
  type Judged,
  type Tally,
} from './tally.ts'

export const fixed = (value: number): string => value.toFixed(3)

/** The baseline that needs no reading: a question asks, a mentor guides, a mentee reports. */
export const trivially = ({ text, author, acts: named }: Labelled): Judged => ({
  said: new Set<Act>([author === 'mentor' ? 'guide' : text.includes('?') ? 'ask' : 'update']),
  true: new Set(named),
})

/** The same sentences judged in three ways. */
export type Rivals = {
  readonly network: readonly Judgement[]
  readonly plain: readonly Judgement[]
  readonly trivial: readonly Judged[]
}

const none: Counts = { right: 0, wrong: 0, missed: 0 }

const actRow = (act: Act, [tally, plain, trivial]: readonly [Tally, Tally, Tally]): string => {
  const counts = tally.get(act) ?? none
  const figures = [
    precision(counts),
    recall(counts),
    f1(counts),
    f1(plain.get(act) ?? none),
    f1(trivial.get(act) ?? none),
  ]
  return `${act.padEnd(10)}${String(counts.right + counts.missed).padStart(6)}  ${figures.map((figure) => fixed(figure).padStart(7)).join('')}`
}

/** A row an act, then both means over them, each beside both baselines. */
export const actRows = ({ network, plain, trivial }: Rivals): readonly string[] => {
  const tallies = [tallyOf(network), tallyOf(plain), tallyOf(trivial)] as const
  const mean = (name: string, of: (tally: Tally) => number): string =>
    `${name.padEnd(32)}${tallies.map((tally) => fixed(of(tally)).padStart(7)).join('')}`
  return [
    'act        count    prec. recall     F1 n-gram trivial',
    ...acts.map((act) => actRow(act, tallies)),
    mean('macro F1', macroF1),
    mean('micro F1', microF1),
    ...qualityRows({ network, plain }),
  ]
}

const qualityRows = ({ network, plain }: Pick<Rivals, 'network' | 'plain'>): readonly string[] =>
  (
    [
      ['specific or vague', 'specificRight'],
      ['need', 'needRight'],
    ] as const
  ).map(([name, of]) => {
    const { share, n } = shareRight(network, of)
    return `${`${name}, of ${n} true asks`.padEnd(32)}${fixed(share).padStart(7)}${fixed(shareRight(plain, of).share).padStart(7)}`
  })

/** What always saying the commonest would get right. */
export const commonestRow = (labelled: readonly Labelled[]): string => {
  const share = (values: readonly unknown[]): string => {
    const groups = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length)
    return fixed(Math.max(0, ...groups) / Math.max(1, values.length))
  }
  const specifics = labelled.flatMap(({ specific }) => specific ?? [])
  const needs = labelled.flatMap(({ need }) => need ?? [])
  return `always the commonest: specific or vague ${share(specifics)}, need ${share(needs)}`
}

const errorOf = (forecasts: readonly Forecast[]): string => fixed(calibrationError(forecasts))

/** The reliability table of all decisions, an act of a sentence each, and the error also of what is said. */
export const reliabilityRows = ({ network, plain }: Rivals): readonly string[] => {
  const forecasts = network.flatMap((judgement) => judgement.forecasts)
  return [
    'chance        n   said   came',
    ...reliability(forecasts).map(
      ({ n, said, came }, bin) =>
        `.${bin}–${bin === 9 ? '1.' : `.${bin + 1}`}${String(n).padStart(10)}  ${fixed(said)}  ${fixed(came)}`,
    ),
    `expected calibration error ${errorOf(forecasts)} (n-gram ${errorOf(plain.flatMap((judgement) => judgement.forecasts))})`,
    `of the ${saidOf(network).length} acts said alone ${errorOf(saidOf(network))} (n-gram ${errorOf(saidOf(plain))})`,
  ]
}

const saidOf = (judgements: readonly Judgement[]): readonly Forecast[] =>
  judgements.flatMap(({ said, forecasts }) => forecasts.filter((_, at) => said.has(acts[at] ?? 'ask')))
