import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement, type Agreement } from '@perennial/core/agreement'
import { parseAgreement } from './agreement-file.ts'

const parse = (clauses: unknown): Agreement => {
  const parsed = parseAgreement(JSON.stringify(clauses), 'Africa/Lagos')
  assert.ok(parsed.ok, JSON.stringify(parsed))
  return parsed.value
}

const problems = (text: string): readonly string[] => {
  const parsed = parseAgreement(text, 'UTC')
  return parsed.ok ? [] : parsed.error
}

test('An empty agreement agrees on nothing', () => {
  assert.deepEqual({ ...parse({}), version: 0 }, noAgreement)
})

test('Every clause can be said the way people say it', () => {
  assert.deepEqual(
    parse({
      version: 2,
      rhythm: 'every 2 weeks',
      replyWithin: '5 days',
      scope: { in: ['career advice'], out: ['referrals'] },
      capacity: { openAsks: 3, hoursAMonth: 2 },
      channels: ['chat'],
      quietHours: '20:00-08:00',
      notice: '24 h',
      work: { unpaidOnlyForLearning: true, credit: 'as co-author' },
      stayInTouch: 'every 4 months',
      intendedLength: '6 months',
      reviewOn: '2026-03-01',
      ending: 'either may end it',
    }),
    {
      version: 2,
      rhythmDays: 14,
      replyWithinDays: 5,
      scopeIn: ['career advice'],
      scopeOut: ['referrals'],
      capacity: { openAsks: 3, hoursAMonth: 2 },
      channels: ['chat'],
      quietHours: { from: '20:00', to: '08:00', timeZone: 'Africa/Lagos' },
      noticeHours: 24,
      work: { unpaidOnlyForLearning: true, credit: 'as co-author' },
      stayInTouchDays: 120,
      intendedMonths: 6,
      reviewOn: Date.UTC(2026, 2, 1, 22, 59, 59, 999),
      ending: 'either may end it',
    },
  )
})

test('A rhythm has many names', () => {
  const days = (rhythm: unknown): number | null => parse({ rhythm }).rhythmDays
  assert.deepEqual(
    ['weekly', 'every week', 'once a quarter', 'every other week', 'monthly', 'every three months', 10].map(
      days,
    ),
    [7, 7, 91, 14, 30, 90, 10],
  )
  assert.equal(days('when needed'), null)
})

test('All problems are told at once, each with its clause, what was found and what was expected', () => {
  const found = problems(
    '{"rhythm": "now and then", "scope": {"in": "x", "foo": 1}, "colour": "red", "capacity": 3}',
  )
  assert.equal(found.length, 5)
  assert.match(found[0] ?? '', /^rhythm: found "now and then", expected like "every 2 weeks"/)
  assert.match(found.join('\n'), /^scope\.in: found "x"/m)
  assert.match(found.join('\n'), /^scope\.foo: no such clause, expected one of in, out$/m)
  assert.match(found.join('\n'), /^capacity: found 3, expected an object in braces$/m)
  assert.match(found.join('\n'), /^colour: no such clause/m)
})

test('What is no JSON object is said so', () => {
  assert.match(problems('rhythm: weekly')[0] ?? '', /^not JSON:/)
  assert.match(problems('[]')[0] ?? '', /expected an object/)
})

test('A null clause was never agreed', () => {
  assert.equal(parse({ replyWithin: null }).replyWithinDays, null)
})
