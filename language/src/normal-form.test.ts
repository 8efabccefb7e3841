import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toNormalForm } from './normal-form.ts'

const formOf = (text: string): string => toNormalForm(text).text

test('chat spellings and contractions are written out', () => {
  assert.equal(formOf("can u review my cv pls, I'm stuck"), '| can you review my cv please | i am stuck |')
  assert.equal(formOf('idk, wont work tmrw'), '| i do not know | will not work tomorrow |')
})

test('a clause begins after punctuation and after "and" with a new subject', () => {
  assert.equal(formOf('It works and I thank you'), '| it works | i thank you |')
  assert.equal(formOf('salt and pepper'), '| salt and pepper |')
})

test('interjections at the start of a clause are dropped', () => {
  assert.equal(formOf('Haha ok, so what now?'), '| what now ? |')
  assert.equal(formOf('Well done, wizard.'), '| well done | wizard |')
})

test('code and links keep their place but not their words', () => {
  assert.equal(formOf('Run `npm ci`, see https://a.example/b'), '| run CODE | see LINK |')
})

test('accents and typographic quotes are folded', () => {
  assert.equal(formOf('Félicitations, that’s Zoë’s idea'), '| felicitations | that is zoe s idea |')
})

test('text without a single word is an empty form', () => {
  assert.equal(formOf('🎉🎉'), '| |')
  assert.equal(formOf(''), '| |')
})
