import { acts } from '@perennial/core/sentence'
import { ears } from '@perennial/language/ears'
import { logitsInContext } from '@perennial/language/model'
import { lessonOf, type Labelled } from '../../language/train/sentences.ts'
import { fixed } from './acts-report.ts'
import { judge, shareRight } from './judgement.ts'
import { calibrationError, reliability } from './reliability.ts'
import { f1, macroF1, microF1, precision, recall, tallyOf } from './tally.ts'

/** What the model that ships makes of labelled sentences, each by itself; nothing is taught for it. */
export const shippedSection = (sentences: readonly Labelled[]): readonly string[] => {
  const judgements = sentences.map((labelled) =>
    judge(labelled, logitsInContext(ears, lessonOf(labelled).heard), ears),
  )
  const tally = tallyOf(judgements)
  const forecasts = judgements.flatMap((judgement) => judgement.forecasts)
  const said = judgements.flatMap((one) => one.forecasts.filter((_, at) => one.said.has(acts[at] ?? 'ask')))
  const share = (of: 'specificRight' | 'needRight'): string => fixed(shareRight(judgements, of).share)
  return [
    `The model as shipped, ${sentences.length} sentences`,
    'act        count    prec. recall     F1',
    ...acts.map((act) => {
      const counts = tally.get(act) ?? { right: 0, wrong: 0, missed: 0 }
      const figures = [precision(counts), recall(counts), f1(counts)].map((one) => fixed(one).padStart(7))
      return `${act.padEnd(10)}${String(counts.right + counts.missed).padStart(6)}  ${figures.join('')}`
    }),
    `macro F1 ${fixed(macroF1(tally))}, micro F1 ${fixed(microF1(tally))}`,
    `specific or vague ${share('specificRight')}, need ${share('needRight')}`,
    'chance        n   said   came',
    ...reliability(forecasts).map(
      ({ n, said: chance, came }, bin) =>
        `.${bin}–${bin === 9 ? '1.' : `.${bin + 1}`}${String(n).padStart(10)}  ${fixed(chance)}  ${fixed(came)}`,
    ),
    `expected calibration error ${fixed(calibrationError(forecasts))}, of the ${said.length} acts said ${fixed(calibrationError(said))}`,
    '',
  ]
}
