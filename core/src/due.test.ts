import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDay } from '../test/build.ts'
import { noAgreement } from './agreement.ts'
import { answerDue, meetingDue, outcomeDue, promiseDue } from './due.ts'
import { DAY } from './instant.ts'
import { needs } from './sentence.ts'

test('an answer is due when the two agreed, else after a week', () => {
  assert.equal(answerDue(noAgreement, onDay(0)), onDay(7))
  assert.equal(answerDue({ ...noAgreement, replyWithinDays: 3 }, onDay(0)), onDay(3))
})

test('a named day lasts until its end: a promise for Friday is kept all Friday', () => {
  assert.equal(promiseDue(onDay(0), onDay(4)), onDay(5))
  assert.equal(promiseDue(onDay(0), null), onDay(14))
})

test('a meeting may be spoken of two days after its day, and a week is left to one without a day', () => {
  assert.equal(meetingDue(onDay(0), onDay(4)), onDay(6))
  assert.equal(meetingDue(onDay(0), null), onDay(9))
})

test('an outcome is due after the day it was about, sooner where a door was opened, later for a sparse pair', () => {
  assert.equal(outcomeDue(onDay(0), 'advice', onDay(10), 7), onDay(14))
  assert.equal(outcomeDue(onDay(0), 'referral', null, 7), onDay(14))
  assert.equal(outcomeDue(onDay(0), 'advice', null, 7), onDay(30))
  assert.equal(outcomeDue(onDay(0), 'advice', null, 60), onDay(90))
  assert.equal(outcomeDue(onDay(10), 'advice', onDay(2), 7), onDay(40))
})

test('an outcome is never due before its help, nor later than 120 days where no day was named', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(null, ...needs),
      fc.double({ min: 0, max: 4000, noNaN: true }),
      (need, gap) => {
        const due = outcomeDue(onDay(0), need, null, gap)
        assert.ok(due >= onDay(14) && due <= onDay(0) + 120 * DAY)
      },
    ),
  )
})
