import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Coaching, Remark } from '@perennial/core/coaching'
import { buildCoaching, buildWaiting, draftingTo, everyRemark } from '../test/coaching.ts'
import { sayCoaching } from './say-coaching.ts'

const draft = 'Hi Alex, can you refer me?'
const span = { start: 9, end: 26 }

const saying = (remark: Remark, more: Partial<Coaching> = {}) =>
  sayCoaching(buildCoaching([remark], more), draft, draftingTo('mentee', 'Alex Brandt'))

test('A remark quotes the words it is about', () => {
  const [said] = saying({ kind: 'one-thing', need: 'referral', span }).remarks
  assert.deepEqual(said, {
    kind: 'one-thing',
    about: '“can you refer me?”',
    isWhole: false,
    says: 'Which opening.',
    why: null,
    add: 'The opening is ⟨role, company, link⟩.',
  })
})

test('A shape is the writer’s words with the words to add in them', () => {
  const { shape } = saying(
    { kind: 'one-thing', need: 'referral', span },
    {
      shape: [
        { kind: 'own', span: { start: 0, end: 26 } },
        { kind: 'gap', text: ' ' },
        { kind: 'add', remark: 0 },
      ],
    },
  )
  assert.equal(shape, 'Hi Alex, can you refer me? The opening is ⟨role, company, link⟩.')
})

test('Outcomes are counted, named with their day, two of them at most', () => {
  const two = [buildWaiting('Would you read my essay', 30), buildWaiting('Which book', 20)]
  const [said] = saying({ kind: 'untold', waiting: two, span }).remarks
  assert.equal(said?.says, 'Two outcomes Alex doesn’t know yet: lead with them.')
  assert.equal(
    said?.add,
    'First, how things went: “Would you read my essay” (26 August) ⟨how it went⟩; “Which book” (5 September) ⟨how it went⟩.',
  )
  const [many] = saying({ kind: 'untold', waiting: [...two, ...two], span }).remarks
  assert.equal(many?.says, 'Four outcomes Alex doesn’t know yet: lead with the oldest two.')
  const [one] = saying({ kind: 'untold', waiting: two.slice(0, 1), span }).remarks
  assert.equal(one?.says, 'One outcome Alex doesn’t know yet: lead with it.')
})

test('A thanks names the help the two know of', () => {
  const lastHelp = buildWaiting('Would you read my essay', 30)
  const [said] = saying({ kind: 'bare-thanks', parts: ['your-part', 'change'], lastHelp, span }).remarks
  assert.equal(
    said?.add,
    'On 26 August you helped me when I asked “Would you read my essay”. Now ⟨what changed⟩.',
  )
})

test('Without remarks there is one quiet line', () => {
  const strong = [
    { kind: 'one-thing', span },
    { kind: 'tried', span },
    { kind: 'by-when', span },
  ] as const
  const { quiet, remarks } = sayCoaching(buildCoaching([], { strong }), draft, draftingTo('mentee', null))
  assert.deepEqual(remarks, [])
  assert.equal(
    quiet,
    'Your mentor can answer this as it is. It asks one clear thing and says what you tried and until when.',
  )
})

test('Another language is named', () => {
  const foreign = buildCoaching([], { about: 'foreign', language: 'de' })
  assert.match(sayCoaching(foreign, draft, draftingTo('mentee', null)).quiet ?? '', /German/)
})

test('Every remark has words to say and words to add, with the other by name or by part', () => {
  for (const other of ['Alex', null])
    for (const remark of everyRemark) {
      const [said] = sayCoaching(buildCoaching([remark]), draft, draftingTo('mentee', other)).remarks
      assert.ok(said !== undefined && said.says.length > 0 && said.add.length > 0 && said.add.length < 320)
      assert.match(said.says, /[.?]$/)
    }
})
