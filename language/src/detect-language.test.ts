import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { eld } from 'eld/extrasmall'
import { array, assert as holds, constantFrom, oneof, property, string } from 'fast-check'
import { bytes } from '#ngrams'
import { formatNgrams, parseNgrams } from './parse-ngrams.ts'
import { ngramsOfEld } from '../train/ngrams-of-eld.ts'
import { detectLanguage } from './detect-language.ts'

const hearsTheSameAsEld = (text: string): void => {
  const told = eld.detect(text)
  const { scores, isReliable } = detectLanguage(text)
  assert.deepEqual(scores, Object.entries(told.getScores()), text)
  assert.equal(scores[0]?.[0] ?? '', told.language, text)
  assert.equal(isReliable, told.isReliable(), text)
}

const scripts = [
  'aeinrstLO',
  'äöüßéèñçøåıİşğ',
  'абвгдежзиђїў',
  'αβγδάέ',
  'שלוםאבג',
  'سلامیکگپ',
  'हिन्दीकमें',
  '我是你们的',
  'ひらカナ',
  '한국어는',
  'ไทยมา',
  'ქართ',
  "'`’ƏʰͰԱܐߐ",
  '  .,-1😀𐐷',
]
const letter = oneof(...scripts.map((script) => constantFrom(...Array.from(script))))
const word = oneof(
  ...scripts.map((script) => string({ unit: constantFrom(...Array.from(script)), maxLength: 12 })),
  string({ unit: letter, maxLength: 90 }),
)

test('random texts of many scripts are told as eld tells them', () => {
  const texts = array(word, { maxLength: 60 }).map((words) => words.join(' '))
  holds(property(texts, hearsTheSameAsEld), { numRuns: 400 })
})

test('any string is told as eld tells it', () => {
  holds(property(string({ unit: 'binary', maxLength: 1200 }), hearsTheSameAsEld), { numRuns: 200 })
})

test('words put together from the beginnings and ends of real ones are told as eld tells them', () => {
  const text = readFileSync(new URL('../../node_modules/eld/README.md', import.meta.url), 'utf8')
  for (let at = 0; at < text.length; at += 37) hearsTheSameAsEld(text.slice(at, at + 5 + (at % 400)))
})

test('the table that ships is the one of eld', async () => {
  assert.deepEqual(formatNgrams(await ngramsOfEld()), new Uint8Array(bytes))
})

test('a table that lies askew in memory is read like any other', () => {
  const askew = new Uint8Array(bytes.length + 1)
  askew.set(bytes, 1)
  assert.deepEqual(parseNgrams(askew.subarray(1)), parseNgrams(bytes))
})

test('a table that is cut or something else is named', () => {
  assert.deepEqual(parseNgrams(bytes.subarray(0, 10)), {
    ok: false,
    error: 'Expected a table of n-grams, found something else.',
  })
  assert.deepEqual(parseNgrams(bytes.subarray(0, 100)), {
    ok: false,
    error: `Expected a table of n-grams of ${bytes.length} bytes, found 100: the file is cut or damaged.`,
  })
})
