import assert from 'node:assert/strict'
import { test } from 'node:test'
import { textOf } from '../fixtures/fixture.ts'
import { parseCalendar } from './calendar.ts'
import { gather } from './gather.ts'
import { zoneOf } from './zone.ts'

const zone = zoneOf('Europe/Madrid')
const read = (text: string, horizon?: number) => gather(parseCalendar('a.ics', text, { zone, horizon }))
const day = (at: number | undefined) => new Date(at ?? NaN).toISOString().slice(0, 16)

const event = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', ...lines, PEOPLE, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')
const PEOPLE = 'ORGANIZER;CN=Ada:mailto:ada@example.org\r\nATTENDEE;CN=Ben:mailto:ben@example.org'

test('a series is held, moved and cancelled meeting by meeting, and what is to come is arranged', async () => {
  const { messages, problems, notices } = await read(textOf('calendar.ics'), Date.UTC(2025, 5, 1))
  assert.deepEqual(
    messages.map(({ at, meeting }) => [day(at), meeting?.kind, day(meeting?.at), meeting?.minutes]),
    [
      ['2025-03-06T17:00', 'held', '2025-03-06T17:00', 45],
      ['2025-03-20T17:00', 'held', '2025-03-20T17:00', 45],
      ['2025-04-02T08:00', 'moved', '2025-04-04T07:00', undefined],
      ['2025-04-04T07:00', 'held', '2025-04-04T07:00', 30],
      ['2025-04-17T16:00', 'held', '2025-04-17T16:00', 45],
      ['2025-05-01T16:00', 'cancelled', '2025-05-01T16:00', undefined],
      ['2025-05-15T16:00', 'held', '2025-05-15T16:00', 45],
      ['2025-05-09T12:00', 'cancelled', '2025-05-10T09:00', undefined],
      ['2025-06-01T00:00', 'arranged', '2025-07-10T12:00', undefined],
    ],
  )
  assert.deepEqual(problems, [])
  assert.equal(notices[0]?.text, '1 calendar event without other people left out')
  assert.equal(new Set(messages.map(({ ref }) => ref)).size, messages.length)
})

test('the organizer is the author, the others are addressed', async () => {
  const { messages } = await read(event('DTSTART:20250101T100000Z', 'SUMMARY:Talk'))
  assert.deepEqual(
    messages.map(({ author, authorId, text, to }) => [author, authorId, text, to]),
    [['Ada', 'ada@example.org', 'Talk', ['ben@example.org']]],
  )
})

test('a series without an end is followed up to the horizon', async () => {
  const { messages } = await read(
    event('DTSTART:20250101T100000Z', 'RRULE:FREQ=WEEKLY'),
    Date.UTC(2025, 1, 1),
  )
  assert.equal(messages.length, 5)
})

test('rules that never fit, or fit each second, end', async () => {
  for (const rule of [
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=SECONDLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=WEEKLY',
  ])
    assert.ok(
      (await read(event('DTSTART:20250101T100000Z', `RRULE:${rule}`), Date.UTC(2200, 1, 1))).messages
        .length <= 1000,
    )
})

test('an event that was declined by the other did not take place', async () => {
  const declined = event('DTSTART:20250101T100000Z').replace('ATTENDEE;', 'ATTENDEE;PARTSTAT=DECLINED;')
  assert.equal((await read(declined)).messages[0]?.meeting?.kind, 'cancelled')
})

test('a broken event is a problem with its line, all others are read', async () => {
  const { messages, problems } = await read(
    textOf('calendar.ics').replace('DTSTART;TZID=Home:20250510T120000', 'DTSTART;TZID=Home:when'),
    Date.UTC(2025, 5, 1),
  )
  assert.equal(messages.length, 8)
  assert.deepEqual(
    problems.map(({ line }) => line),
    [35],
  )
})

test('a calendar without events is a problem', async () => {
  assert.equal((await read('BEGIN:VCALENDAR\nEND:VCALENDAR')).problems[0]?.found, 'a calendar without events')
})
