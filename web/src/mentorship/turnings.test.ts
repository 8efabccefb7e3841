import assert from 'node:assert/strict'
import { test } from 'node:test'
import { phases } from '@perennial/core/phase'
import { turningsFrom } from './turnings.ts'

const choicesFrom = (phase: string): readonly string[] => turningsFrom(phase).map(([to]) => to)

test('Either may say goodbye from every phase, and whoever parted may begin again', () => {
  for (const phase of phases) if (phase !== 'parted') assert.ok(choicesFrom(phase).includes('parted'), phase)
  assert.deepEqual(choicesFrom('parted'), ['growing'])
})

test('Nobody is asked to turn to where they are, but a rest can be made longer', () => {
  for (const phase of phases) {
    assert.equal(choicesFrom(phase).includes(phase), phase === 'resting', phase)
    assert.equal(new Set(choicesFrom(phase)).size, choicesFrom(phase).length)
  }
})

test('A goal is reached from where two are on their way, and only from there', () => {
  assert.deepEqual(
    phases.filter((phase) => choicesFrom(phase).includes('lifelong')),
    ['proposed', 'forming', 'growing'],
  )
})

test('Going on is called what it is: the end of a rest, a new goal, another beginning', () => {
  const goOn = ['resting', 'lifelong', 'parted'].map(
    (phase) => turningsFrom(phase).find(([to]) => to === 'growing')?.[1],
  )
  assert.equal(new Set(goOn).size, 3)
  assert.ok(!goOn.includes(undefined))
})
