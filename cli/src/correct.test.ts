import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { perennial } from '../test/build.ts'
import { shortChat, testFolder } from '../test/folder.ts'

const { file, path } = testFolder()
const chat = file('chat.txt', shortChat)

const correct = (kept: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = perennial([
    'correct',
    chat,
    '--mentor',
    'Alex',
    '--time-zone',
    'UTC',
    '--corrections',
    path(kept),
    ...args,
  ])
  return { status, stderr, says: stdout.replaceAll(/\s+/g, ' ') }
}

const linesIn = (kept: string): readonly { readonly [field: string]: unknown }[] =>
  readFileSync(path(kept), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly [field: string]: unknown })

const ofOne = (...args: readonly string[]) => ['--of', 'kigali', ...args]

test('A sentence is found by a part of its words, corrected, and kept with all that finds it again', () => {
  const { status, says, stderr } = correct('one.jsonl', ...ofOne('--acts', 'guide'))
  assert.equal(stderr, '')
  assert.equal(status, 0)
  assert.match(
    says,
    /Alex, 5 March 2025 “The sky over Kigali was green today\.” So far .* After all guide Kept in/,
  )
  const [{ moment, ...line } = {}] = linesIn('one.jsonl')
  assert.equal(typeof moment, 'string')
  assert.deepEqual(line, {
    sentence: 1,
    text: 'The sky over Kigali was green today.',
    author: 'mentor',
    date: '2025-03-05',
    acts: ['guide'],
    before: { author: 'mentee', text: 'The blue whale sings.' },
    people: ['Alex Brandt', 'Jane Otieno'],
  })
})

test('Every reading uses it from then on', () => {
  correct('used.jsonl', ...ofOne('--acts', 'thank,celebrate'))
  const asked = ['read', chat, '--mentor', 'Alex', '--as-of', '2025-03-20', '--json']
  const read = perennial([...asked, '--corrections', path('used.jsonl')])
  const { span, balance } = JSON.parse(read.stdout) as {
    span: { corrected: number }
    balance: { mentor: Record<string, number> }
  }
  assert.equal(span.corrected, 1)
  assert.deepEqual([balance.mentor['thank'], balance.mentor['celebrate']], [1, 1])
})

test('The same said twice is kept once, and what is said later wins', () => {
  const first = ofOne('--acts', 'ask', '--vague', '--need', 'time')
  correct('again.jsonl', ...first)
  assert.match(correct('again.jsonl', ...first).says, /says so already\. Nothing was added\./)
  const later = correct('again.jsonl', ...ofOne('--acts', 'none'))
  assert.match(later.says, /So far ask \(vague, time\) After all nothing/)
  assert.match(later.says, /Open between the two: \w+ before, \w+ now\./)
  assert.equal(linesIn('again.jsonl').length, 2)
  assert.match(correct('again.jsonl', ...first).says, /Kept in/)
  assert.equal(linesIn('again.jsonl').length, 3)
})

test('Several that could be meant are listed with their days, and can be chosen from', () => {
  const several = correct('none.jsonl', '--of', 'whale', '--acts', 'none')
  assert.equal(several.status, 2)
  assert.match(several.stderr, /2 sentences say this/)
  assert.match(several.stderr, /1 {2}2025-03-03 {2}Jane Otieno: “The blue whale sings\.”/)
  assert.match(several.stderr, /--nth .* --on .* --by/)
  assert.ok(!existsSync(path('none.jsonl')))
  const plain = correct('none.jsonl', '--of', 'whale', '--acts', 'none', '--ascii').stderr
  assert.match(plain, /^[\x20-\x7e\n]*$/)
  assert.equal(plain.split('\n').length, several.stderr.split('\n').length)
  assert.match(correct('nth.jsonl', '--of', 'whale', '--acts', 'none', '--nth', '2').says, /9 March 2025/)
  assert.match(correct('on.jsonl', '--of', 'whale', '--acts', 'none', '--on', '2025-03-03').says, /3 March/)
  assert.match(correct('by.jsonl', '--of', 'the', '--acts', 'none', '--by', 'alex').says, /5 March 2025/)
  assert.equal(correct('far.jsonl', '--of', 'whale', '--acts', 'none', '--nth', '3').status, 2)
})

test('What a message belongs to is said with words, a reference, or none', () => {
  const target = correct('to.jsonl', ...ofOne('--belongs-to', 'my CV'))
  assert.match(
    target.says,
    /Spoke of nothing before After all “Could you review my CV before Friday\?”, 1 March/,
  )
  const [{ belongsTo } = {}] = linesIn('to.jsonl')
  assert.equal(typeof belongsTo, 'string')
  const last = ['--of', 'whale', '--nth', '2']
  assert.equal(correct('to.jsonl', ...last, '--belongs-to', String(belongsTo)).status, 0)
  assert.match(correct('to.jsonl', ...ofOne('--belongs-to', 'none')).says, /After all nothing before/)
  const unclear = correct('to.jsonl', ...last, '--belongs-to', 'the')
  assert.match(unclear.stderr, /--belongs-to “the”: 2 sentences say this[^]*with its reference/)
  assert.match(
    correct('to.jsonl', ...last, '--belongs-to', 'nobody').stderr,
    /no sentence before it says this/,
  )
})

test('Bad lines kept earlier are named, and the good ones go on counting', () => {
  writeFileSync(path('bad.jsonl'), 'nonsense\n')
  const { status, stderr, says } = correct('bad.jsonl', ...ofOne('--acts', 'thank'))
  assert.equal(status, 0)
  assert.match(stderr, /bad\.jsonl, line 1: found nonsense/)
  assert.match(says, /After all thank/)
})

const refusals: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
  ['words nobody said', ['--of', 'gold', '--acts', 'none'], /“gold”: no sentence of this history/],
  ['nobody of that day', ofOne('--acts', 'none', '--on', '2025-03-06'), /no sentence of that day or person/],
  ['a person who is neither', ofOne('--acts', 'none', '--by', 'Bob'), /--by Bob: nobody of that name/],
]

for (const [what, args, says] of refusals)
  test(`Refused with clear words: ${what}`, () => {
    const refused = correct('refused.jsonl', ...args)
    assert.equal(refused.status, 2, refused.stderr)
    assert.match(refused.stderr, says)
    assert.equal(refused.says, '')
    assert.ok(!existsSync(path('refused.jsonl')))
  })
