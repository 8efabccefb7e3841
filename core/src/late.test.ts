import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { foldMoments, onDay, said } from '../test/build.ts'
import { shownTo } from './disclosure.ts'
import { DAY } from './instant.ts'
import { COOL_OFF_DAYS, knownSince, noteLate, type Late } from './late.ts'
import type { Said } from './moment.ts'
import { noAgreement } from './agreement.ts'
import { findPatterns } from './pattern/all.ts'
import { viewOf } from './pattern/silence.ts'

const broughtIn = (moment: Said, day: number): Said => ({ ...moment, knownAt: onDay(day) })

/** Four reviews asked for, given and thanked for; how any of it went was never told. */
const untold = ['cv', 'talk', 'schema', 'queue'].flatMap((words, i) => [
  said('mentee', i * 14, { acts: ['ask'], ask: { need: 'review' }, words }),
  said('mentor', i * 14 + 1, {
    acts: ['guide'],
    words,
    text: 'Cut the second page and lead with the incident.',
  }),
  said('mentee', i * 14 + 1.1, { acts: ['thank'] }),
])

const untoldOn = (day: number, moments: readonly Said[]) =>
  findPatterns(viewOf(foldMoments(moments).state, onDay(day), noAgreement)).find(
    ({ id }) => id === 'asks-without-outcomes',
  )

const shownOn = (day: number, moments: readonly Said[]) => {
  const pattern = untoldOn(day, moments)
  assert.ok(pattern)
  return [shownTo(pattern, 'mentee', onDay(day)), shownTo(pattern, 'mentor', onDay(day))]
}

test('what a history brought in late shows is the mentee’s alone for a week from then', () => {
  const late = untold.map((moment) => broughtIn(moment, 90))
  assert.deepEqual(shownOn(90, untold), ['own', 'facts'])
  assert.deepEqual(shownOn(90, late), ['own', null])
  assert.deepEqual(shownOn(90 + COOL_OFF_DAYS - 0.01, late), ['own', null])
  assert.deepEqual(shownOn(90 + COOL_OFF_DAYS, late), ['own', 'facts'])
})

test('since when it stands is told as it happened', () => {
  const late = untold.map((moment) => broughtIn(moment, 90))
  assert.ok(untoldOn(90, untold))
  assert.equal(untoldOn(90, late)?.since, untoldOn(90, untold)?.since)
})

test('a part brought in after something stood does not begin its week anew', () => {
  const [last] = [said('mentee', 85, { words: 'weather', text: 'Rain here.' })]
  assert.ok(last)
  assert.deepEqual(shownOn(90, [...untold, broughtIn(last, 89)]), ['own', 'facts'])
})

const parts = fc.array(
  fc.record({ at: fc.integer({ min: 0, max: 300 }), wait: fc.integer({ min: 2, max: 200 }) }),
  { maxLength: 30 },
)

test('what is left out of the parts that came in late would have changed nothing', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 300 }), (drawn, since) => {
      const all: readonly Late[] = drawn
        .toSorted((a, b) => a.at - b.at)
        .map(({ at, wait }) => ({ from: at * DAY, knownAt: (at + wait) * DAY }))
      const kept = all.reduce<readonly Late[]>((late, { from, knownAt }) => noteLate(late, from, knownAt), [])
      const over = (late: readonly Late[]) => knownSince(late, since * DAY) + COOL_OFF_DAYS * DAY
      const last = all.at(-1)?.from ?? 0
      assert.ok(kept.length <= all.length)
      assert.equal(Math.max(over(kept), last), Math.max(over(all), last))
    }),
  )
})
