import { bytes } from '#ngrams'
import { languages, type Score } from './languages.ts'
import { parseNgrams, type Ngrams } from './parse-ngrams.ts'
import { runsIn } from './runs.ts'

/** What a text is told by, the likeliest language first; empty where nothing speaks for any. */
export type Told = { readonly scores: readonly Score[]; readonly isReliable: boolean }

const parsed = parseNgrams(bytes)
if (!parsed.ok) throw new Error(parsed.error)
const table: Ngrams = parsed.value

/** Where a run stands in the table; -1 where it does not. */
const placeOf = (run: number): number => {
  let from = 0
  let to = table.runs.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((table.runs[middle] ?? 0) < run) from = middle + 1
    else to = middle
  }
  return table.runs[from] === run ? from : -1
}

/** The least that any run in the table counts: weights are kept without it. */
const least = 53

const sumsOf = (runs: ReadonlySet<number>): Float64Array => {
  const sums = new Float64Array(languages.length)
  for (const run of runs) {
    const place = placeOf(run)
    if (place < 0) continue
    for (let at = table.starts[place] ?? 0; at < (table.starts[place + 1] ?? 0); at += 1) {
      const language = table.languages[at] ?? 0
      sums[language] = (sums[language] ?? 0) + (table.weights[at] ?? 0) + least
    }
  }
  return sums
}

/** Half of the way to certainty, in points a run. */
const halfWay = 25
const fewestRuns = 3
const leastOfAverage = 0.75

/** The language of a text, by the method of eld (Nito T.M., Apache-2.0), whose extra small table it reads. */
export const detectLanguage = (text: string): Told => {
  const runs = runsIn(text)
  const sums = sumsOf(runs)
  const found = languages.flatMap(([language, average], place) => {
    const points = (sums[place] ?? 0) / runs.size
    return points > 0 ? [{ language, average, score: points / (points + halfWay) }] : []
  })
  const ranked = found.toSorted((a, b) => b.score - a.score)
  const [top] = ranked
  return {
    scores: ranked.map(({ language, score }) => [language, score]),
    isReliable: top !== undefined && runs.size >= fewestRuns && top.score >= top.average * leastOfAverage,
  }
}
