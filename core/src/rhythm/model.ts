import type { FeatureName, Features } from './features.ts'

/** One line of the table: how a feature is scaled, what it says of the kind of exchange, and of an ending in each kind. */
export type Row = {
  readonly centre: number
  readonly scale: number
  readonly circle: number
  readonly chat: number
  readonly inHouse: number
  readonly inCircle: number
  readonly inChat: number
}

/** What a score adds to its column of the rows: a base, and weights of products of features. */
export type Score = { readonly base: number; readonly products: readonly number[] }

/** The scores by their columns; `circle` and `chat` over `kindProducts`, the others over `endProducts`. */
export type Parameters = {
  readonly rows: Readonly<Record<FeatureName, Row>>
} & Readonly<Record<Column, Score>>

export type Column = Exclude<keyof Row, 'centre' | 'scale'>

type Scale = Pick<Row, 'centre' | 'scale'>
export type Standard = { readonly [name in FeatureName]: number }

const LIMIT = 3
/** Days; the chat that was learned from was asked for a month, and a shorter question makes nothing more of a chat. */
const SHORTEST_ASKED = 30
const telling = [
  'dayRhythm',
  'weekRhythm',
  'momentsPerContact',
  'contacts',
  'latency',
  'withinHour',
  'age',
  'meanGap',
  'turns',
  'reciprocity',
  'scatter',
  'variation',
] as const
const curved = ['silence', 'age', 'contacts', 'longestGap', 'lastGaps', 'fading160', 'variation'] as const
/** How these bend the chance changes as the silence grows. */
const bending = ['silence', 'age', 'contacts', 'longestGap', 'present13'] as const

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x))

/** In standard deviations, held within three, so that no unseen history is extrapolated far. */
export const standard = (value: number, { centre, scale }: Scale): number =>
  Math.min(LIMIT, Math.max(-LIMIT, (value - centre) / scale))

const productsOf = (z: Standard, names: readonly FeatureName[]): number[] =>
  names.flatMap((a, i) => names.slice(i).map((b) => z[a] * z[b]))

export const kindProducts = (z: Standard): readonly number[] => productsOf(z, telling)

/** Products of an ending: with the horizon, of pairs, and of pairs with the silence. */
export const endTerms = (z: Standard) => ({
  horizon: curved.map((name) => z.horizon * z[name]),
  pairs: productsOf(z, curved),
  threes: productsOf(z, bending).map((product) => z.silence * product),
})

export type EndTerms = ReturnType<typeof endTerms>

export const endProducts = (z: Standard): readonly number[] => {
  const { horizon, pairs, threes } = endTerms(z)
  return [...horizon, ...pairs, ...threes]
}

type Entry = readonly [name: FeatureName, row: Row]

export const entriesOf = (rows: Parameters['rows']): readonly Entry[] =>
  (Object.keys(rows) as FeatureName[]).map((name) => [name, rows[name]])

export const standardise = (features: Features, entries: readonly Entry[]): Standard => {
  const z: Record<FeatureName, number> = { ...features }
  for (const [name, row] of entries) z[name] = standard(features[name], row)
  return z
}

/**
 * Chance of no contact within the horizon: a mixture of experts (Jacobs, Jordan, Nowlan and Hinton 1991). Three
 * logistic regressions know how exchanges end in a large house, in a close circle and in chat; a softmax gate
 * says from the pair's own past how much the exchange is of each kind; two who `agreed` on a rhythm do not chat
 * in passing.
 */
export const chanceOfSilence = (p: Parameters): ((features: Features, agreed: boolean) => number) => {
  const entries = entriesOf(p.rows)
  const month = standard(Math.log(SHORTEST_ASKED), p.rows.horizon)
  return (features, agreed) => {
    const z = standardise(features, entries)
    const asked = { ...z, horizon: Math.max(z.horizon, month) }
    const score = (column: Column, from: Standard, products: readonly number[]): number => {
      let sum = p[column].base
      for (const [name, row] of entries) sum += from[name] * row[column]
      for (let i = 0; i < products.length; i++) sum += (products[i] ?? 0) * (p[column].products[i] ?? 0)
      return sum
    }
    const [kinds, ends] = [kindProducts(z), endProducts(z)]
    const circle = Math.exp(score('circle', asked, kinds))
    const chat = agreed ? 0 : Math.exp(score('chat', asked, kinds))
    const of = (column: Column): number => logistic(score(column, z, ends))
    return (of('inHouse') + circle * of('inCircle') + chat * of('inChat')) / (1 + circle + chat)
  }
}
