import { chanceOfSilence } from '@perennial/core/rhythm/model'
import { fitParameters } from './fit.ts'
import type { Recipe } from './fit.ts'
import type { Sample } from './record.ts'
import { areaUnderCurve, brier } from './scores.ts'
import type { Forecast } from './scores.ts'

export type Validated = { readonly network: string; readonly auc: number; readonly brier: number }

const FOLDS = 5
/** Even pairs only, so half the number runs through the folds; a pair stays whole. */
const foldOf = (s: Sample): number => (s.pair / 2) % FOLDS

type Held = Forecast & { readonly network: string }

const holdOut = (samples: readonly Sample[], recipe: Recipe, fold: number): readonly Held[] => {
  const chance = chanceOfSilence(
    fitParameters(
      samples.filter((s) => foldOf(s) !== fold),
      recipe,
    ),
  )
  return samples
    .filter((s) => s.protocol && foldOf(s) === fold)
    .map((s) => ({ network: s.network, dead: s.dead, chance: chance(s.features, false) }))
}

/** What a recipe reaches on pairs it has not seen, from even pairs alone. */
export const crossValidate = (samples: readonly Sample[], recipe: Recipe): readonly Validated[] => {
  const held = Array.from({ length: FOLDS }, (_, fold) => holdOut(samples, recipe, fold)).flat()
  return [...new Set(held.map((h) => h.network))].map((network) => {
    const own = held.filter((h) => h.network === network)
    return { network, auc: areaUnderCurve(own), brier: brier(own) }
  })
}
