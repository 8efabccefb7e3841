import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stemsOf } from './content-words.ts'
import { toNormalForm } from './normal-form.ts'

const wordsOf = (text: string): readonly string[] => stemsOf(toNormalForm(text).words)

test('an ask and its outcome share their content words', () => {
  const asked = wordsOf('Could you look over my CV for the two fintech roles?')
  const told = wordsOf('Outcome of the two CVs: one invite!')
  assert.deepEqual(
    asked.filter((word) => told.includes(word)),
    ['cv'],
  )
})

test('greetings, function words, generic verbs and names of time are left out', () => {
  assert.deepEqual(wordsOf('Hi, thanks for the help last Monday, I will send it tomorrow'), [])
})

test('numbers with a meaning stay, no word comes twice', () => {
  assert.deepEqual(wordsOf('Exit 137 again, 137!'), ['exit', '137'])
})
