import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { randomEvents } from '../../test/random-events.ts'
import { noAgreement } from '../agreement.ts'
import { fold } from '../fold.ts'
import type { Moment } from '../moment.ts'
import { openDebt, stepOf, type Loop } from './loop.ts'

const loopsOf = (moments: readonly Moment[]) => {
  const { state, settled } = fold(moments, noAgreement)
  return { open: state.loops, settled, all: [...state.loops, ...settled] }
}

const always = (law: (loop: Loop, places: ReadonlyMap<string, Moment>, all: readonly Loop[]) => void): void =>
  fc.assert(
    fc.property(randomEvents, (moments) => {
      const places = new Map(moments.map((moment) => [moment.id as string, moment]))
      const { all } = loopsOf(moments)
      for (const loop of all) law(loop, places, all)
    }),
    { numRuns: 300 },
  )

test('a loop is made of shared moments that exist, oldest first, each once, its opening first', () =>
  always((loop, places): void => {
    const at = loop.moments.map((id) => places.get(id)?.at ?? NaN)
    assert.ok(loop.moments.every((id) => places.get(id)?.visibility === 'shared'))
    assert.equal(new Set(loop.moments).size, loop.moments.length)
    assert.deepEqual(
      at,
      at.toSorted((a, b) => a - b),
    )
    // Work that came unasked and a win cheered before it was heard begin in the name of whose they are.
    if (loop.kind === 'work' || loop.kind === 'win') return
    assert.deepEqual([at[0], places.get(loop.moments[0] ?? '')?.by], [loop.openedAt, loop.openedBy])
  }))

test('no step is due before it begins, nor done before it begins, nor begun before its loop', () =>
  always((loop) => {
    for (const { openedAt, dueAt, closedAt } of loop.debts) {
      assert.ok(openedAt >= loop.openedAt && dueAt >= openedAt)
      assert.ok(closedAt === null || closedAt >= openedAt)
    }
  }))

/** A question back stands before the answer that waits for it. */
const withoutBacks = ({ debts }: Loop): Loop['debts'] => {
  const own = debts.findLastIndex(({ owes }) => owes === 'answer')
  return own < 0 ? debts : debts.slice(own)
}

test('the steps of a loop begin in the order they are owed, and none is owed twice at a time', () =>
  always((loop) => {
    const begun = withoutBacks(loop).map(({ openedAt }) => openedAt)
    assert.deepEqual(
      begun,
      begun.toSorted((a, b) => a - b),
    )
    const open = loop.debts.filter(({ closedAt }) => closedAt === null).map(({ owes, by }) => `${by} ${owes}`)
    assert.equal(new Set(open).size, open.length)
  }))

test('an open loop waits for a step and has no ending, a settled one has an ending and waits for nobody', () =>
  fc.assert(
    fc.property(randomEvents, (moments) => {
      const { open, settled } = loopsOf(moments)
      for (const loop of open) {
        assert.ok(openDebt(loop) !== null && loop.ending === null && loop.closedAt === null)
        assert.notEqual(stepOf(loop), 'closed')
      }
      for (const loop of settled) {
        assert.notEqual(loop.ending, null)
        if (loop.ending !== 'lapsed')
          assert.deepEqual([openDebt(loop), loop.closedAt === null], [null, false])
        if (loop.ending !== 'done' && loop.ending !== null) assert.equal(stepOf(loop), 'closed')
      }
    }),
    { numRuns: 300 },
  ))

test('what a loop takes up again or answers is another loop, begun no later', () =>
  always((loop, _, all) => {
    for (const id of [loop.earlier, loop.answers]) {
      if (id === null) continue
      const other = all.find((each) => each.id === id)
      assert.ok(other !== undefined && other !== loop && other.openedAt <= loop.openedAt)
    }
  }))

test('a loop closed by hand is open no more, a released one is held against nobody', () =>
  fc.assert(
    fc.property(randomEvents, fc.constantFrom('close', 'release'), (moments, edit) => {
      const last = moments.at(-1)
      const { open } = loopsOf(moments)
      for (const { id } of open) {
        const word: Moment = {
          kind: 'loop-edited',
          id: 'word' as never,
          at: last?.at ?? 0,
          by: 'mentee',
          visibility: 'shared',
          loop: id,
          edit,
        }
        const { open: after, settled } = loopsOf([...moments, word])
        assert.ok(!after.some((loop) => loop.id === id))
        const ended = settled.find((loop) => loop.id === id)
        assert.equal(ended?.ending, edit === 'close' ? 'done' : 'released')
        assert.equal(ended?.moments.at(-1), ended?.moments.length === 16 ? ended.moments[15] : 'word')
      }
    }),
    { numRuns: 100 },
  ))
