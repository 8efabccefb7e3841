import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { acts, type ReadContext } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { featuresOf } from './features.ts'
import { toNormalForm } from './normal-form.ts'
import { readMessage } from './read-message.ts'
import { hear } from './read-sentence.ts'
import { splitSentences } from './split-sentences.ts'

const context: ReadContext = { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }
const bytes = 100_000
const full = (text: string): string => text.repeat(Math.ceil(bytes / text.length))

/** Texts of 100 kB that nobody writes, but somebody pastes. */
const pasted: Readonly<Record<string, string>> = {
  'one word': full('a'),
  'one letter after the other': full('a '),
  'letters that each could be an initial': full('a. '),
  'titles without a name': full('Mr. '),
  'open brackets': full('('),
  'brackets of a file that never close': full('[file: '),
  'attachments that never close': full('<attached: '),
  'links that never close': full('<https://a'),
  'quotes that never close': full('\u201ca. '),
  backticks: full('`'),
  'fences in a line': full('``` '),
  'question marks': full('? '),
  'Slack codes that never close': full(':tada'),
  'the beginnings of many phrases': full('i have not yet the '),
  'thanks without end': full('thank you so much again '),
  'nested quotes': full('>'),
  'spaces before a word': `${full(' ')}a. b`,
  'empty lines': full(' \n'),
  'letters under a heap of marks': full('Z\u0335\u0321\u0308a\u0310\u0489'),
  'marks without a letter': full('\u0301'),
  'emoji only': full('🎉'),
  'a family of joined emoji': full('👩‍👩‍👧‍👦'),
  'half a surrogate': full('\ud83c'),
  'mixed scripts': full('привет hello नमस्ते 你好 '),
  'Cyrillic letters that look Latin': full('саn уоu rеviеw mу сv '),
  'writing from right to left': full('\u202eשלום hello '),
  'control characters': full('\u0000\u0007'),
}

for (const [what, text] of Object.entries(pasted))
  test(`100 kB of ${what} is read without harm`, () => {
    const sentences = readMessage(text, 'mentee', context)
    const read = sentences.reduce((length, sentence) => length + sentence.text.length, 0)
    assert.ok(read <= 2 * text.length, `${read} characters in sentences`)
    for (const { acts } of sentences)
      assert.ok(acts.every(({ confidence }) => confidence >= 0 && confidence <= 1))
  })

const side = fc.constantFrom<Side>('mentor', 'mentee')
const part = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('Mr. ', '? ', '(', '`', '🎉', 'ё', 'Z\u0335', 'thanks ', '\n', '\u201c', '[file: ', ':x'),
)
const text = fc.array(fc.tuple(part, fc.nat({ max: 400 })), { maxLength: 4 })
const written = text.map((parts) => parts.map(([part, times]) => part.repeat(times)).join(''))

test('the work for a sentence has an end, however long it is', () => {
  fc.assert(
    fc.property(written, side, fc.subarray([...acts]), (text, author, acts) => {
      const before = { by: author, text, acts }
      const spoken = hear(text, author, { ...context, before })
      assert.ok(spoken.form.words.length <= 3_000, `${spoken.form.words.length} words`)
      assert.ok(featuresOf(spoken).all.length <= 2_048)
    }),
  )
})

test('a message is split into sentences that hold no more than its text', () => {
  fc.assert(
    fc.property(written, (text) => {
      const pieces = splitSentences([{ text, beforeCode: false }])
      const words = (some: string): string => some.replaceAll(/\s/g, '')
      assert.ok(words(pieces.map((piece) => piece.text).join('')).length <= words(text).length)
    }),
  )
})

test('any text is read twice alike', () => {
  fc.assert(
    fc.property(written, side, (text, author) => {
      assert.deepEqual(readMessage(text, author, context), readMessage(text, author, context))
    }),
    { numRuns: 40 },
  )
})

test('the normal form of any text begins and ends with the edge of a clause', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const form = toNormalForm(text).text
      assert.ok(form.startsWith('| ') && form.endsWith(' |'), form)
    }),
  )
})
