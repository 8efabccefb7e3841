import type { FeatureName } from '@perennial/core/rhythm/features'
import { entriesOf, productsOf, standardise } from '@perennial/core/rhythm/model'
import type { Parameters, Row, Standard } from '@perennial/core/rhythm/model'
import { fitKind, meanOf, scoreOf, spreadOf } from './fit-kind.ts'
import type { FittedKind } from './fit-kind.ts'
import { fitHiddenLayer } from './hidden-layer.ts'
import type { Shape } from './hidden-layer.ts'
import type { Sample } from './record.ts'
import { designOf, fitLogistic } from './regression.ts'
import { sharesOf, TOTAL } from './shares.ts'

/** Total weight of each network at its own horizon and at others; chosen by cross-validation on even pairs. */
export type Recipe = {
  readonly weights: Readonly<Record<string, readonly [own: number, others: number]>>
  /** 0 counts every case of a pair alike, 1 every pair. */
  readonly evenness: number
  readonly penalty: number
  readonly layer: Shape
}

export const recipe: Recipe = {
  weights: { 'email-Eu': [8, 1.2], 'Enron-156': [3, 0.45], CollegeMsg: [4, 0] },
  evenness: 0.15,
  penalty: 5,
  layer: { units: 8, steps: 80, penalty: 0.003, linearPenalty: 0.01 },
}

const curved = ['silence', 'horizon', 'age', 'contacts', 'longestGap', 'lastGaps', 'fading160', 'variation']
const byChat: ReadonlySet<string> = new Set(curved)
const circled = ['latency', 'lateLatency', 'fadingMoments', 'within90']
const byCircle: ReadonlySet<string> = new Set([...curved, ...circled])

const blank: Row = { centre: 0, scale: 1, circle: 0, chat: 0, own: 0, byCircle: 0, byChat: 0 }

const namesOf = (samples: readonly Sample[]): readonly FeatureName[] =>
  Object.keys(samples[0]?.features ?? {}) as FeatureName[]

type Rows = Record<FeatureName, Row>

const scaleOf = (samples: readonly Sample[], name: FeatureName): Row => {
  const values = samples.map((s) => s.features[name])
  if (name === 'horizon') return { ...blank, centre: Math.log(60), scale: 0.5 }
  return { ...blank, centre: meanOf(values), scale: spreadOf(values) }
}

const scaleRows = (samples: readonly Sample[]): Rows =>
  Object.fromEntries(namesOf(samples).map((name) => [name, scaleOf(samples, name)])) as Rows

type Kinds = { readonly circle: FittedKind; readonly chat: FittedKind }

const fitKinds = (
  own: readonly Sample[],
  standards: (of: readonly Sample[]) => readonly Standard[],
): Kinds => {
  const mail = own.filter((s) => s.network !== 'CollegeMsg')
  return {
    circle: fitKind(mail, standards(mail), 'Enron-156'),
    chat: fitKind(own, standards(own), 'CollegeMsg'),
  }
}

const groupOf = (s: Sample): string => `${s.network}|${s.protocol}`

const shareIn = (r: Recipe, group: string): number => {
  const [network = '', protocol] = group.split('|')
  return r.weights[network]?.[protocol === 'true' ? 0 : 1] ?? 0
}

type Data = {
  readonly names: readonly FeatureName[]
  readonly zs: readonly Standard[]
  readonly dead: readonly boolean[]
  readonly weights: Float64Array
}

type Weights = Pick<Parameters, 'base' | 'products' | 'units'> & {
  readonly own: readonly number[]
  readonly byCircle: ReadonlyMap<FeatureName, number>
  readonly byChat: ReadonlyMap<FeatureName, number>
}

const fitVarying = (data: Data, { circle, chat }: Kinds, r: Recipe): Weights => {
  const { names, zs } = data
  const varied = [names, names.filter((name) => byCircle.has(name)), names.filter((name) => byChat.has(name))]
  const design = designOf(
    zs.map((z) => {
      const factors = [1, scoreOf(z, circle), scoreOf(z, chat)] as const
      const rows = varied.flatMap((some, i) => some.map((name) => z[name] * (factors[i] ?? 1)))
      return rows.concat(productsOf(z, factors[1], factors[2]))
    }),
  )
  const beta = [...fitLogistic(design, data.dead, data.weights, r.penalty)]
  const [plain, circled, chatted] = varied.map(
    (some) => new Map(some.map((name) => [name, beta.shift() ?? 0])),
  )
  const base = beta.pop() ?? 0
  const own = names.map((name) => plain?.get(name) ?? 0)
  return {
    own,
    byCircle: circled ?? new Map(),
    byChat: chatted ?? new Map(),
    base,
    products: beta,
    units: [],
  }
}

const fitBent = (data: Data, r: Recipe): Weights => {
  const design = designOf(data.zs.map((z) => data.names.map((name) => z[name])))
  const weights = data.weights.map((weight) => weight / TOTAL)
  const { units, linear } = fitHiddenLayer(design, data.dead, weights, r.layer)
  const base = linear.at(-1) ?? 0
  return { own: [...linear], byCircle: new Map(), byChat: new Map(), base, products: [], units }
}

/** The whole model from samples: scales, kinds of exchange, then the log-odds of silence as a mean of two. */
export const fitParameters = (samples: readonly Sample[], r: Recipe): Parameters => {
  const used = samples.filter((s) => shareIn(r, groupOf(s)) > 0)
  const own = used.filter((s) => s.protocol)
  const rows = scaleRows(own)
  const entries = entriesOf(rows)
  const standards = (of: readonly Sample[]) => of.map((s) => standardise(s.features, entries))
  const kinds = fitKinds(own, standards)
  const names = namesOf(samples)
  const weights = sharesOf(used, groupOf, (group) => shareIn(r, group), r.evenness)
  const data: Data = { names, zs: standards(used), dead: used.map((s) => s.dead), weights }
  const varying = fitVarying(data, kinds, r)
  const bent = fitBent(data, r)
  const row = (name: FeatureName, i: number): Row => ({
    ...rows[name],
    circle: kinds.circle.weights.get(name) ?? 0,
    chat: kinds.chat.weights.get(name) ?? 0,
    own: ((varying.own[i] ?? 0) + (bent.own[i] ?? 0)) / 2,
    byCircle: (varying.byCircle.get(name) ?? 0) / 2,
    byChat: (varying.byChat.get(name) ?? 0) / 2,
  })
  return {
    rows: Object.fromEntries(names.map((name, i) => [name, row(name, i)])) as Rows,
    circle: kinds.circle.kind,
    chat: kinds.chat.kind,
    base: (varying.base + bent.base) / 2,
    products: varying.products.map((weight) => weight / 2),
    units: bent.units.map(({ out, base, weights: into }) => ({ out: out / 2, base, weights: into })),
  }
}
