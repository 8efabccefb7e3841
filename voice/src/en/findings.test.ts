import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ago, buildPattern, buildReading, buildStrength, listening } from '../../test/build.ts'
import { sayPattern, sayReading, sayStrength } from '../say.ts'

const untold = buildPattern('asks-without-outcomes', 'mentee')
const uncredited = buildPattern('uncredited-work', 'mentor', { counted: 3, chances: 3 })

test('The one whose conduct it is hears the facts and an offer', () => {
  const words = sayPattern(untold, listening('mentee'))
  assert.equal(words?.facts, '4 of the last 5 times Alex helped, no word came back on how it went.')
  assert.match(words?.offer ?? '', /^You could tell Alex how it went/)
})

test('The other hears the facts without an offer, and not before the cool-off', () => {
  const words = sayPattern(untold, listening('mentor'))
  assert.equal(words?.facts, '4 of the last 5 times you helped, no word came back on how it went.')
  assert.equal(words?.offer, null)
  assert.equal(sayPattern({ ...untold, knownSince: ago(3) }, listening('mentor')), null)
})

test('The one who suffers it hears at once what can be asked for', () => {
  const words = sayPattern({ ...uncredited, since: ago(1) }, listening('mentee'))
  assert.equal(words?.facts, 'For all of the last 3 pieces of work done for Alex, you haven’t been named.')
  assert.equal(words?.offer, 'You can ask to be named, and say where.')
})

test('Without a reader the offer names the one who could act', () => {
  assert.match(sayPattern(untold, listening())?.offer ?? '', /^Jane could tell Alex/)
})

test('Few cases are called so', () => {
  const words = sayPattern({ ...untold, strength: 0.82 }, listening())
  assert.match(words?.facts ?? '', /It may still be chance\.$/)
})

test('A silence of both blames neither', () => {
  const words = sayPattern(buildPattern('drifting', 'both', { counted: null, chances: null }), listening())
  assert.equal(words?.facts, 'Neither has written for longer than is usual between the two.')
})

test('Strengths are said as plainly', () => {
  const closes = sayStrength(
    buildStrength('closes-loops', 'mentee', { counted: 11, chances: 12 }),
    listening('mentee'),
  )
  assert.equal(
    `${closes.title} ${closes.facts}`,
    'You close loops. Alex heard what became of 11 of the last 12 pieces of help.',
  )
  const guides = sayStrength(buildStrength('guides', 'mentor', { counted: 13, chances: 15 }), listening())
  assert.equal(
    `${guides.title} ${guides.facts}`,
    'Alex guides. 13 of the last 15 answers were a question, a hint or something to read.',
  )
})

test('Credit given both ways is told of both', () => {
  const words = sayStrength(buildStrength('credits', 'both'), listening())
  assert.equal(words.title, 'Jane and Alex give each other credit.')
  assert.equal(
    sayStrength(buildStrength('credits', 'both'), listening('mentor')).title,
    'You give each other credit.',
  )
})

test('Reasons that are not for these eyes stay unsaid', () => {
  const found = { ...untold, knownSince: ago(2) }
  const reading = buildReading({
    patterns: [found],
    reasons: [{ kind: 'pattern', id: found.id, by: found.by }],
  })
  assert.deepEqual(sayReading(reading, listening('mentor')).reasons, [])
  assert.deepEqual(sayReading(reading, listening('mentee')).reasons, ['Outcomes not told yet.'])
})
