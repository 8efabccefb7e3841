import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { falseAlarms, medianDelay, peaksOf, thresholdOf } from './alarm.ts'
import type { Case } from './cases.ts'
import { driftAlarm } from './drift-alarm.ts'
import { crossValidate } from './cross-validate.ts'
import { fitParameters, recipe } from './fit.ts'
import { daysOfSilence, perennial, silenceOverMean } from './forecasters.ts'
import type { Forecaster } from './forecasters.ts'
import { missingFiles } from './networks.ts'
import { formatParameters } from './parameters-file.ts'
import { casesAt, fittingSamples, readRecords } from './record.ts'
import type { Record } from './record.ts'
import { references } from './references.ts'
import { areaUnderCurve, averagePrecision, brier, reliability } from './scores.ts'
import type { Forecast } from './scores.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const PARAMETERS = join(ROOT, 'core', 'src', 'rhythm', 'parameters.ts')

const dataFolder = (): string =>
  join(process.env['PERENNIAL_SHARED'] ?? join(ROOT, '..', 'shared'), 'data', 'rhythm')

const forecast = (cases: readonly Case[], by: Forecaster): readonly Forecast[] =>
  cases.map((c) => ({ chance: by.chance(c.state, c.silence, c.horizon), dead: c.dead }))

const line = (what: string, auc: string, ap: string, brierScore: string, alarm: string): string =>
  `  ${what.padEnd(38)} ${auc.padStart(5)}  ${ap.padStart(5)}  ${brierScore.padStart(6)}  ${alarm}`

const days = (delay: number): string => (Number.isFinite(delay) ? `${delay} d` : 'beyond the horizon')

const reportForecaster = (record: Record, odd: readonly Case[], by: Forecaster): void => {
  const forecasts = forecast(odd, by)
  const peaks = peaksOf(record, (state, day) => by.chance(state, day, record.network.horizon))
  const threshold = thresholdOf(record, peaks)
  const wrong = falseAlarms(record, peaks, threshold, true).toFixed(2)
  const alarm = `${days(medianDelay(peaks, threshold))} (${wrong} false a pair-year)`
  const scores = [areaUnderCurve(forecasts).toFixed(4), averagePrecision(forecasts).toFixed(3)] as const
  console.log(line(by.what, ...scores, brier(forecasts).toFixed(4), alarm))
}

const reportReliability = (forecasts: readonly Forecast[]): void => {
  console.log('  silence said   came   cases')
  for (const bin of reliability(forecasts))
    console.log(`         ${bin.said.toFixed(3)}  ${bin.came.toFixed(3)}  ${String(bin.cases).padStart(6)}`)
}

/** The 30 days of `contactChance30d`, which the protocol asks of one network only. */
const reportMonth = (record: Record): void => {
  const month = forecast(casesAt(record, true, [30]), perennial)
  const mean = (value: (f: Forecast) => number): string =>
    (month.reduce((sum, f) => sum + value(f), 0) / month.length).toFixed(3)
  const auc = areaUnderCurve(month).toFixed(4)
  console.log(
    `  30 days: AUC ${auc}, Brier ${brier(month).toFixed(4)}, silence said ${mean((f) => f.chance)},`,
    `came ${mean((f) => (f.dead ? 1 : 0))}`,
  )
}

const report = (record: Record): void => {
  const { name, horizon } = record.network
  const even = casesAt(record, false, [horizon])
  const odd = casesAt(record, true, [horizon])
  const base = odd.filter((c) => c.dead).length / odd.length
  console.log(
    `\n${name}: ${record.lives.length} pairs, ${odd.length} odd cases, silent for ${horizon} d: ${base.toFixed(3)}`,
  )
  console.log(line('', 'AUC', 'AP', 'Brier', 'median days to the alarm'))
  for (const by of [daysOfSilence(even), silenceOverMean, perennial]) reportForecaster(record, odd, by)
  for (const r of references[name] ?? [])
    console.log(line(r.what, r.auc.toFixed(3), '', r.brier.toFixed(4), `${r.delay} d`))
  reportReliability(forecast(odd, perennial))
  reportMonth(record)
  const drift = driftAlarm(record)
  const rates = `${drift.even.toFixed(2)} false a pair-year on even pairs, ${drift.odd.toFixed(2)} on odd`
  console.log(`  driftsOn, one rule for all: median ${days(drift.delay)}, ${rates}`)
}

const refit = (records: readonly Record[]): void => {
  const samples = records.flatMap(fittingSamples)
  for (const { network, auc, brier: score } of crossValidate(samples, recipe))
    console.log(
      `even pairs, five folds: ${network.padEnd(10)} AUC ${auc.toFixed(4)}  Brier ${score.toFixed(4)}`,
    )
  writeFileSync(PARAMETERS, formatParameters(fitParameters(samples, recipe)))
  console.log(`Wrote ${PARAMETERS}. Run again without --fit for the figures on odd pairs.`)
}

/** `npm run eval -- rhythm [--fit]`: prints the figures on odd pairs, or fits the parameters on even ones. */
export const evaluateRhythm = (args: readonly string[]): void => {
  const missing = missingFiles(dataFolder())
  if (missing.length > 0) {
    console.error(`These files of the rhythm protocol are missing:\n  ${missing.join('\n  ')}`)
    console.error('Put them there, or name the folder that holds data/rhythm in PERENNIAL_SHARED.')
    process.exitCode = 1
    return
  }
  const records = readRecords(dataFolder())
  if (args.includes('--fit')) refit(records)
  else records.forEach(report)
}
