import type { Instant } from './instant.ts'
import type { MomentId } from './moment.ts'
import { chanceThatRateExceeds } from './posterior.ts'

/** What is tallied, always for the side whose conduct it is. */
export const tallyIds = [
  'told',
  'thanked',
  'initiations',
  'clear-asks',
  'within-scope',
  'answered',
  'guided',
  'celebrated',
  'credited',
  'debriefed',
  'promises',
  'meetings',
  'returned',
] as const
export type TallyId = (typeof tallyIds)[number]

/** One occasion on which something kind was due; `at` is when it was decided whether it came. */
export type Chance = { readonly at: Instant; readonly kept: boolean; readonly moments: readonly MomentId[] }

/** The last chances, oldest first; what lies further back no longer speaks for today. */
export type Tally = readonly Chance[]

export const CHANCES_KEPT = 16

export type Verdict = {
  readonly since: Instant
  /** The posterior probability that carries the verdict, 0..1. */
  readonly strength: number
  readonly counted: number
  readonly chances: number
  readonly evidence: readonly MomentId[]
}

export type Bar = { readonly count: 'kept' | 'missed'; readonly rate: number }

/** Uncertainty a verdict must clear (docs/model.md): at least three chances and P(rate beyond the bar) of at least 0.8. */
const FEWEST = 3
const SURE = 0.8

const countsFor = (chance: Chance, bar: Bar): boolean => chance.kept === (bar.count === 'kept')

const posteriorAfter = (chances: readonly Chance[], bar: Bar, length: number): number => {
  if (length < FEWEST) return 0
  let counted = 0
  for (let i = 0; i < length; i++) if (countsFor(chances[i] as Chance, bar)) counted++
  return chanceThatRateExceeds(counted, length, bar.rate)
}

/**
 * Whether the chances carry the verdict that the rate lies beyond the bar, and since when without a break.
 * Chances in any order; null when they do not carry it.
 */
export const judge = (chances: readonly Chance[], bar: Bar): Verdict | null => {
  const ordered = chances.toSorted((a, b) => a.at - b.at)
  const strength = posteriorAfter(ordered, bar, ordered.length)
  if (strength < SURE) return null
  let length = ordered.length
  while (posteriorAfter(ordered, bar, length - 1) >= SURE) length--
  const counted = ordered.filter((chance) => countsFor(chance, bar))
  return {
    since: (ordered[length - 1] as Chance).at,
    strength,
    counted: counted.length,
    chances: ordered.length,
    evidence: [...new Set(counted.flatMap((chance) => chance.moments))],
  }
}
