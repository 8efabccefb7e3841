import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstName, listenerOf } from './listener.ts'
import { listening } from '../test/build.ts'

test('A first name is what a friend would use', () => {
  assert.equal(firstName('Jane Otieno'), 'Jane')
  assert.equal(firstName('Otieno, Jane'), 'Jane')
  assert.equal(firstName('Dr. Jane Otieno'), 'Jane')
  assert.equal(firstName(' Jane '), 'Jane')
})

test('Numbers and addresses stay whole', () => {
  assert.equal(firstName('+254 700 000 000'), '+254 700 000 000')
  assert.equal(firstName('noor.saleem@postbox.example'), 'noor.saleem@postbox.example')
})

test('Two people with one first name keep their full names', () => {
  const to = listening(null, { mentor: 'Anna Berg', mentee: 'Anna Lind' })
  assert.equal(to.mentor.name, 'Anna Berg')
  assert.equal(to.mentee.name, 'Anna Lind')
})

test('A sign before the name is no part of it, a sign or a letter alone is the name', () => {
  assert.equal(firstName('🌻 Jane Otieno'), 'Jane')
  assert.equal(firstName('🌻'), '🌻')
  assert.equal(firstName('J'), 'J')
  assert.equal(firstName('@jane_o'), '@jane_o')
})

test('What somebody studied or who their father was is not their name', () => {
  for (const name of [
    'Jane Otieno, PhD',
    'Jane Otieno, Ph.D.',
    'Jane Otieno, MD, MBA',
    'Jane Otieno, Jr.',
    'Jane Otieno, III',
  ])
    assert.equal(firstName(name), 'Jane', name)
  assert.equal(firstName('Otieno, Jane, PhD'), 'Jane')
  assert.equal(firstName('Otieno, Ma'), 'Ma')
})

test('Two who are called alike but for the case keep their full names', () => {
  const { mentor, mentee } = listenerOf({ mentor: 'alex', mentee: 'Alex Brandt', asOf: 0, timeZone: 'UTC' })
  assert.deepEqual([mentor.name, mentee.name], ['alex', 'Alex Brandt'])
})
