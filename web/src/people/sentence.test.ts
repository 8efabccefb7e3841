import assert from 'node:assert/strict'
import { test } from 'node:test'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import type { Person } from './person.ts'
import { sentenceOf } from './sentence.ts'

const turn = { about: 'the CV', owes: 'answer', dueAt: '2026-05-01T12:00:00.000Z' }

const buildPerson = (name: string, waits: 'for me' | 'I wait' | 'both' | 'none'): Person =>
  ({
    name,
    myTurn: waits === 'for me' || waits === 'both' ? [turn] : [],
    theirTurn: waits === 'I wait' || waits === 'both' ? [turn] : [],
  }) as unknown as Person

test('People says by name who waits for me, and for whom I wait', () => {
  const [alex, tola] = [buildPerson('Alex Brandt', 'for me'), buildPerson('Tola Ade', 'I wait')]
  assert.deepEqual(sentenceOf([alex, tola]), ['Alex waits for you.', 'You wait for Tola.'])
  assert.deepEqual(sentenceOf([alex, buildPerson('Jo Lee', 'for me')]), [
    'Alex and Jo wait for you.',
    'You wait for nobody.',
  ])
})

test('With somebody each may wait for the other', () => {
  assert.deepEqual(sentenceOf([buildPerson('Alex Brandt', 'both')]), [
    'Alex waits for you.',
    'You wait for Alex.',
  ])
})

test('Nobody is reproached where nothing waits for me', () => {
  assert.deepEqual(sentenceOf([buildPerson('Alex', 'none')]), ['Nobody waits for you.', 'Nothing is open.'])
  assert.deepEqual(sentenceOf([buildPerson('Alex', 'I wait')]), [
    'Nobody waits for you.',
    'You wait for Alex.',
  ])
})

test('Of many only how many they are is said', () => {
  const many = ['A', 'B', 'C', 'D', 'E'].map((name) => buildPerson(name, 'for me'))
  assert.equal(sentenceOf(many)[0], '5 people wait for you.')
})
