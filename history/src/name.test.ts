import assert from 'node:assert/strict'
import { test } from 'node:test'
import { digitsOf, fold, isFirstNameOf, knownBy } from './name.ts'

test('Two writings of a name have a folded name in common', () => {
  assert.equal(fold('  Lucía   BARRANTES '), fold('lucia barrantes'))
  assert.equal(fold('noor.saleem'), fold('Noor Saleem'))
})

test('A name of which folding leaves nothing stays as it is', () => {
  assert.equal(fold('.'), '.')
  assert.equal(fold('__'), '__')
  assert.equal(fold('🌻'), '🌻')
})

test('A telephone number is its digits, however it is spaced; nothing else is a number', () => {
  assert.equal(digitsOf('+49 (170) 123-45.67'), '491701234567')
  assert.equal(digitsOf('Agent 007'), '')
  assert.equal(digitsOf('42'), '')
})

test('A first name is one word with which a whole name begins', () => {
  assert.ok(isFirstNameOf('alex', 'Alex Brandt'))
  assert.ok(!isFirstNameOf('Al', 'Alex Brandt'))
  assert.ok(!isFirstNameOf('Alex', 'Alex'))
  assert.ok(!isFirstNameOf('Alex B', 'Alex B Brandt'))
  assert.ok(!isFirstNameOf('🌻', '🌻 Jane'))
})

test('An address is known by the full name it is made of, too', () => {
  assert.ok(knownBy('Jane.Otieno@mail.example').includes('jane otieno'))
  assert.deepEqual(knownBy('jane@mailexample'), ['jane@mailexample'])
  assert.deepEqual(knownBy('Jane Otieno'), ['jane otieno'])
})
