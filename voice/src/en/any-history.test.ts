import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { noAgreement } from '@perennial/core/agreement'
import { foldState } from '@perennial/core/fold'
import { DAY } from '@perennial/core/instant'
import { read } from '@perennial/core/reading'
import { sides } from '@perennial/core/side'
import { randomEvents } from '../../../core/test/random-events.ts'
import { listenerOf } from '../listener.ts'
import { sayLoop, sayNudge, sayPattern, sayReading, sayStrength } from '../say.ts'

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

const zones = fc.constantFrom('UTC', 'Africa/Lagos', 'America/St_Johns', 'Pacific/Kiritimati')
const agreement = { ...noAgreement, rhythmDays: 14, capacity: { openAsks: 1, hoursAMonth: null } }

const everything = fc
  .record({
    moments: randomEvents,
    later: fc.integer({ min: 0, max: 400 * DAY }),
    me: fc.constantFrom(null, ...sides),
    timeZone: zones,
  })
  .map(({ moments, later, me, timeZone }) => {
    const asOf = (moments.at(-1)?.at ?? 0) + later
    const reading = read(foldState(moments, agreement), asOf, agreement, me)
    const to = listenerOf({ mentor: 'Alex Brandt', mentee: 'Jane Otieno', me, asOf, timeZone })
    return {
      me,
      said: strings([
        sayReading(reading, to),
        reading.loops.map((loop) => ({ ...sayLoop(loop, to), turn: null })),
        reading.patterns.map((pattern) => sayPattern(pattern, to)),
        reading.strengths.map((strength) => sayStrength(strength, to)),
      ]),
      nudges: reading.nudges.map((nudge) => ({
        nudge,
        words: sayNudge(nudge, { open: reading.loops, agreement }, to),
      })),
    }
  })

test('Of any history whatever is said is whole: nothing left over from the making, no count at odds with its noun', () => {
  fc.assert(
    fc.property(everything, ({ said, nudges }) => {
      for (const text of [...said, ...strings(nudges.map(({ words }) => words))]) {
        assert.doesNotMatch(text, /undefined|null|NaN|\[object|Infinity|Invalid|\.\.|!/, text)
        assert.doesNotMatch(
          text,
          /\b(?:one|1) (?:things|days|weeks|months|years|questions|answers|promises|meetings|times)\b/,
          text,
        )
        assert.doesNotMatch(
          text,
          /\b(?:two|three|four|[2-9]|\d\d+) (?:thing|day|week|month|year|question|answer|promise|meeting|time)\b(?! of)/,
          text,
        )
        assert.equal(text.match(/⟨/g)?.length, text.match(/⟩/g)?.length, text)
      }
    }),
    { numRuns: 150 },
  )
})

test('Of any history every suggestion says what to do and why, and a reader is never spoken of by name', () => {
  fc.assert(
    fc.property(everything, ({ me, said, nudges }) => {
      for (const { words } of nudges)
        assert.ok(words.do !== '' && words.why !== '' && words.draft !== '', JSON.stringify(words))
      const mine = me === 'mentor' ? 'Alex' : 'Jane'
      if (me !== null) for (const text of said) assert.ok(!text.includes(mine), text)
    }),
    { numRuns: 150 },
  )
})
