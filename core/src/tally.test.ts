import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onDay } from '../test/build.ts'
import type { MomentId } from './moment.ts'
import { judge, type Chance } from './tally.ts'

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
