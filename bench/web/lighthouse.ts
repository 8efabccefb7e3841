import lighthouse, { desktopConfig, type Flags } from 'lighthouse'

const categories = ['performance', 'accessibility', 'best-practices'] as const

export type Scores = Readonly<Record<(typeof categories)[number], number>>

type Audit = { readonly score: number | null; readonly title: string; readonly scoreDisplayMode: string }

/** What Lighthouse says of a page, 0 to 100, and which of its audits are not passed. */
export const lighthouseOf = async (
  url: string,
  debuggingPort: number,
  cookie: string,
  form: 'phone' | 'desktop',
): Promise<{ readonly scores: Scores; readonly failed: readonly string[] }> => {
  const options = {
    port: debuggingPort,
    output: 'json' as const,
    logLevel: 'silent' as const,
    onlyCategories: [...categories],
    extraHeaders: { Cookie: cookie },
  } satisfies Flags
  const result = await lighthouse(url, options, form === 'desktop' ? desktopConfig : undefined)
  if (result === undefined) throw new Error(`Lighthouse has nothing to say of ${url}`)
  const { lhr } = result
  if (lhr.runtimeError !== undefined) throw new Error(`${url}: ${lhr.runtimeError.message}`)
  const score = (id: string): number => Math.round((lhr.categories[id]?.score ?? 0) * 100)
  const audits: readonly Audit[] = Object.values(lhr.audits)
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
    },
    failed: audits
      .filter(({ score: each, scoreDisplayMode }) => scoreDisplayMode === 'binary' && each === 0)
      .map(({ title }) => title),
  }
}
