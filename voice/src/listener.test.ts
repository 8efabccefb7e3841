import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstName } from './listener.ts'
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
