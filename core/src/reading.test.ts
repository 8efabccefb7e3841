import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onDay, readOn, said } from '../test/build.ts'
import { disclosureTo, shownTo } from './disclosure.ts'
import { DAY } from './instant.ts'
import { noAgreement } from './agreement.ts'
import { fold } from './fold.ts'
import type { Moment, MomentId } from './moment.ts'
import type { Pattern } from './pattern/pattern.ts'
import { read } from './reading.ts'

const pattern = (by: Pattern['by']): Pattern => ({
  id: by === 'mentor' ? 'uncredited-work' : 'thanks-missing',
  by,
  since: onDay(10),
  knownSince: onDay(10),
  strength: 0.9,
  counted: 3,
  chances: 3,
  evidence: [],
})

test('a mentee’s conduct is the mentee’s to see first, and the mentor’s after a week', () => {
  assert.equal(shownTo(pattern('mentee'), 'mentee', onDay(10)), 'own')
  assert.equal(shownTo(pattern('mentee'), 'mentor', onDay(16)), null)
  assert.equal(shownTo(pattern('mentee'), 'mentor', onDay(17)), 'facts')
})

test('what a mentee suffers the mentee sees at once, as something to ask for', () => {
  assert.deepEqual(disclosureTo(pattern('mentor'), 'mentee'), { from: onDay(10), shown: 'ask-for' })
})

test('what concerns both is shown to both at once', () => {
  for (const side of ['mentor', 'mentee'] as const)
    assert.equal(shownTo(pattern('both'), side, onDay(10)), 'own')
})

const ask = said('mentee', 1, { acts: ['ask'], ask: { need: 'review' }, words: 'cv' })
const help = said('mentor', 2, {
  acts: ['guide'],
  words: 'cv',
  text: 'Your best line stands at the bottom, why is that?',
})

const nudgesOn = (day: number, ...moments: readonly Moment[]): readonly string[] =>
  readOn(day, moments).nudges.map(({ for: side, because }) => {
    const what =
      because.kind === 'pay' ? because.owes : because.kind === 'review-agreement' ? '' : because.pattern.id
    return `${side} ${because.kind} ${what}`
  })

test('whoever’s turn it is hears of it when it is due, never on the day after an ask', () => {
  assert.deepEqual(nudgesOn(1.5, ask), [])
  assert.deepEqual(nudgesOn(9, ask), ['mentor pay answer'])
  assert.deepEqual(nudgesOn(20, ask, help), ['mentee pay outcome'])
})

test('nobody is nudged more than three times', () => {
  const asks = ['a', 'b', 'c', 'd', 'e'].map((words, i) => said('mentee', i * 2, { acts: ['ask'], words }))
  assert.equal(readOn(60, asks).nudges.filter((nudge) => nudge.for === 'mentor').length, 3)
})

test('while the two rest nobody is nudged', () => {
  const rest: Moment = {
    kind: 'phase-changed',
    id: 'r' as MomentId,
    at: onDay(3),
    by: 'mentee',
    visibility: 'shared',
    to: 'resting',
  }
  assert.deepEqual(nudgesOn(60, ask, rest), [])
})

test('once a rest is over, what was open is spoken of again', () => {
  const rest: Moment = {
    kind: 'phase-changed',
    id: 'r' as MomentId,
    at: onDay(3),
    by: 'mentee',
    visibility: 'shared',
    to: 'resting',
    until: onDay(30),
  }
  assert.deepEqual(nudgesOn(29, ask, rest), [])
  assert.deepEqual(nudgesOn(31, ask, rest), ['mentor pay answer'])
})

test('what was reached outlives a rest', () => {
  const phase = (day: number, to: 'lifelong' | 'resting' | 'growing', until?: number): Moment => ({
    kind: 'phase-changed',
    id: `${to}@${day}` as MomentId,
    at: onDay(day),
    by: 'mentor',
    visibility: 'shared',
    to,
    ...(until === undefined ? {} : { until: onDay(until) }),
  })
  const [goal, rest, longer] = [phase(10, 'lifelong'), phase(20, 'resting', 40), phase(30, 'resting', 60)]
  assert.equal(readOn(41, [goal, rest]).phase, 'lifelong')
  assert.equal(readOn(61, [goal, rest, longer]).phase, 'lifelong')
  assert.equal(readOn(41, [goal, phase(15, 'growing'), rest]).phase, 'proposed')
})

