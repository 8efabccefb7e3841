import type { FeatureName } from '@perennial/core/rhythm/features'
import { endProducts, endTerms, entriesOf, kindProducts, standardise } from '@perennial/core/rhythm/model'
import type { Column, EndTerms, Parameters, Row, Score, Standard } from '@perennial/core/rhythm/model'
import type { Sample } from './record.ts'
import { designOf, fitLogistic } from './regression.ts'

/** L2 penalties, in cases: of the rows, of products with the horizon, of other pairs. */
type Penalties = { readonly rows: number; readonly horizon: number; readonly products: number }

/** Chosen by cross-validation on even pairs. */
export type Recipe = {
  readonly ends: Readonly<Record<End, Penalties>>
  /** What cases at other horizons weigh together beside those at the network's own. */
  readonly others: number
  readonly kinds: number
  /** Added to the log-odds of the kinds, which else are as frequent as their cases; of chat by horizon. */
  readonly lean: {
    readonly circle: number
    readonly chatAt30: number
    readonly chatAt90: number
    /** By standard deviation of the number of contacts. */
    readonly chatPerContacts: number
  }
}

type End = 'inHouse' | 'inCircle' | 'inChat'
type KindName = 'circle' | 'chat'

const networkOf = {
  inHouse: 'email-Eu',
  inCircle: 'Enron-156',
  inChat: 'CollegeMsg',
  circle: 'Enron-156',
  chat: 'CollegeMsg',
} as const satisfies Record<Column, string>

export const recipe: Recipe = {
  ends: {
    inHouse: { rows: 30, horizon: 30, products: 200 },
    inCircle: { rows: 400, horizon: 100, products: 5000 },
    inChat: { rows: 200, horizon: 300, products: 200 },
  },
  others: 1,
  kinds: 20,
  lean: { circle: 1.05, chatAt30: 2.8, chatAt90: -5, chatPerContacts: -0.75 },
}

/** What tells the kind: how the two talk and when, not how long they have been silent. */
const telling: readonly FeatureName[] = [
  'dayRhythm',
  'weekRhythm',
  'momentsPerContact',
  'turns',
  'latency',
  'lateLatency',
  'withinHour',
  'reciprocity',
  'contacts',
  'age',
  'weeks',
  'meanGap',
  'variation',
  'longestGap',
  'scatter',
  'memory',
  'lateMutual',
  'trend',
]

/** A score as fitted: its weights by feature, its base and its products. */
type Fitted = Score & { readonly rows: ReadonlyMap<FeatureName, number> }

const fittedOf = (beta: Float64Array, names: readonly FeatureName[]): Fitted => ({
  rows: new Map(names.map((name, i) => [name, beta[i] ?? 0])),
  products: Array.from(beta.slice(names.length, -1)),
  base: beta.at(-1) ?? 0,
})

type Sheet = { readonly samples: readonly Sample[]; readonly names: readonly FeatureName[] }
type Standards = (s: Sample) => Standard

/** Products of three are large where the three are. */
const THREES = 4

const penaltiesOf = (p: Penalties, names: readonly FeatureName[], terms: EndTerms): Float64Array =>
  Float64Array.of(
    ...names.map((name) => (name === 'horizon' ? 1 : p.rows)),
    ...terms.horizon.map(() => p.horizon),
    ...terms.pairs.map(() => p.products),
    ...terms.threes.map(() => THREES * p.products),
  )

const fitEnd = (
  sheet: Sheet,
  standards: Standards,
  network: string,
  p: Penalties,
  others: number,
): Fitted => {
  const { names } = sheet
  const samples = sheet.samples.filter((s) => s.network === network)
  const rows = samples.map(standards)
  const [first] = rows
  if (first === undefined) throw new Error(`no cases of ${network} to fit on`)
  const design = designOf(rows.map((z) => names.map((name) => z[name]).concat(endProducts(z))))
  const own = samples.filter((s) => s.protocol).length
  const other = (others * own) / Math.max(1, samples.length - own)
  const weights = Float64Array.from(samples, (s) => (s.protocol ? 1 : other))
  const penalties = penaltiesOf(p, names, endTerms(first))
  const labels = samples.map((s) => s.dead)
  return fittedOf(fitLogistic(design, labels, weights, penalties), names)
}

