import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDay, said } from '../test/build.ts'
import { randomAgreement } from '../test/random-agreement.ts'
import { randomHistory } from '../test/random-history.ts'
import { noAgreement, type Agreement } from './agreement.ts'
import { shownTo } from './disclosure.ts'
import { fold } from './fold.ts'
import { DAY, type Instant } from './instant.ts'
import { nextChange } from './next-change.ts'
import { viewOf } from './pattern/silence.ts'
import { saidIn, saidTo } from './reading.ts'
import type { State } from './state.ts'

const said_ = (state: State, at: Instant, agreement: Agreement): unknown => {
  const reading = saidIn(viewOf(state, at, agreement))
  const shown = reading.patterns.map((pattern) => [
    shownTo(pattern, 'mentor', at),
    shownTo(pattern, 'mentee', at),
  ])
  return JSON.parse(JSON.stringify({ reading, shown }))
}

test('until the next change nothing that is said changes, and at it something does', () => {
  fc.assert(
    fc.property(
      randomHistory,
      randomAgreement,
      fc.double({ min: 0, max: 120, noNaN: true }),
      fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 4, maxLength: 4 }),
      (moments, agreement, later, between) => {
        const { state } = fold(moments, agreement)
        const asOf = Math.round((moments.at(-1)?.at ?? 0) + later * DAY)
        const now = said_(state, asOf, agreement)
        const next = nextChange(state, asOf, agreement)
        const until = next ?? asOf + 2000 * DAY
        for (const share of between)
          assert.deepEqual(said_(state, Math.floor(asOf + share * (until - 1 - asOf)), agreement), now)
        assert.deepEqual(said_(state, until - 1, agreement), now)
        if (next !== null) assert.notDeepEqual(said_(state, next, agreement), now)
      },
    ),
    { numRuns: 200 },
  )
})

test('the next change for one of the two is one that they are told of', () => {
  fc.assert(
    fc.property(
      randomHistory,
      randomAgreement,
      fc.constantFrom('mentor', 'mentee'),
      (moments, agreement, viewer) => {
        const { state } = fold(moments, agreement)
        const asOf = moments.at(-1)?.at ?? 0
        const told = (at: Instant): unknown =>
          JSON.parse(JSON.stringify(saidTo(viewOf(state, at, agreement), viewer)))
        const next = nextChange(state, asOf, agreement, viewer)
        assert.deepEqual(told((next ?? asOf + 2000 * DAY) - 1), told(asOf))
        if (next !== null) assert.notDeepEqual(told(next), told(asOf))
      },
    ),
    { numRuns: 200 },
  )
})

test('an unanswered ask makes the next change come when it falls due', () => {
  const { state } = fold(
    [said('mentor', 0), said('mentee', 1, { acts: ['ask'], words: 'cv', ask: { need: 'review' } })],
    noAgreement,
  )
  assert.equal(nextChange(state, onDay(5.5), noAgreement), onDay(8))
})

test('without moments nothing ever changes', () => {
  const { state } = fold([], noAgreement)
  assert.equal(nextChange(state, onDay(0), noAgreement), null)
})
