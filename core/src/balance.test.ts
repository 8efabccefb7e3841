import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { randomEvents } from '../test/random-events.ts'
import { noAgreement } from './agreement.ts'
import { BALANCE_DAYS } from './balance.ts'
import { foldState } from './fold.ts'
import { DAY, type Instant } from './instant.ts'
import type { Moment, Said } from './moment.ts'
import { read } from './reading.ts'
import { acts, type Sentence } from './sentence.ts'
import { sides, type Side } from './side.ts'

const dayOf = (at: Instant): number => Math.floor(at / DAY)

/** The sentences one side said in the window, counted without any state. */
const sentencesIn = (
  moments: readonly Moment[],
  asOf: Instant,
  by: Side,
  days = BALANCE_DAYS,
): readonly Sentence[] =>
  moments
    .filter(
      (moment): moment is Said =>
        moment.kind === 'said' && moment.visibility === 'shared' && moment.by === by,
    )
    .filter(({ at }) => dayOf(at) > dayOf(asOf) - days)
    .flatMap(({ sentences }) => sentences)

const does = (sentence: Sentence, wanted: string): boolean => sentence.acts.some(({ act }) => act === wanted)

const later = fc.integer({ min: 0, max: 300 * DAY })

test('each side’s acts are those of its own shared sentences of the last 180 days', () => {
  fc.assert(
    fc.property(randomEvents, later, (moments, later) => {
      const asOf = (moments.at(-1)?.at ?? 0) + later
      const { balance } = read(foldState(moments, noAgreement), asOf, noAgreement)
      for (const side of sides)
        for (const act of acts)
          assert.equal(
            balance[side][act],
            sentencesIn(moments, asOf, side).filter((sentence) => does(sentence, act)).length,
            `${side} ${act}`,
          )
    }),
    { numRuns: 200 },
  )
})

test('growth counts the mentee’s asks by how they were put, and by half of the window', () => {
  fc.assert(
    fc.property(randomEvents, later, (moments, later) => {
      const asOf = (moments.at(-1)?.at ?? 0) + later
      const { growth } = read(foldState(moments, noAgreement), asOf, noAgreement)
      const asks = (days?: number) =>
        sentencesIn(moments, asOf, 'mentee', days).filter((sentence) => does(sentence, 'ask'))
      const specific = asks().filter(({ ask }) => ask?.specific === true).length
      assert.deepEqual([growth.specificAsks, growth.vagueAsks], [specific, asks().length - specific])
      assert.equal(growth.asksLately, asks(BALANCE_DAYS / 2).length)
      assert.equal(growth.asksLately + growth.asksBefore, asks().length)
    }),
    { numRuns: 200 },
  )
})
