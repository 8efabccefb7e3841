import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Labelled } from '../../language/train/sentences.ts'
import { folds, judgedIn, taughtIn, type Sentences, type Split } from './splits.ts'

const said = (text: string): Labelled => ({ text, author: 'mentee', acts: [] })
const sentences: Sentences = {
  own: [[said('a1'), said('a2')], [said('b1')]],
  dev: Array.from({ length: 12 }, (_, at) => said(`dev ${at}`)),
}
const texts = (labelled: readonly Labelled[]): readonly string[] => labelled.map(({ text }) => text)

const splits: readonly Split[] = [
  ...Array.from({ length: folds }, (_, fold) => ({ kind: 'fold', fold }) as const),
  { kind: 'unseen' },
  { kind: 'writer', writer: 0 },
  { kind: 'writer', writer: 1 },
]

test('nothing that is judged is taught', () => {
  for (const split of splits) {
    const taught = new Set(texts(taughtIn(split, sentences)))
    assert.deepEqual(
      texts(judgedIn(split, sentences)).filter((text) => taught.has(text)),
      [],
    )
  }
})

test('every shared sentence is judged in exactly one fold', () => {
  const judged = splits
    .filter(({ kind }) => kind === 'fold')
    .flatMap((split) => texts(judgedIn(split, sentences)))
  assert.deepEqual(judged.toSorted(), texts(sentences.dev).toSorted())
})

test('a writer left out is judged by the other writers alone', () => {
  assert.deepEqual(texts(taughtIn({ kind: 'writer', writer: 0 }, sentences)), ['b1'])
  assert.deepEqual(texts(judgedIn({ kind: 'writer', writer: 0 }, sentences)), ['a1', 'a2'])
})
