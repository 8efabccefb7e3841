import assert from 'node:assert/strict'
import { test } from 'node:test'
import { beforesOf } from './before.ts'
import type { Labelled } from './sentences.ts'

const talk: readonly Labelled[] = [
  { text: 'Hi Ines,', author: 'mentee', acts: [], talk: 1 },
  { text: 'The demo went well.', author: 'mentee', acts: ['update'], talk: 1 },
  { text: 'The rain too.', author: 'mentee', acts: [], talk: 1 },
  { text: 'Could you look at my notes?', author: 'mentee', acts: ['ask'], talk: 1 },
  { text: 'Hi Bo,', author: 'mentor', acts: [], talk: 1 },
  { text: 'On Friday.', author: 'mentor', acts: ['promise'], talk: 1 },
  { text: 'Ha.', author: 'mentor', acts: [], talk: 1 },
  { text: 'Thank you!', author: 'mentee', acts: ['thank'], talk: 1 },
]

const before = (at: number) => beforesOf(talk)[at]

test('within a turn, before is the last sentence of it that did something', () => {
  assert.deepEqual(before(2), { by: 'mentee', text: 'The demo went well.', acts: ['update'] })
  assert.deepEqual(before(3), { by: 'mentee', text: 'The demo went well.', acts: ['update'] })
})

test('at the start of a turn, before is all that the last turn did', () => {
  const turn = {
    by: 'mentee',
    text: 'Hi Ines, The demo went well. The rain too. Could you look at my notes?',
    acts: ['update', 'ask'],
  }
  assert.deepEqual(before(4), turn)
  assert.deepEqual(before(5), turn)
})

test('a turn is told up to its last sentence that did something', () => {
  assert.deepEqual(before(7), { by: 'mentor', text: 'Hi Bo, On Friday.', acts: ['promise'] })
})

test('a talk begins with nothing before', () => {
  assert.equal(before(0), undefined)
  assert.equal(before(1), undefined)
})

test('talks do not run into each other', () => {
  const other: Labelled = { text: 'Good luck!', author: 'mentor', acts: [], talk: 2 }
  assert.equal(beforesOf([...talk, other]).at(-1), undefined)
})

test('a sentence before outside a talk keeps its own labels, where it has some', () => {
  const text = 'The demo went well.'
  const answer: Labelled = {
    text: 'Great!',
    author: 'mentor',
    acts: ['celebrate'],
    before: { author: 'mentee', text },
  }
  assert.deepEqual(beforesOf([...talk, answer]).at(-1), { by: 'mentee', text, acts: ['update'] })
  assert.equal(beforesOf([{ text: 'Yes.', author: 'mentor', acts: [] }])[0], undefined)
})
