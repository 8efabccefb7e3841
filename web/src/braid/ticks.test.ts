import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ticksOf } from './ticks.ts'

const local = (year: number, month: number, day = 1): number => new Date(year, month, day).getTime()
const labels = (from: number, to: number, most = 8): readonly string[] =>
  ticksOf({ from, to }, most).map(({ label }) => label)

test('Years are named by their number, months by their name, from the first of the viewer’s own calendar', () => {
  assert.ok(labels(local(2016, 5), local(2026, 5)).includes('2020'))
  const ticks = ticksOf({ from: local(2025, 1), to: local(2026, 6) }, 8)
  assert.ok(ticks.every(({ at }) => new Date(at).getDate() === 1 && new Date(at).getHours() === 0))
  assert.ok(ticks.some(({ label, isStrong }) => label === '2026' && isStrong))
})

test('Where no year begins, the first tick says which one it is', () => {
  assert.match(labels(local(2024, 2), local(2024, 9))[0] ?? '', /2024$/)
  assert.match(labels(local(2024, 2, 3), local(2024, 2, 20))[0] ?? '', /2024$/)
})

test('Close up the hours show', () => {
  assert.ok(labels(local(2024, 2, 3), local(2024, 2, 5)).some((label) => /^\d\d:\d\d$/.test(label)))
})
