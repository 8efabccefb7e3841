import assert from 'node:assert/strict'
import { test } from 'node:test'
import { emptyRhythm } from '@perennial/core/rhythm/state'
import { falseAlarms, medianDelay } from './alarm.ts'
import type { Peaks } from './alarm.ts'
import { networks } from './networks.ts'
import type { Record } from './record.ts'

const peaks = (terminal: boolean, ...values: readonly number[]): Peaks => ({
  silence: { odd: true, terminal, days: values.length, state: emptyRhythm },
  peaks: values,
})

test('the delay is the median first day at the threshold among silences that last', () => {
  const found = [peaks(true, 0, 1), peaks(true, 0, 0, 0, 1), peaks(true, 0, 0), peaks(false, 1)]
  assert.equal(medianDelay(found, 1), 4)
})

test('false alarms are counted by living pair-year', () => {
  const [network] = networks
  assert.ok(network)
  const life = { events: [], days: [0, 400], start: 0, odd: true }
  const record: Record = { network, lives: [life], lastDay: 1461 / 4 }
  assert.equal(falseAlarms(record, [peaks(false, 0, 1), peaks(false, 0), peaks(true, 1)], 1, true), 1)
})
