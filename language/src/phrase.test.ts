import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { NormalForm, toNormalForm } from './normal-form.ts'
import { hears, phrase } from './phrase.ts'
import { alternativesOf, type Needs } from './required-parts.ts'
import { wordFor } from './word.ts'

const needs: readonly (readonly [pattern: string, needs: readonly Needs[]])[] = [
  [' (?:proud of|vouch)', [[['·proud·'], ['·of']], [['·vouch']]]],
  ['\\b(?:noted|deals?)\\b', [[['·noted·']], [['·deals·', '·deal·']]]],
  ['(?:mentor|teach)ing me\\b', [[['mentoring·', 'teaching·'], ['·me·']]]],
  ['[a-z]* review(?:ed)?\\b.*(?:now)?', [[['·reviewed·', '·review·']]]],
  ['\\bsend .* (?:code|page)\\b', [[['·send·'], ['·code·', '·page·']]]],
  ['\\? \\||.*|tidy(?! up)', [[['?']], [], [['tidy']]]],
]

for (const [pattern, wanted] of needs)
  test(`${pattern} needs ${JSON.stringify(wanted)}`, () => {
    assert.deepEqual(
      alternativesOf(pattern).map((one) => one.needs),
      wanted,
    )
  })

/** The patterns written out in this folder, read as text: none is exported for a test's sake. */
const sourceCode = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(`${import.meta.dirname}/${name}`, 'utf8'))
  .join('\n')
const patterns = Array.from(sourceCode.matchAll(/\bphrase\(\s*((?:\/.+\/,?\s*)+)\)/g), ([, lines = '']) =>
  Array.from(lines.matchAll(/\/(.+)\//g), ([, source = '']) => source),
).map((sources) => new RegExp(sources.join('|')))
const phrases = patterns.map((pattern) => phrase(pattern))
const never = phrase(/(?!)/)

const word = fc.constantFrom(
  'send',
  'sent',
  'the',
  'page',
  'i',
  'will',
  'you',
  'review',
  'me',
  'mentoring',
  '7',
)
const piece = fc.oneof(
  { weight: 4, arbitrary: word },
  fc.tuple(word, word).map(([one, other]) => `(?:${one}|${other})`),
  fc.tuple(word, word).map(([one, other]) => `(?:${one} )?${other}`),
  word.map((one) => `\\b${one}s?\\b`),
  word.map((one) => `(?!${one})[a-z]+`),
  fc.constantFrom('.*', '[a-z]+', '\\d+', '\\?', '^\\|', '\\|', '[aeiou]', '(?:[a-z]+ ){0,2}'),
)
const pattern = fc
  .array(fc.array(piece, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((ways) => ways.map((way) => way.join(' ')).join('|'))
  .chain((inner) => fc.constantFrom(inner, `\\b(?:${inner})\\b`, ` (?:${inner})`))
const said = fc.array(fc.oneof(word, fc.constantFrom('|', '?', 'pages', 'sending')), { maxLength: 8 })

/** Taken apart before anything is read, like every phrase: a word notes once which needs it fulfils. */
const generated = fc.sample(pattern, 400).map((source) => new RegExp(source))
const generatedPhrases = generated.map((pattern) => phrase(pattern))

/** Every alternative of the patterns read as words: each sentence wakes many of them. */
const sentences = patterns
  .flatMap(({ source }) => source.split('|'))
  .map((part) => toNormalForm(`${part.replaceAll(/[^a-z ]+/g, ' ')} to you, please?`))

test('a phrase taken apart hears what its pattern matches', () => {
  assert.ok(patterns.length > 30, `${patterns.length} patterns found`)
  for (const form of sentences.filter((_, index) => index % 8 === 0))
    for (const [index, pattern] of patterns.entries())
      assert.equal(
        hears(phrases[index] ?? never, form),
        pattern.test(form.text),
        `${pattern} in ${form.text}`,
      )
})

test('so does a phrase of any pattern', () => {
  fc.assert(
    fc.property(said, (words) => {
      const form = new NormalForm(words.map(wordFor))
      for (const [index, pattern] of generated.entries())
        assert.equal(
          hears(generatedPhrases[index] ?? never, form),
          pattern.test(form.text),
          `${pattern} in ${form.text}`,
        )
    }),
  )
})
