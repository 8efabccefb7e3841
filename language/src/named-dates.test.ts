import assert from 'node:assert/strict'
import { test } from 'node:test'
import { namedDates } from './named-dates.ts'
import { toNormalForm } from './normal-form.ts'

/** Wednesday 6 May 2026, noon in London. */
const at = Date.UTC(2026, 4, 6, 11)

const datesOf = (text: string, timeZone = 'Europe/London'): readonly string[] =>
  namedDates(toNormalForm(text), at, timeZone).map((date) =>
    Temporal.Instant.fromEpochMilliseconds(date.at)
      .toZonedDateTimeISO(timeZone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' }),
  )

const cases: readonly (readonly [text: string, at: string])[] = [
  ['the interview is on Tuesday', '2026-05-12T23:59'],
  ["I'll send you notes by Friday next week", '2026-05-15T23:59'],
  ['got an interview tmrw at 2', '2026-05-07T14:00'],
  ['this weekend, promised', '2026-05-10T23:59'],
  ['Interview on the 9th.', '2026-05-09T23:59'],
  ['a take-home, due Sunday noon', '2026-05-10T12:00'],
  ['junior platform, closes 8th', '2026-05-08T23:59'],
  ["I'm giving a talk in June", '2026-06-30T23:59'],
  ['It goes to the head of IT on 9 June', '2026-06-09T23:59'],
  ['I can do a practice round tonight at 7', '2026-05-06T19:00'],
  ["I'll do it this week", '2026-05-10T23:59'],
  ['need it for tomorrow 9am', '2026-05-07T09:00'],
  ['Does Thursday 14th, 18:30 work?', '2026-05-14T18:30'],
  ['by the end of next month', '2026-06-30T23:59'],
  ['I will answer in two weeks', '2026-05-20T23:59'],
]

for (const [text, expected] of cases)
  test(`"${text}" names ${expected}`, () => {
    assert.deepEqual(datesOf(text), [expected])
  })

test('what is over names no date', () => {
  assert.deepEqual(datesOf('How was Friday?'), [])
  assert.deepEqual(datesOf('Handed it in on Monday with your two questions'), [])
  assert.deepEqual(datesOf('running every night since Wednesday'), [])
})

test('an event without a day names none', () => {
  assert.deepEqual(datesOf('pairing after launch for sure'), [])
})

test('midnight is told in the time zone of the moment', () => {
  assert.deepEqual(datesOf('I need it today', 'Pacific/Auckland'), ['2026-05-06T23:59'])
})
