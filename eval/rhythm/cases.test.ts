import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY } from '@perennial/core/instant'
import { silencesOf } from './alarm.ts'
import { casesOf, livesOf } from './cases.ts'
import type { Event, Network } from './networks.ts'

const network: Network = {
  name: 'sample',
  file: 'sample.txt',
  lines: 0,
  lastDay: null,
  horizon: 30,
  step: 7,
  contactDays: 4,
  over: 14,
}

const pairOn = (...days: readonly number[]): readonly Event[] =>
  days.map((day, i) => ({ at: day * DAY + 1, day, up: i % 2 === 0 }))

const walk = { step: 7, horizons: [30], longest: 30 }

test('a pair counts from the day it has the contact days, the span and both voices', () => {
  const lives = livesOf([pairOn(0, 3, 6, 9, 30), pairOn(0, 1)], network, 100)
  assert.equal(lives.length, 1)
  assert.equal(lives[0]?.start, 14)
})

test('even and odd alternate among the pairs that count', () => {
  const lives = livesOf([pairOn(0, 3, 6, 9), pairOn(0, 1), pairOn(0, 3, 6, 20)], network, 100)
  assert.deepEqual(
    lives.map((life) => life.odd),
    [false, true],
  )
})

test('a case knows only the past and is dead when nothing comes within the horizon', () => {
  const [life] = livesOf([pairOn(0, 3, 6, 9, 30)], network, 100)
  assert.ok(life)
  const cases = casesOf(life, 0, 'sample', 100, walk)
  assert.deepEqual(cases.map((c) => [c.silence, c.dead, c.state.contacts]).slice(0, 4), [
    [5, false, 4],
    [12, false, 4],
    [19, false, 4],
    [5, true, 5],
  ])
  assert.ok(cases.every((c) => c.silence <= 30))
})

test('silences end with the next contact or outlast the horizon', () => {
  const [life] = livesOf([pairOn(0, 3, 6, 15, 30)], network, 100)
  assert.ok(life)
  const silences = silencesOf(life, 100, 30)
  assert.deepEqual(
    silences.map((s) => [s.terminal, s.days]),
    [
      [false, 15],
      [true, 30],
    ],
  )
})
