import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { onDay } from '../test/build.ts'
import type { MomentId } from './moment.ts'
import { chanceThatRateExceeds } from './posterior.ts'
import { judge, type Bar, type Chance } from './tally.ts'

const chances = (marks: string): readonly Chance[] =>
  marks.split('').map((mark, i) => ({ at: onDay(i), kept: mark === '+', moments: [`m${i}` as MomentId] }))

const bar = { count: 'missed', rate: 0.5 } as const

test('two of two are not enough to speak of', () => {
  assert.equal(judge(chances('--'), bar), null)
})

test('three of three carry a verdict, since the third', () => {
  const verdict = judge(chances('---'), bar)
  assert.equal(verdict?.since, onDay(2))
  assert.deepEqual(verdict?.evidence, ['m0', 'm1', 'm2'])
})

test('half and half carry none', () => {
  assert.equal(judge(chances('-+-+-+'), bar), null)
})

test('a verdict that was interrupted counts from where it holds again', () => {
  assert.equal(judge(chances('---++++-----'), bar)?.since, onDay(10))
})

test('kept chances are judged by the same rule the other way round', () => {
  assert.equal(judge(chances('++++'), { count: 'kept', rate: 0.6 })?.counted, 4)
  assert.equal(judge(chances('+++-'), { count: 'kept', rate: 0.6 }), null)
})

test('the order in which chances are given does not matter', () => {
  assert.deepEqual(judge(chances('--+-').toReversed(), bar), judge(chances('--+-'), bar))
})

const marks = fc.array(fc.constantFrom('+', '-'), { maxLength: 16 }).map((all) => all.join(''))
const bars = fc.record({
  count: fc.constantFrom('kept', 'missed'),
  rate: fc.double({ min: 0.1, max: 0.9, noNaN: true }),
})

test('a verdict stands since the first chance from which on it was carried without a break', () => {
  const isCarried = (given: string, { count, rate }: Bar): boolean => {
    const counted = given.split('').filter((mark) => (mark === '+') === (count === 'kept')).length
    return given.length >= 3 && chanceThatRateExceeds(counted, given.length, rate) >= 0.8
  }
  fc.assert(
    fc.property(marks, bars, (given, bar) => {
      const verdict = judge(chances(given), bar)
      assert.equal(verdict !== null, isCarried(given, bar))
      if (verdict === null) return
      const ends = given.split('').map((_, i) => i + 1)
      const since = ends.find((first) =>
        ends.filter((end) => end >= first).every((end) => isCarried(given.slice(0, end), bar)),
      )
      assert.equal(verdict.since, onDay((since ?? 0) - 1))
      assert.equal(verdict.evidence.length, verdict.counted)
    }),
  )
})
