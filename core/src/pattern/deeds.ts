import type { Side } from '../side.ts'
import type { DeedId } from '../state.ts'
import type { StrengthId } from './id.ts'
import type { Strength, View } from './pattern.ts'

/** Strengths that are deeds: how often they must have been done to speak of them. */
const deeds: readonly {
  readonly id: StrengthId
  readonly by: Side
  readonly deed: DeedId
  readonly times: number
}[] = [
  { id: 'gives-back', by: 'mentee', deed: 'gave', times: 1 },
  { id: 'credits', by: 'mentee', deed: 'credited', times: 2 },
  { id: 'credits', by: 'mentor', deed: 'credited', times: 2 },
  { id: 'pays-it-forward', by: 'mentee', deed: 'paid-forward', times: 1 },
]

/** Laplace's rule of succession: how sure it is that it will be done again. */
const againAfter = (times: number): number => (times + 1) / (times + 2)

export const deedStrengths = (view: View): readonly Strength[] =>
  deeds.flatMap(({ id, by, deed, times }) => {
    const done = view.state.deeds[deed][by]
    const enough = done[times - 1]
    if (!enough) return []
    const evidence = done.flatMap((chance) => chance.moments)
    return [
      {
        id,
        by,
        since: enough.at,
        strength: againAfter(done.length),
        counted: done.length,
        chances: null,
        evidence,
      },
    ]
  })
