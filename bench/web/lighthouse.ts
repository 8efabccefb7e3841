import lighthouse, { desktopConfig, type Config, type Flags } from 'lighthouse'
import { slowdownFor } from './slowdown.ts'

const categories = ['performance', 'accessibility', 'best-practices'] as const

export type Form = 'phone' | 'desktop'

/** How a page is looked at: on a phone, with a processor so many times as slow as this one. */
export type Looked = { readonly form: Form; readonly slowdown: number | 'usual' }

export type Scores = Readonly<Record<(typeof categories)[number], number>>

type Audit = { readonly score: number | null; readonly title: string; readonly scoreDisplayMode: string }

export type Told = {
  readonly scores: Scores
  /** What the page took, before any slowing: until the largest thing was painted, in ms. */
  readonly observedMs: number
  readonly benchmarkIndex: number
  readonly failed: readonly string[]
}

const configFor = ({ form, slowdown }: Looked): Config | undefined => {
  if (form === 'desktop') return desktopConfig
  if (slowdown === 'usual') return undefined
  return { extends: 'lighthouse:default', settings: { throttling: { cpuSlowdownMultiplier: slowdown } } }
}

type Page = { readonly url: string; readonly cookie: string; readonly debuggingPort: number }

const ask = async ({ url, cookie, debuggingPort }: Page, looked: Looked) => {
  const options = {
    port: debuggingPort,
    output: 'json' as const,
    logLevel: 'silent' as const,
    onlyCategories: [...categories],
    extraHeaders: { Cookie: cookie },
  } satisfies Flags
  const result = await lighthouse(url, options, configFor(looked))
  if (result === undefined) throw new Error(`Lighthouse has nothing to say of ${url}`)
  return result.lhr
}

const TRIES = 3

/** A recording fails now and then where a machine is busy (NO_NAVSTART): it is made again. */
const askAgain = async (page: Page, looked: Looked): ReturnType<typeof ask> => {
  for (let tries = 1; ; tries++) {
    const told = await ask(page, looked)
    if (told.runtimeError === undefined) return told
    if (tries === TRIES) throw new Error(`${page.url}: ${told.runtimeError.message}`)
  }
}

/** What Lighthouse says of a page, 0 to 100, and which of its audits are not passed. */
export const lighthouseOf = async (page: Page, looked: Looked): Promise<Told> => {
  const told = await askAgain(page, looked)
  const score = (id: string): number => Math.round((told.categories[id]?.score ?? 0) * 100)
  const audits: readonly Audit[] = Object.values(told.audits)
  const metrics = told.audits['metrics']?.details as
    | { readonly items: readonly { readonly observedLargestContentfulPaint?: number }[] }
    | undefined
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
    },
    observedMs: metrics?.items[0]?.observedLargestContentfulPaint ?? NaN,
    benchmarkIndex: told.environment.benchmarkIndex,
    failed: audits
      .filter(({ score: each, scoreDisplayMode }) => scoreDisplayMode === 'binary' && each === 0)
      .map(({ title }) => title),
  }
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

const RUNS = 5

const lookedAt = async (page: Page, looked: Looked): Promise<readonly Told[]> => {
  const told: Told[] = []
  // oxlint-disable-next-line eslint/no-await-in-loop -- two at once would slow each other
  for (let i = 0; i < RUNS; i++) told.push(await lighthouseOf(page, looked))
  return told
}

const tell = (name: string, { form, slowdown }: Looked, all: readonly Told[]): void => {
  const of = (category: keyof Scores): readonly number[] => all.map(({ scores }) => scores[category])
  const performance = of('performance')
  const times = slowdown === 'usual' ? '' : `, ${slowdown.toFixed(1)} × as slow`
  console.log(
    `Lighthouse, ${name}, ${form}${times}: performance ${median(performance)} (${performance.join(' ')}), ` +
      `accessibility ${median(of('accessibility'))}, best practices ${median(of('best-practices'))}, ` +
      `the largest paint as it was after ${median(all.map(({ observedMs }) => observedMs))} ms, ` +
      `benchmarkIndex ${median(all.map(({ benchmarkIndex }) => benchmarkIndex)).toFixed(0)}`,
  )
  for (const title of new Set(all.flatMap(({ failed }) => failed))) console.log(`  not passed: ${title}`)
}

/** Tells of a page on a desktop, on Lighthouse's usual phone, and on the phone it means, by this machine's speed. */
export const tellLighthouse = async (name: string, page: Page): Promise<void> => {
  const tellOf = async (looked: Looked): Promise<readonly Told[]> => {
    const all = await lookedAt(page, looked)
    tell(name, looked, all)
    return all
  }
  await tellOf({ form: 'desktop', slowdown: 'usual' })
  const usual = await tellOf({ form: 'phone', slowdown: 'usual' })
  const slowdown = slowdownFor(median(usual.map(({ benchmarkIndex }) => benchmarkIndex)))
  await tellOf({ form: 'phone', slowdown })
}
