import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, HOUR } from '../instant.ts'
import { clockFeatures, ownClock, tick, unwound } from './clock.ts'

const after = (hours: readonly number[]) => {
  const clock = ownClock(unwound)
  for (const hour of hours) tick(clock, hour * HOUR)
  return clockFeatures(clock, hours.length)
}

test('the same hour of the same weekday is a whole rhythm of day and week', () => {
  const { dayRhythm, weekRhythm } = after([0, 1, 2, 5].map((week) => (week * 7 * DAY) / HOUR + 30))
  assert.ok(Math.abs(dayRhythm - 1) < 1e-9 && Math.abs(weekRhythm - 1) < 1e-9)
})

test('the same hour of every weekday has a rhythm of the day and none of the week', () => {
  const { dayRhythm, weekRhythm } = after([0, 1, 2, 3, 4, 5, 6].map((day) => day * 24 + 9))
  assert.ok(Math.abs(dayRhythm - 1) < 1e-9 && weekRhythm < 1e-9)
})

test('another time zone hears the same rhythm', () => {
  const hours = [3, 26, 51, 200, 377]
  const here = after(hours)
  const there = after(hours.map((hour) => hour + 9))
  assert.ok(Math.abs(here.dayRhythm - there.dayRhythm) < 1e-9)
  assert.ok(Math.abs(here.weekRhythm - there.weekRhythm) < 1e-9)
})
