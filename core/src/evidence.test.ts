import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDay, readOn, said } from '../test/build.ts'
import { randomEvents } from '../test/random-events.ts'
import { noAgreement, type Agreement } from './agreement.ts'
import { shownTo } from './disclosure.ts'
import { foldState } from './fold.ts'
import { DAY, type Instant } from './instant.ts'
import type { Moment, MomentId } from './moment.ts'
import { nextChange } from './next-change.ts'
import { isAtRest } from './phase.ts'
import { viewOf } from './pattern/silence.ts'
import { read, saidIn, saidTo } from './reading.ts'
import { sides, type Side } from './side.ts'

const agreement: Agreement = { ...noAgreement, rhythmDays: 14, capacity: { openAsks: 1, hoursAMonth: null } }

const viewer = fc.constantFrom(null, ...sides)
const later = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 * DAY }))
const asOfIn = (moments: readonly Moment[], later: number): Instant => (moments.at(-1)?.at ?? 0) + later

const RATE_FREE = new Set(['drifting', 'vanished-after-win'])

test('whatever is said of somebody rests on shared moments that lie not after the reading', () => {
  fc.assert(
    fc.property(randomEvents, later, viewer, (moments, later, viewer) => {
      const asOf = asOfIn(moments, later)
      const { patterns, strengths } = read(foldState(moments, agreement), asOf, agreement, viewer)
      const shared = new Map(
        moments.filter(({ visibility }) => visibility === 'shared').map((each) => [each.id, each]),
      )
      for (const { id, evidence, since } of [...patterns, ...strengths]) {
        assert.ok(evidence.length > 0, `${id} rests on nothing`)
        assert.ok(since <= asOf)
        for (const moment of evidence)
          assert.ok((shared.get(moment)?.at ?? Infinity) <= asOf, `${id} rests on ${moment}`)
      }
    }),
    { numRuns: 300 },
  )
})

test('a silence after a meeting rests on the meeting, whatever was said before it', () => {
  const talk = Array.from({ length: 6 }, (_, i) =>
    said(i % 2 ? 'mentor' : 'mentee', i * 7, { acts: ['update'] }),
  )
  const met: Moment = {
    kind: 'met',
    id: 'met' as MomentId,
    at: onDay(60),
    by: 'mentor',
    visibility: 'shared',
  }
  const drifting = (...moments: readonly Moment[]) =>
    readOn(400, moments).patterns.find(({ id }) => id === 'drifting')?.evidence
  assert.deepEqual(drifting(...talk), [talk.at(-1)?.id])
  assert.deepEqual(drifting(...talk, met), [met.id])
})

const told = ['cv', 'talk', 'schema', 'queue', 'index'].flatMap((words, i) => [
  said('mentee', i * 10, { acts: ['ask'], ask: { need: 'advice' }, words }),
  said('mentor', i * 10 + 1, { acts: ['guide'], words, text: 'What would a stranger ask first?' }),
  said('mentee', i * 10 + 2, { acts: ['thank', 'update'], outcome: 'did', words }),
])
const promised = ['cv page', 'talk slides', 'schema draft', 'queue test'].map((words, i) =>
  said('mentee', i * 10 + 4, { acts: ['promise'], words, named: 60 + i }),
)

test('a strength that a hidden pattern takes back stays for whoever must not know of the pattern', () => {
  const moments = [...told, ...promised].toSorted((a, b) => a.at - b.at)
  const state = foldState(moments, noAgreement)
  const on = (day: number, viewer: Side) => {
    const { patterns, strengths } = read(state, onDay(day), noAgreement, viewer)
    return [
      patterns.some(({ id }) => id === 'broken-promises'),
      strengths.some(({ id }) => id === 'closes-loops'),
    ]
  }
  const first = Array.from({ length: 60 }, (_, i) => 42 + i).find((day) => on(day, 'mentee')[0])
  assert.ok(first !== undefined)
  assert.deepEqual(on(first, 'mentee'), [true, false])
  assert.deepEqual(on(first, 'mentor'), [false, true])
})

test('how sure it is is a probability, and no rate is raised on fewer than three chances or below four in five', () => {
  fc.assert(
    fc.property(randomEvents, later, (moments, later) => {
      const { patterns, strengths } = read(foldState(moments, agreement), asOfIn(moments, later), agreement)
      for (const { strength, counted, chances } of [...patterns, ...strengths]) {
        assert.ok(strength > 0 && strength <= 1)
        if (chances === null) continue
        assert.ok(chances >= 3 && chances >= (counted ?? Infinity) && strength >= 0.8)
      }
      for (const { id, by, counted } of patterns)
        assert.ok(counted !== null || RATE_FREE.has(id), `${id} by ${by} counts nothing`)
    }),
    { numRuns: 300 },
  )
})

