import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayOf, judgeOrder, noEvidence, weighHead } from './whatsapp-dates.ts'
import { parseHead } from './whatsapp-line.ts'

const judge = (...dates: readonly string[]) => {
  const evidence = noEvidence()
  for (const date of dates) {
    const head = parseHead(`${date} - Jo: hi`)
    assert.ok(head, date)
    weighHead(evidence, head)
  }
  return judgeOrder(evidence)
}

test('a day above twelve settles the order', () => {
  assert.deepEqual(judge('13/02/2025, 10:00'), { order: 'day-month-year', ambiguous: false })
  assert.deepEqual(judge('02/13/2025, 10:00'), { order: 'month-day-year', ambiguous: false })
})

test('time that runs forward settles the order when every number is small', () => {
  assert.deepEqual(judge('05/01/2025, 10:00', '03/02/2025, 10:00', '01/03/2025, 10:00'), {
    order: 'day-month-year',
    ambiguous: false,
  })
  assert.deepEqual(judge('1/5/25, 10:00', '2/3/25, 10:00', '3/1/25, 10:00'), {
    order: 'month-day-year',
    ambiguous: false,
  })
})

test('a year in front settles the order', () => {
  assert.deepEqual(judge('2025-02-03, 10:00'), { order: 'year-month-day', ambiguous: false })
})

test('two digits of a year in front are recognised by what follows', () => {
  assert.deepEqual(judge('25-01-30, 10:00', '25-02-28, 10:00', '25-03-31, 10:00'), {
    order: 'year-month-day',
    ambiguous: false,
  })
})

test('dates that fit both ways are read as day/month and called ambiguous', () => {
  assert.deepEqual(judge('03/04/2025, 10:00', '03/04/2025, 11:00'), {
    order: 'day-month-year',
    ambiguous: true,
  })
})

test('dates as American phones write them are read as month/day and called ambiguous', () => {
  assert.deepEqual(judge('3/4/25, 10:00 AM', '3/4/25, 11:00 PM'), {
    order: 'month-day-year',
    ambiguous: true,
  })
})

test('one message out of time does not outweigh all others', () => {
  assert.equal(judge('13/01/2025, 10:00', '12/01/2025, 10:00', '01/02/2025, 10:00').order, 'day-month-year')
})

test('days that do not exist are none', () => {
  for (const date of ['31/02/2025', '29/02/2025', '00/01/2025', '01/13/2025', '01/01/1999', '01/01/2200']) {
    const head = parseHead(`${date}, 10:00 - Jo: hi`)
    assert.ok(head)
    assert.equal(dayOf(head, 'day-month-year'), undefined, date)
  }
})
