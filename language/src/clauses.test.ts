import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clausesOf } from './clauses.ts'
import { toNormalForm } from './normal-form.ts'

const clausesIn = (text: string): readonly string[] => {
  const { words } = toNormalForm(text)
  const { count, starts, ends } = clausesOf(words)
  return Array.from({ length: count }, (_, index) =>
    words
      .slice(starts[index], ends[index])
      .map((word) => word.text)
      .join(' '),
  )
}

test('a long sentence is parted at its marks and before words that join', () => {
  assert.deepEqual(
    clausesIn('The leaflet is printed, the red came out well and I can bring it, shall we say Thursday?'),
    ['the leaflet is printed', 'the red came out well', 'and i can bring it', 'shall we say thursday ?'],
  )
})

test('a short sentence, and a long one without marks, are whole', () => {
  assert.deepEqual(clausesIn('The leaflet is printed, shall we meet?'), [])
  assert.deepEqual(
    clausesIn('The leaflet for your summer party is printed in the red you wanted for it.'),
    [],
  )
})

test('a word alone is no clause', () => {
  assert.deepEqual(
    clausesIn('Well, the leaflet for your party is printed in red, which pleases me, thanks.'),
    ['the leaflet for your party is printed in red', 'which pleases me'],
  )
})

test('of a sentence of many clauses eight are heard', () => {
  assert.equal(clausesIn('one two, '.repeat(40)).length, 8)
})
