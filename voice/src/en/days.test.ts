import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, HOUR } from '@perennial/core/instant'
import { ago as before, listening, today } from '../../test/build.ts'
import { ago, day, daysAhead, due, shortDay, stretch } from './days.ts'

const to = listening()

test('A day names its year only when it is another one', () => {
  assert.equal(day(Date.UTC(2026, 2, 2), to), '2 March')
  assert.equal(day(Date.UTC(2025, 2, 2), to), '2 March 2025')
  assert.equal(shortDay(Date.UTC(2025, 2, 2), to), '2 Mar 2025')
})

test('The day is that of the listener’s time zone', () => {
  const evening = Date.UTC(2026, 2, 2, 23)
  assert.equal(day(evening, { ...to, timeZone: 'Africa/Nairobi' }), '3 March')
  assert.equal(day(evening, { ...to, timeZone: 'America/Lima' }), '2 March')
})

test('Days ahead are calendar days, across months, years and clock changes', () => {
  assert.equal(daysAhead(today + 11 * HOUR, to), 0)
  assert.equal(daysAhead(today + 12 * HOUR, to), 1)
  assert.equal(daysAhead(Date.UTC(2027, 8, 25), to), 365)
  assert.equal(daysAhead(Date.UTC(2026, 7, 31), to), -25)
  assert.equal(daysAhead(Date.UTC(2026, 9, 26), { ...to, timeZone: 'Europe/Berlin' }), 31)
})

test('A due date that ends with a day is named by that day', () => {
  assert.equal(due(Date.UTC(2026, 8, 26), to), 'due today')
  assert.equal(due(Date.UTC(2026, 8, 27), to), 'due tomorrow')
  assert.equal(due(Date.UTC(2026, 9, 4), to), 'due by 3 Oct')
  assert.equal(due(Date.UTC(2026, 8, 18), to), 'was due 17 Sept')
})

test('Lengths of time grow from days to weeks, months and years', () => {
  assert.equal(stretch(1), 'one day')
  assert.equal(stretch(13), '13 days')
  assert.equal(stretch(70), 'ten weeks')
  assert.equal(stretch(120), 'four months')
  assert.equal(stretch(800), 'two years')
})

test('The past is told from today', () => {
  assert.equal(ago(today, to), 'today')
  assert.equal(ago(today - DAY, to), 'yesterday')
  assert.equal(ago(before(9), to), 'nine days ago')
})
