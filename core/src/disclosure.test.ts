import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Growth } from './balance.ts'
import { growthTo, shownTo } from './disclosure.ts'
import { COOL_OFF_DAYS } from './late.ts'
import { DAY } from './instant.ts'
import type { Pattern } from './pattern/pattern.ts'

const buildPattern = (overrides: Partial<Pattern> = {}): Pattern => ({
  id: 'vague-asks',
  by: 'mentee',
  since: 0,
  knownSince: 0,
  strength: 0.9,
  counted: 4,
  chances: 5,
  evidence: [],
  ...overrides,
})

const growth: Growth = { guided: 3, solved: 1, specificAsks: 2, vagueAsks: 4, asksLately: 3, asksBefore: 3 }
const seen = (viewer: 'mentor' | 'mentee', asOf: number, patterns = [buildPattern()]) => {
  const { vagueAsks, specificAsks } = growthTo(growth, patterns, viewer, asOf)
  return [vagueAsks, specificAsks]
}

test('the one whose conduct it is sees a pattern first, the other after the cool-off, as facts', () => {
  const later = COOL_OFF_DAYS * DAY
  assert.equal(shownTo(buildPattern(), 'mentee', 0), 'own')
  assert.equal(shownTo(buildPattern(), 'mentor', later - 1), null)
  assert.equal(shownTo(buildPattern(), 'mentor', later), 'facts')
})

test('what a mentee suffers the mentee sees at once, as what to ask for', () => {
  assert.equal(shownTo(buildPattern({ id: 'unanswered-asks', by: 'mentor' }), 'mentee', 0), 'ask-for')
})

test('counts of vague and specific asks are shown to the mentor when the pattern is, and not before', () => {
  assert.deepEqual(seen('mentor', DAY), [null, null])
  assert.deepEqual(seen('mentor', COOL_OFF_DAYS * DAY), [4, 2])
  assert.deepEqual(seen('mentor', COOL_OFF_DAYS * DAY, []), [null, null])
  assert.deepEqual(seen('mentee', 0, []), [4, 2])
})

test('all else of growth is for both', () => {
  const { guided, solved, asksLately, asksBefore } = growthTo(growth, [], 'mentor', 0)
  assert.deepEqual([guided, solved, asksLately, asksBefore], [3, 1, 3, 3])
})
