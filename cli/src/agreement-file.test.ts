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
      agreedOn: '2026-01-10',
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
      acceptedAt: Date.UTC(2026, 0, 10, 22, 59, 59, 999),
      meantSince: Date.UTC(2026, 0, 10, 22, 59, 59, 999),
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
  assert.match(found[0] ?? '', /^line 1, rhythm: found "now and then", expected like "every 2 weeks"/)
  assert.match(found.join('\n'), /^line 1, scope\.in: found "x"/m)
  assert.match(found.join('\n'), /^line 1, scope\.foo: no such clause, expected one of in, out$/m)
  assert.match(found.join('\n'), /^line 1, capacity: found 3, expected an object in braces$/m)
  assert.match(found.join('\n'), /^line 1, colour: no such clause/m)
})

test('What is no JSON object is said so', () => {
  assert.match(problems('rhythm: weekly')[0] ?? '', /^not JSON:/)
  assert.match(problems('[]')[0] ?? '', /expected an object/)
})

test('A null clause was never agreed', () => {
  assert.equal(parse({ replyWithin: null }).replyWithinDays, null)
})

const wrong: readonly (readonly [clause: string, value: unknown, expected: RegExp])[] = [
  ['version', 0, /a whole number from 1 on/],
  ['version', 1.5, /a whole number/],
  ['rhythm', 0, /like "every 2 weeks"/],
  ['rhythm', 'every 900 years', /like "every 2 weeks"/],
  ['replyWithin', '0 days', /a length of time like "5 days"/],
  ['replyWithin', -3, /a length of time/],
  ['replyWithin', 'soon', /a length of time/],
  ['notice', -1, /like "24 h"/],
  ['channels', 'chat', /a list of words/],
  ['channels', ['chat', ' '], /a list of words/],
  ['quietHours', '25:00-08:00', /times from 00:00 to 23:59/],
  ['quietHours', '20:00-08:61', /times from 00:00 to 23:59/],
  ['quietHours', '20:00', /like "20:00-08:00"/],
  ['quietHours', '20:00-20:00', /two different times/],
  ['quietHours', '20:00-08:00 Africa/Nowhere', /a time zone like Africa\/Lagos/],
  ['stayInTouch', 'sometimes', /like "every 2 weeks"/],
  ['intendedLength', 'long', /like "6 months"/],
  ['intendedLength', 0, /like "6 months"/],
  ['reviewOn', '2026-02-31', /a day that exists/],
  ['reviewOn', 'spring', /a day that exists/],
  ['ending', '  ', /a few words/],
]

for (const [clause, value, expected] of wrong)
  test(`${clause} ${JSON.stringify(value)} is named with its line and what was expected`, () => {
    const [problem = '', ...others] = problems(`{\n "${clause}": ${JSON.stringify(value)}\n}`)
    assert.ok(problem.startsWith(`line 2, ${clause}: found ${JSON.stringify(value)}, expected `), problem)
    assert.match(problem, expected)
    assert.deepEqual(others, [])
  })

test('What stands inside another clause is named with its own line', () => {
  const found = problems(
    '{\n "capacity": {\n  "openAsks": 2.5,\n  "hoursAMonth": 1000\n },\n "work": {"credit": "", "unpaidOnlyForLearning": "yes"},\n "scope": {"out": [""]}\n}',
  )
  assert.deepEqual(
    found.map((problem) => problem.split(': ')[0] ?? '').toSorted(),
    [
      'line 3, capacity.openAsks',
      'line 4, capacity.hoursAMonth',
      'line 6, work.credit',
      'line 6, work.unpaidOnlyForLearning',
      'line 7, scope.out',
    ].toSorted(),
  )
})

test('Broken JSON is named with the line it breaks on', () => {
  assert.match(
    problems('{\n "rhythm": "weekly",\n}')[0] ?? '',
    /^line 3, not JSON: Expected double-quoted property name, /,
  )
  assert.match(problems('{"rhythm": "weekly"')[0] ?? '', /^line 1, not JSON: Expected/)
  assert.match(problems('')[0] ?? '', /^not JSON: the file is empty/)
})

test('Hours of the clock are kept with two digits', () => {
  assert.deepEqual(parse({ quietHours: '7:30-9:00 Europe/Berlin' }).quietHours, {
    from: '07:30',
    to: '09:00',
    timeZone: 'Europe/Berlin',
  })
})
