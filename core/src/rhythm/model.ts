import type { FeatureName, Features } from './features.ts'

/** One line of the table: how a feature is scaled, what it says of the kind of exchange, and what of an ending. */
export type Row = {
  readonly centre: number
  readonly scale: number
  readonly circle: number
  readonly chat: number
  readonly own: number
  readonly byCircle: number
  readonly byChat: number
}

/** A kind of exchange: a logistic score over the rows, itself centred and scaled. */
export type Kind = { readonly base: number; readonly centre: number; readonly scale: number }

/** A bend in the surface: `out` times the hyperbolic tangent of a weighted sum over the rows, in their order. */
export type Unit = { readonly out: number; readonly base: number; readonly weights: readonly number[] }

export type Parameters = {
  readonly rows: Readonly<Record<FeatureName, Row>>
  readonly circle: Kind
  readonly chat: Kind
  readonly base: number
  /** Weights of `productsOf`. */
  readonly products: readonly number[]
  readonly units: readonly Unit[]
}

type Scale = Pick<Row, 'centre' | 'scale'>
export type Standard = { readonly [name in FeatureName]: number }

const LIMIT = 3
const curved = [
  'silence',
  'horizon',
  'age',
  'contacts',
  'longestGap',
  'lastGaps',
  'fading160',
  'variation',
] as const

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** In standard deviations, held within three, so that no unseen history is extrapolated far. */
export const standard = (value: number, { centre, scale }: Scale): number =>
  Math.min(LIMIT, Math.max(-LIMIT, (value - centre) / scale))

/** The products that enter beside the rows: of the curved features with each other and of the kinds. */
export const productsOf = (z: Standard, circle: number, chat: number): number[] => {
  const products = [circle, chat, circle * circle, chat * chat, circle * chat]
  curved.forEach((a, i) => {
    for (let j = a === 'horizon' ? i + 1 : i; j < curved.length; j++) products.push(z[a] * z[curved[j] ?? a])
  })
  return products
}

type Entry = readonly [name: FeatureName, row: Row]

export const entriesOf = (rows: Parameters['rows']): readonly Entry[] =>
  (Object.keys(rows) as FeatureName[]).map((name) => [name, rows[name]])

export const standardise = (features: Features, entries: readonly Entry[]): Standard => {
  const z: Record<FeatureName, number> = { ...features }
  for (const [name, row] of entries) z[name] = standard(features[name], row)
  return z
}

const kindOf = (z: Standard, entries: readonly Entry[], which: 'circle' | 'chat', kind: Kind): number => {
  let sum = kind.base
  for (const [name, row] of entries) sum += z[name] * row[which]
  return standard(logistic(sum), kind)
}

export const bend = (values: readonly number[], unit: Unit): number => {
  let sum = unit.base
  for (let i = 0; i < values.length; i++) sum += (values[i] ?? 0) * (unit.weights[i] ?? 0)
  return unit.out * Math.tanh(sum)
}

/**
 * Log-odds of no contact within the horizon, the mean of two models: a logistic regression whose coefficients vary with the kind of
 * exchange (varying-coefficient model, Hastie and Tibshirani 1993). The kinds are read from the pair's own
 * past alone: mail in a close circle rather than in a large house, and chat rather than mail. The other is a
 * network with one hidden layer of `units`. As both are linear on the outside, one sum holds the two halves.
 */
export const logOddsOfSilence = (p: Parameters): ((features: Features) => number) => {
  const entries = entriesOf(p.rows)
  return (features) => {
    const z = standardise(features, entries)
    const circle = kindOf(z, entries, 'circle', p.circle)
    const chat = kindOf(z, entries, 'chat', p.chat)
    let sum = p.base
    for (const [name, row] of entries) sum += z[name] * (row.own + circle * row.byCircle + chat * row.byChat)
    productsOf(z, circle, chat).forEach((product, i) => (sum += product * (p.products[i] ?? 0)))
    const values = entries.map(([name]) => z[name])
    for (const unit of p.units) sum += bend(values, unit)
    return sum
  }
}
