import { DAY } from '@perennial/core/instant'
import { driftsOn } from '@perennial/core/rhythm/drift'
import { falseAlarms, medianDelay, silencesOf } from './alarm.ts'
import type { Peaks } from './alarm.ts'
import type { Record } from './record.ts'

/** What `driftsOn` does by itself, with its one rule for all networks: false alarms and delay on odd pairs. */
export const driftAlarm = (
  record: Record,
): { readonly even: number; readonly odd: number; readonly delay: number } => {
  const silences = record.lives.flatMap((life) => silencesOf(life, record.lastDay, record.network.horizon))
  const peaks: readonly Peaks[] = silences.map((silence) => {
    const on = driftsOn(silence.state, { everyDays: null }, { unanswered: 0, untold: 0 })
    const day = on === null ? Infinity : (on - silence.state.lastAt) / DAY
    return { silence, peaks: Array.from({ length: silence.days }, (_, i) => (i + 1 >= day ? 1 : 0)) }
  })
  return {
    even: falseAlarms(record, peaks, 1, false),
    odd: falseAlarms(record, peaks, 1, true),
    delay: medianDelay(peaks, 1),
  }
}
