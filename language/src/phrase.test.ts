import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyRule } from './acts/all.ts'
import { toNormalForm } from './normal-form.ts'
import { hears, phrase } from './phrase.ts'
import { alternativesOf, type Needs } from './required-parts.ts'

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

/** Every alternative of the rules read as words: each sentence wakes many of them. */
const sentences = everyRule
  .flatMap(({ when }) => when?.source.split('|') ?? [])
  .map((part) => toNormalForm(`${part.replaceAll(/[^a-z ]+/g, ' ')} to you, please?`).form)
  .filter((_, index) => index % 160 === 0)

test('a phrase taken apart hears what its pattern matches', () => {
  const patterns = everyRule.flatMap(({ when, unless }) => [when, unless]).filter((one) => one !== undefined)
  const phrases = patterns.map(phrase)
  for (const form of sentences)
    for (const [index, pattern] of patterns.entries())
      assert.equal(hears(phrases[index] ?? [], ` ${form}`), pattern.test(` ${form}`), `${pattern} in ${form}`)
})
