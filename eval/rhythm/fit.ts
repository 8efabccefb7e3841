import type { FeatureName } from '@perennial/core/rhythm/features'
import { entriesOf, logistic, productsOf, standard, standardise } from '@perennial/core/rhythm/model'
import type { Kind, Parameters, Row, Standard } from '@perennial/core/rhythm/model'
import type { Sample } from './record.ts'
import { fitLogistic } from './regression.ts'
import type { Design } from './regression.ts'

/** Total weight of each network at its own horizon and at others; chosen by cross-validation on even pairs. */
export type Recipe = {
  readonly weights: Readonly<Record<string, readonly [own: number, others: number]>>
  readonly penalty: number
}

export const recipe: Recipe = {
  weights: { 'email-Eu': [8, 1.2], 'Enron-156': [3, 0.45], CollegeMsg: [4, 0] },
  penalty: 5,
}

const curved = ['silence', 'horizon', 'age', 'contacts', 'longestGap', 'lastGaps', 'fading160', 'variation']
const byChat: ReadonlySet<string> = new Set(curved)
const byCircle: ReadonlySet<string> = new Set([
  ...curved,
  'latency',
  'lateLatency',
  'fadingMoments',
  'within90',
])

const TOTAL = 3000
/** Read at the moment of asking, these say how it goes, not what kind of exchange it is. */
const noKind: ReadonlySet<string> = new Set(['horizon', 'silence'])

const meanOf = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
const spreadOf = (values: readonly number[]): number => {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((v) => (v - mean) ** 2)))
}

const designOf = (rows: readonly (readonly number[])[]): Design => {
  const columns = (rows[0]?.length ?? 0) + 1
  const values = new Float64Array(rows.length * columns).fill(1)
  rows.forEach((row, i) => values.set(row, i * columns))
  return { values, columns }
}

const blank: Row = { centre: 0, scale: 1, circle: 0, chat: 0, own: 0, byCircle: 0, byChat: 0 }

const namesOf = (samples: readonly Sample[]): readonly FeatureName[] =>
  Object.keys(samples[0]?.features ?? {}) as FeatureName[]

type Rows = Record<FeatureName, Row>

const scaleRows = (samples: readonly Sample[]): Rows =>
  Object.fromEntries(
    namesOf(samples).map((name) => {
      const values = samples.map((s) => s.features[name])
      const horizon = name === 'horizon'
      return [
        name,
        {
          ...blank,
          centre: horizon ? Math.log(60) : meanOf(values),
          scale: horizon ? 0.5 : spreadOf(values),
        },
      ]
    }),
  ) as Rows

const sharesOf = (samples: readonly Sample[], key: (s: Sample) => string, total: (key: string) => number) => {
  const counts = new Map<string, number>()
  for (const s of samples) counts.set(key(s), (counts.get(key(s)) ?? 0) + 1)
  const sum = [...counts.keys()].reduce((a, k) => a + total(k), 0)
  return Float64Array.from(samples, (s) => (TOTAL * total(key(s))) / sum / (counts.get(key(s)) ?? 1))
}

type Fitted = { readonly kind: Kind; readonly weights: ReadonlyMap<FeatureName, number> }

const fitKind = (samples: readonly Sample[], zs: readonly Standard[], label: string): Fitted => {
  const names = namesOf(samples).filter((name) => !noKind.has(name))
  const design = designOf(zs.map((z) => names.map((name) => z[name])))
  const labels = samples.map((s) => s.network === label)
  const beta = fitLogistic(
    design,
    labels,
    sharesOf(
      samples,
      (s) => `${s.network === label}`,
      () => 1,
    ),
    1,
  )
  const base = beta[names.length] ?? 0
  const scores = zs.map((z) => logistic(names.reduce((sum, name, i) => sum + z[name] * (beta[i] ?? 0), base)))
  const kind = { base, centre: meanOf(scores), scale: spreadOf(scores) }
  return { kind, weights: new Map(names.map((name, i) => [name, beta[i] ?? 0])) }
}

const scoreOf = (z: Standard, { kind, weights }: Fitted): number => {
  let sum = kind.base
  for (const [name, weight] of weights) sum += z[name] * weight
  return standard(logistic(sum), kind)
}

/** The whole model from samples: scales, kinds of exchange, then the log-odds of silence. */
export const fitParameters = (samples: readonly Sample[], r: Recipe): Parameters => {
  const own = samples.filter((s) => s.protocol)
  const rows = scaleRows(own)
  const entries = entriesOf(rows)
  const standards = (of: readonly Sample[]) => of.map((s) => standardise(s.features, entries))
  const mail = own.filter((s) => s.network !== 'CollegeMsg')
  const circle = fitKind(mail, standards(mail), 'Enron-156')
  const chat = fitKind(own, standards(own), 'CollegeMsg')
  const names = namesOf(samples)
  const varied = [names, names.filter((name) => byCircle.has(name)), names.filter((name) => byChat.has(name))]
  const design = designOf(
    standards(samples).map((z) => {
      const factors = [1, scoreOf(z, circle), scoreOf(z, chat)] as const
      const rows = varied.flatMap((some, i) => some.map((name) => z[name] * (factors[i] ?? 1)))
      return rows.concat(productsOf(z, factors[1], factors[2]))
    }),
  )
  const share = (key: string): number => {
    const [network = '', protocol] = key.split('|')
    return r.weights[network]?.[protocol === 'true' ? 0 : 1] ?? 0
  }
  const weights = sharesOf(samples, (s) => `${s.network}|${s.protocol}`, share)
  const beta = [
    ...fitLogistic(
      design,
      samples.map((s) => s.dead),
      weights,
      r.penalty,
    ),
  ]
  const [plain, circled, chatted] = varied.map(
    (some) => new Map(some.map((name) => [name, beta.shift() ?? 0])),
  )
  const row = (name: FeatureName): Row => ({
    ...rows[name],
    circle: circle.weights.get(name) ?? 0,
    chat: chat.weights.get(name) ?? 0,
    own: plain?.get(name) ?? 0,
    byCircle: circled?.get(name) ?? 0,
    byChat: chatted?.get(name) ?? 0,
  })
  return {
    rows: Object.fromEntries(names.map((name) => [name, row(name)])) as Rows,
    circle: circle.kind,
    chat: chat.kind,
    base: beta.pop() ?? 0,
    products: beta,
  }
}
