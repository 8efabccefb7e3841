import type { FeatureName } from '@perennial/core/rhythm/features'
import { logistic, standard } from '@perennial/core/rhythm/model'
import type { Kind, Standard } from '@perennial/core/rhythm/model'
import type { Sample } from './record.ts'
import { designOf, fitLogistic } from './regression.ts'
import { sharesOf } from './shares.ts'

/** Read at the moment of asking, these say how it goes, not what kind of exchange it is. */
const noKind: ReadonlySet<FeatureName> = new Set<FeatureName>(['horizon', 'silence', 'outlasting'])

export type FittedKind = { readonly kind: Kind; readonly weights: ReadonlyMap<FeatureName, number> }

export const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

export const spreadOf = (values: readonly number[]): number => {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((v) => (v - mean) ** 2)))
}

const rawScore = (z: Standard, base: number, weights: FittedKind['weights']): number => {
  let sum = base
  for (const [name, weight] of weights) sum += z[name] * weight
  return logistic(sum)
}

/** Tells the network of that name from the other samples, both weighing the same. */
export const fitKind = (samples: readonly Sample[], zs: readonly Standard[], network: string): FittedKind => {
  const names = (Object.keys(zs[0] ?? {}) as FeatureName[]).filter((name) => !noKind.has(name))
  const inside = samples.map((s) => s.network === network)
  const shares = sharesOf(
    samples,
    (s) => `${s.network === network}`,
    () => 1,
  )
  const beta = fitLogistic(designOf(zs.map((z) => names.map((name) => z[name]))), inside, shares, 1)
  const base = beta[names.length] ?? 0
  const weights = new Map(names.map((name, i) => [name, beta[i] ?? 0]))
  const scores = zs.map((z) => rawScore(z, base, weights))
  return { kind: { base, centre: meanOf(scores), scale: spreadOf(scores) }, weights }
}

export const scoreOf = (z: Standard, { kind, weights }: FittedKind): number =>
  standard(rawScore(z, kind.base, weights), kind)
