import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Standing } from '@perennial/core/standing'
import { ago, buildDebt, buildLoop, buildReading, listening } from '../../test/build.ts'
import { sayReading } from '../say.ts'
import { headline, openCount } from './headline.ts'

const mine = buildLoop(buildDebt('outcome', 'mentee'))
const theirs = buildLoop(buildDebt('answer', 'mentor'))

test('The first half is the answer, with you or with both names', () => {
  assert.equal(headline(buildReading(), listening('mentee')).answer, 'You and Alex are steady.')
  assert.equal(headline(buildReading(), listening('mentor')).answer, 'You and Jane are steady.')
  assert.equal(
    headline(buildReading({ standing: 'thriving' }), listening()).answer,
    'Jane and Alex are thriving.',
  )
})

test('Every standing has an answer of its own', () => {
  const standings: readonly Standing[] = [
    'thriving',
    'steady',
    'drifting',
    'strained',
    'dormant',
    'resting',
    'parted',
  ]
  const answers = standings.map((standing) => headline(buildReading({ standing }), listening()).answer)
  assert.equal(new Set(answers).size, standings.length)
})

test('The second half counts what is open and whose it is', () => {
  const me = listening('mentee')
  assert.equal(openCount([], me), 'Nothing is open.')
  assert.equal(openCount([mine], me), 'One thing is open, and it is yours.')
  assert.equal(openCount([theirs], me), 'One thing is open, and it is Alex’s.')
  assert.equal(openCount([mine, mine], me), 'Two things are open, and both are yours.')
  assert.equal(openCount([mine, theirs], me), 'Two things are open, and one of them is yours.')
  assert.equal(openCount([theirs, theirs, theirs], me), 'Three things are open, and all of them are Alex’s.')
})

test('Without a reader both are named', () => {
  assert.equal(
    openCount([mine, theirs, theirs], listening()),
    'Three things are open: one is Jane’s, two are Alex’s.',
  )
  const many = [...Array.from({ length: 12 }, () => mine), theirs, theirs]
  assert.equal(openCount(many, listening()), '14 things are open: 12 are Jane’s, 2 are Alex’s.')
})

test('A meeting that either may fix is nobody’s turn', () => {
  assert.equal(openCount([buildLoop(buildDebt('meeting', null))], listening('mentee')), 'Nothing is open.')
})

test('Two who lost touch hear when the last word was', () => {
  const reading = buildReading({ standing: 'dormant', reasons: [{ kind: 'silence', since: ago(200) }] })
  assert.match(headline(reading, listening()).softer, /^The last word was on 9 March\. Nothing is open\.$/)
})

test('Silence is set beside what is ordinary for the two', () => {
  const words = sayReading(buildReading(), listening('mentee'))
  assert.equal(words.rhythm, 'Silence now: 14 days. For the two of you anything under ten weeks is ordinary.')
  assert.equal(words.way, 'growing · in touch about every three weeks')
  assert.equal(words.outlook, 'After a silence like this, a word comes within a month in about 4 of 5 cases.')
})

test('What comes of a silence is said in the order of a sentence, however likely it is', () => {
  const outlook = (contactChance30d: number): string =>
    sayReading(buildReading({ rhythm: { ...buildReading().rhythm, contactChance30d } }), listening()).outlook
  assert.equal(outlook(0.01), 'After a silence like this, a word hardly ever comes within a month.')
  assert.equal(outlook(0.99), 'After a silence like this, a word almost always comes within a month.')
  assert.match(outlook(0.5), /a word comes within a month in about half of the cases\.$/)
})

test('A long silence is said to be unusual, one at rest is not weighed', () => {
  const rhythm = { ...buildReading().rhythm, silentDays: 80, driftsOn: ago(10) }
  const long = buildReading({ rhythm, standing: 'drifting' })
  assert.match(
    sayReading(long, listening()).rhythm,
    /^Silence now: 80 days\. For the two of them more than ten weeks is unusual\.$/,
  )
  assert.equal(sayReading({ ...long, standing: 'resting' }, listening()).rhythm, 'Silence now: 80 days.')
})

test('Fewer questions while all is well are told as growth', () => {
  const growth = { ...buildReading().growth, asksLately: 2, asksBefore: 6 }
  const words = sayReading(buildReading({ growth }), listening())
  assert.equal(words.growth, 'Jane asked two times in the last three months, six times in the three before.')
  assert.equal(sayReading(buildReading({ growth, standing: 'strained' }), listening()).growth, null)
})