/** Each kind against the large house by itself (individualized logits, Begg and Gray 1984). */
const fitKind = (sheet: Sheet, standards: Standards, network: string, penalty: number): Fitted => {
  const samples = sheet.samples.filter(
    (s) => s.protocol && (s.network === network || s.network === networkOf.inHouse),
  )
  const design = designOf(
    samples.map((s) => {
      const z = standards(s)
      return [...telling.map((name) => z[name]), ...kindProducts(z)]
    }),
  )
  const penalties = new Float64Array(design.columns - 1).fill(penalty)
  const labels = samples.map((s) => s.network === network)
  return fittedOf(fitLogistic(design, labels, new Float64Array(samples.length).fill(1), penalties), telling)
}

const HORIZON = { centre: Math.log(60), scale: 0.5 }

/** The lean of chat, as a line over the horizon's logarithm, and that of the circle. */
const leaning = (fitted: Record<Column, Fitted>, lean: Recipe['lean']) => {
  const [at30, at90] = [30, 90].map((days) => (Math.log(days) - HORIZON.centre) / HORIZON.scale)
  const slope = (lean.chatAt90 - lean.chatAt30) / ((at90 ?? 0) - (at30 ?? 0))
  const chat: Fitted = {
    ...fitted.chat,
    base: fitted.chat.base + lean.chatAt30 - slope * (at30 ?? 0),
    rows: new Map([
      ...fitted.chat.rows,
      ['horizon', slope],
      ['contacts', (fitted.chat.rows.get('contacts') ?? 0) + lean.chatPerContacts],
    ]),
  }
  return { ...fitted, chat, circle: { ...fitted.circle, base: fitted.circle.base + lean.circle } }
}

const blank: Row = { centre: 0, scale: 1, circle: 0, chat: 0, inHouse: 0, inCircle: 0, inChat: 0 }
type Rows = Record<FeatureName, Row>

/** Centre and spread where every case weighs the inverse root of the cases of its network. */
const scaleOf = (samples: readonly Sample[], shares: readonly number[], name: FeatureName): Row => {
  if (name === 'horizon') return { ...blank, ...HORIZON }
  const whole = shares.reduce((a, b) => a + b, 0)
  const mean = (value: (s: Sample) => number): number =>
    samples.reduce((sum, s, i) => sum + value(s) * (shares[i] ?? 0), 0) / whole
  const centre = mean((s) => s.features[name])
  return { ...blank, centre, scale: Math.sqrt(mean((s) => (s.features[name] - centre) ** 2)) }
}

const scaleRows = (all: readonly Sample[], names: readonly FeatureName[]): Rows => {
  const samples = all.filter((s) => s.protocol)
  const counts = Object.groupBy(samples, (s) => s.network)
  const shares = samples.map((s) => (counts[s.network]?.length ?? 1) ** -0.5)
  return Object.fromEntries(names.map((name) => [name, scaleOf(samples, shares, name)])) as Rows
}

const columns: readonly Column[] = ['circle', 'chat', 'inHouse', 'inCircle', 'inChat']

/** The whole model from samples: scales, then the kinds of exchange and how each kind ends. */
export const fitParameters = (samples: readonly Sample[], r: Recipe): Parameters => {
  const names = Object.keys(samples[0]?.features ?? {}) as FeatureName[]
  const scales = scaleRows(samples, names)
  const entries = entriesOf(scales)
  const sheet: Sheet = { samples, names }
  const standards: Standards = (s) => standardise(s.features, entries)
  const end = (name: End): Fitted => fitEnd(sheet, standards, networkOf[name], r.ends[name], r.others)
  const kind = (name: KindName): Fitted => fitKind(sheet, standards, networkOf[name], r.kinds)
  const fitted = leaning(
    {
      circle: kind('circle'),
      chat: kind('chat'),
      inHouse: end('inHouse'),
      inCircle: end('inCircle'),
      inChat: end('inChat'),
    },
    r.lean,
  )
  const weightsOf = (name: FeatureName): Record<Column, number> =>
    Object.fromEntries(columns.map((column) => [column, fitted[column].rows.get(name) ?? 0])) as Record<
      Column,
      number
    >
  const scoreOf = ({ base, products }: Fitted): Score => ({ base, products })
  return {
    rows: Object.fromEntries(names.map((name) => [name, { ...scales[name], ...weightsOf(name) }])) as Rows,
    circle: scoreOf(fitted.circle),
    chat: scoreOf(fitted.chat),
    inHouse: scoreOf(fitted.inHouse),
    inCircle: scoreOf(fitted.inCircle),
    inChat: scoreOf(fitted.inChat),
  }
}
