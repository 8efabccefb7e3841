import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildAccount, onDay } from '../../test/build.ts'
import { ticksOf } from './axis.ts'
import { sceneOf } from '@perennial/voice/braid/scene'

const scene = { ...sceneOf(buildAccount()), from: onDay(0) }
const labels = (to: number, columns: number): readonly string[] =>
  ticksOf({ ...scene, to: onDay(to) }, columns).map(({ label }) => label)

test('Months carry their names, Januaries their year', () => {
  assert.deepEqual(labels(400, 120), [
    'Feb',
    'Mar',
    'Apr',
    'May',
    'Jun',
    'Jul',
    'Aug',
    'Sept',
    'Oct',
    'Nov',
    'Dec',
    '2026',
    'Feb',
  ])
})

test('Fewer columns bring fewer ticks', () => {
  assert.deepEqual(labels(400, 40), ['Apr', 'Jul', 'Oct', '2026'])
  assert.deepEqual(labels(4000, 40), ['2030', '2035'])
})

test('A short history is told in days', () => {
  assert.deepEqual(labels(28, 40), ['13 Jan', '20 Jan', '27 Jan'])
})