test('nobody is nudged more than three times, twice over one loop, or about what is not theirs to see', () => {
  fc.assert(
    fc.property(randomEvents, later, viewer, (moments, later, viewer) => {
      const asOf = asOfIn(moments, later)
      const state = foldState(moments, agreement)
      const { nudges, phase, loops } = read(state, asOf, agreement, viewer)
      if (isAtRest(phase)) assert.deepEqual(nudges, [])
      for (const side of sides) {
        const mine = nudges.filter((nudge) => nudge.for === side)
        assert.ok(mine.length <= 3 && (viewer === null || viewer === side || mine.length === 0))
        const named = mine.flatMap(({ loop }) => loop ?? [])
        assert.equal(new Set(named).size, named.length)
        assert.ok(named.every((id) => loops.some((loop) => loop.id === id)))
        for (const { because } of mine)
          if (because.kind === 'repair' || because.kind === 'ask-for')
            assert.equal(shownTo(because.pattern, side, asOf), because.kind === 'repair' ? 'own' : 'ask-for')
          else if (because.kind === 'pay')
            assert.ok(
              because.loop.debts.some(
                ({ owes, by, closedAt }) => owes === because.owes && by === side && closedAt === null,
              ),
            )
      }
    }),
    { numRuns: 300 },
  )
})

test('what is not yet theirs to see bears on nothing they are told: they are told what they would be without it', () => {
  fc.assert(
    fc.property(randomEvents, later, fc.constantFrom(...sides), (moments, later, viewer) => {
      const view = viewOf(foldState(moments, agreement), asOfIn(moments, later), agreement)
      const { patterns } = saidIn(view)
      const hidden = patterns.filter((pattern) => shownTo(pattern, viewer, view.asOf) === null)
      const muted = hidden.map(({ id, by }) => ({
        pattern: id,
        of: by,
        by: viewer,
        because: '',
        at: view.asOf,
      }))
      const without = { ...view, state: { ...view.state, disputes: [...view.state.disputes, ...muted] } }
      assert.deepEqual(saidTo(view, viewer), saidTo(without, viewer))
    }),
    { numRuns: 1000 },
  )
})

test('a private moment of any kind changes no state, no reading and no instant of change, for nobody', () => {
  fc.assert(
    fc.property(randomEvents, (moments) => {
      const shared = moments.filter(({ visibility }) => visibility === 'shared')
      const [all, seen] = [foldState(moments, agreement), foldState(shared, agreement)]
      assert.deepEqual(all, seen)
      const asOf = asOfIn(moments, 0)
      for (const viewer of [null, ...sides]) {
        assert.deepEqual(read(all, asOf, agreement, viewer), read(seen, asOf, agreement, viewer))
        assert.equal(nextChange(all, asOf, agreement, viewer), nextChange(seen, asOf, agreement, viewer))
      }
    }),
    { numRuns: 100 },
  )
})

test('a reading leaves its state as it was and comes out the same each time', () => {
  fc.assert(
    fc.property(randomEvents, later, viewer, (moments, later, viewer) => {
      const state = foldState(moments, agreement)
      const before = JSON.stringify(state)
      const first = read(state, asOfIn(moments, later), agreement, viewer)
      assert.deepEqual(read(state, asOfIn(moments, later), agreement, viewer), first)
      assert.equal(JSON.stringify(state), before)
    }),
    { numRuns: 100 },
  )
})

test('what moments are called makes no difference to what is said', () => {
  const renamed = (text: string): string => text.replaceAll(/"(m|e)(\d+)(x\d+)?/g, '"moment-$1$2$3')
  fc.assert(
    fc.property(randomEvents, later, (moments, later) => {
      const asOf = asOfIn(moments, later)
      const others = JSON.parse(renamed(JSON.stringify(moments))) as readonly Moment[]
      const [one, other] = [moments, others].map((each) =>
        JSON.stringify(read(foldState(each, agreement), asOf, agreement)),
      )
      assert.equal(other, renamed(one ?? ''))
    }),
    { numRuns: 150 },
  )
})

const WEEK = 7 * DAY

/** Everything in a reading that is an instant, moved; and all else as it is. */
const movedBy = (told: unknown, by: number): unknown =>
  JSON.parse(JSON.stringify(told), (_, value: unknown) =>
    typeof value === 'number' && value > 1e12 ? value + by : value,
  )

test('the same history a number of weeks later says the same, so much later', () => {
  fc.assert(
    fc.property(randomEvents, later, fc.integer({ min: 1, max: 300 }), (moments, later, weeks) => {
      const asOf = asOfIn(moments, later)
      const moved = movedBy(moments, weeks * WEEK) as readonly Moment[]
      const one = read(foldState(moments, agreement), asOf, agreement)
      const other = read(foldState(moved, agreement), asOf + weeks * WEEK, agreement)
      assert.deepEqual(movedBy(other, 0), movedBy(one, weeks * WEEK))
    }),
    { numRuns: 150 },
  )
})

test('what is held against somebody is shown by the ask and the gift, not by the greeting before them', () => {
  const contacts = [0, 20, 40, 60, 80, 100, 120].flatMap((day) => [
    said('mentee', day, { words: 'morning' }),
    said('mentee', day + 0.1, { acts: ['ask'], words: `topic${day}` }),
    said('mentor', day + 0.2, { acts: ['guide'], words: `topic${day}` }),
  ])
  const { patterns } = readOn(130, contacts)
  const sides = (id: string) =>
    new Set(patterns.find((each) => each.id === id)?.evidence.map((moment) => moment.replace(/@.*\./, '@.')))
  assert.deepEqual(sides('only-in-need'), new Set(['mentee@.1']))
  assert.deepEqual(sides('one-way-giving'), new Set(['mentor@.2']))
})