test('young pairs form, older ones grow, a rest ends on its day', () => {
  const talk = Array.from({ length: 6 }, (_, i) =>
    said(i % 2 ? 'mentor' : 'mentee', i * 7, { acts: ['update'] }),
  )
  assert.equal(readOn(2, talk.slice(0, 1)).phase, 'proposed')
  assert.equal(readOn(10, talk.slice(0, 2)).phase, 'forming')
  assert.equal(readOn(40, talk).phase, 'growing')
  const rest: Moment = {
    kind: 'phase-changed',
    id: 'r' as MomentId,
    at: onDay(41),
    by: 'mentor',
    visibility: 'shared',
    to: 'resting',
    until: onDay(80),
  }
  assert.equal(readOn(79, [...talk, rest]).phase, 'resting')
  assert.equal(readOn(80, [...talk, rest]).phase, 'growing')
})

test('a goodbye is a standing of its own and nothing is held against anybody', () => {
  const goodbye: Moment = {
    kind: 'phase-changed',
    id: 'g' as MomentId,
    at: onDay(10),
    by: 'mentee',
    visibility: 'shared',
    to: 'parted',
    reason: 'moving on',
  }
  const reading = readOn(400, [ask, help, goodbye])
  assert.equal(reading.standing, 'parted')
  assert.deepEqual(reading.nudges, [])
})

test('a year of silence is dormant, not drifting', () => {
  const talk = Array.from({ length: 8 }, (_, i) =>
    said(i % 2 ? 'mentor' : 'mentee', i * 7, { acts: ['update'] }),
  )
  assert.equal(readOn(400, talk).standing, 'dormant')
})

test('balance and growth look back over half a year', () => {
  const then = said('mentee', 0, { acts: ['ask', 'thank'], ask: { specific: false } })
  const now = said('mentor', 200, { acts: ['guide', 'solve'] })
  const { balance, growth } = readOn(201, [then, now])
  assert.equal(balance.mentee.thank, 0)
  assert.equal(balance.mentor.guide, 1)
  assert.deepEqual(growth, {
    guided: 1,
    solved: 1,
    specificAsks: 0,
    vagueAsks: 0,
    asksLately: 0,
    asksBefore: 0,
  })
})

test('the rhythm’s figures are whole days and shares', () => {
  const { rhythm } = readOn(
    108,
    Array.from({ length: 16 }, (_, i) => said(i % 2 ? 'mentor' : 'mentee', i * 7)),
  )
  assert.equal(rhythm.silentDays, 3)
  assert.ok(rhythm.contactChance30d > 0.5 && rhythm.contactChance30d <= 1)
  assert.ok((rhythm.driftsOn ?? 0) > onDay(105) + 7 * DAY)
})

test('what is not for the mentor’s eyes yet makes nothing strained for the mentor', () => {
  const takes = ['cv', 'talk', 'schema', 'queue', 'index'].flatMap((words, i) => [
    said('mentee', i * 3 + 1, { acts: ['ask'], ask: { need: 'review' }, words }),
    said('mentor', i * 3 + 2, { acts: ['guide'], words, text: 'What would a stranger ask first?' }),
  ])
  const { state } = fold(takes, noAgreement)
  const standing = (day: number, viewer: 'mentor' | 'mentee' | null) => {
    const { standing, reasons, patterns } = read(state, onDay(day), noAgreement, viewer)
    return { standing, reasons, ids: patterns.map(({ id, by }) => `${by} ${id}`) }
  }
  const first = Array.from({ length: 100 }, (_, day) => day + 15).find(
    (day) => standing(day, 'mentee').standing === 'strained',
  )
  assert.ok(first !== undefined)
  const hidden = standing(first, 'mentor')
  assert.notEqual(hidden.standing, 'strained')
  assert.ok(hidden.reasons.length > 0)
  assert.deepEqual(standing(first, null), standing(first, 'mentee'))
})
