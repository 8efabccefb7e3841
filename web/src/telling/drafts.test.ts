import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import * as fc from 'fast-check'
import { storage } from '../../test/browser.ts'
import { blankIn, draftOf, dropTold, giveBack, keepDraft, offerDraft } from './drafts.ts'

beforeEach(() => storage.clear())

test('What is typed is kept letter by letter, and for each mentorship by itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (mine, other) => {
      keepDraft('a', mine)
      keepDraft('b', other)
      assert.deepEqual([draftOf('a'), draftOf('b')], [mine, other])
    }),
  )
})

test('A draft that is emptied leaves nothing behind', () => {
  keepDraft('a', 'words')
  keepDraft('a', '')
  assert.equal(storage.length, 0)
})

test('Words laid out to begin with come after what was typed, and once', () => {
  keepDraft('a', 'Mine.')
  offerDraft('a', 'How did it go?')
  offerDraft('a', 'How did it go?')
  assert.equal(draftOf('a'), 'Mine.\n\nHow did it go?')
})

test('Words that come back are all there, whatever was typed meanwhile', () => {
  const words = fc.string({ minLength: 1 }).filter((each) => each.trim() !== '')
  fc.assert(
    fc.property(words, words, (typed, back) => {
      keepDraft('a', typed)
      giveBack('a', back)
      assert.ok(draftOf('a').startsWith(typed))
      assert.ok(`\n\n${draftOf('a')}\n\n`.includes(`\n\n${back}\n\n`))
    }),
  )
})

test('A short line that comes back is not swallowed by a longer word that was typed meanwhile', () => {
  keepDraft('a', 'Yesterday I tried it.')
  giveBack('a', 'Yes')
  assert.equal(draftOf('a'), 'Yesterday I tried it.\n\nYes')
})

test('Words that come back twice, as after a page was closed in between, are there once', () => {
  giveBack('a', 'I got\n\nthe job')
  giveBack('a', 'I got\n\nthe job')
  assert.equal(draftOf('a'), 'I got\n\nthe job')
})

test('What was typed while words were on their way stays', () => {
  keepDraft('a', 'I got the job! And thank you.')
  dropTold('a', 'I got the job!')
  assert.equal(draftOf('a'), 'And thank you.')
  keepDraft('a', 'Something else altogether')
  dropTold('a', 'I got the job!')
  assert.equal(draftOf('a'), 'Something else altogether')
})

test('Words that were told leave nothing of themselves', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (text) => {
      keepDraft('a', text)
      dropTold('a', text)
      assert.equal(draftOf('a'), '')
    }),
  )
})

test('The first blank left to fill in is found', () => {
  assert.equal(blankIn('Thank you for ⟨what⟩, it ⟨how⟩'), '⟨what⟩')
  assert.equal(blankIn('Thank you'), null)
})
