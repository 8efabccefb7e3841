import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { perennial } from '../test/build.ts'
import { shortChat, testFolder } from '../test/folder.ts'
import { correctionsFrom, correctionsSoFar, keepCorrection } from './corrections-file.ts'

const { file, path } = testFolder()
const chat = file('chat.txt', shortChat)
const plain = ['read', chat, '--mentor', 'Alex', '--as-of', '2025-03-20', '--time-zone', 'UTC']

type Json = {
  readonly span: { readonly corrected: number }
  readonly balance: { readonly mentee: Readonly<Record<string, number>> }
  readonly loops: readonly unknown[]
  readonly unread: readonly { readonly file: string; readonly line: number; readonly reason: string }[]
  readonly notices: readonly { readonly about: string; readonly text: string }[]
}
const jsonOf = (...args: readonly string[]): Json =>
  JSON.parse(perennial([...plain, '--json', ...args]).stdout) as Json

test('A reading uses what was corrected, counts it, and names what it could not use', () => {
  const corrections = file(
    'c.jsonl',
    [
      '{"text":"The blue whale sings.","author":"mentee","acts":["thank"]}',
      'nonsense',
      '{"text":"Could you review my CV before Friday?","author":"mentee","date":"2025-03-01","acts":[]}',
      '{"text":"Never said.","author":"mentor","acts":["thank"]}',
    ].join('\n'),
  )
  const { span, balance, loops, unread, notices } = jsonOf('--corrections', corrections)
  assert.equal(span.corrected, 3)
  assert.equal(balance.mentee['thank'], 2)
  assert.equal(balance.mentee['ask'] ?? 0, 0)
  assert.deepEqual(loops, [])
  assert.deepEqual(
    unread.map(({ file, line }) => [file, line]),
    [['c.jsonl', 2]],
  )
  assert.match(unread[0]?.reason ?? '', /found nonsense, expected an object like/)
  assert.match(
    notices.find(({ about }) => about === 'corrections')?.text ?? '',
    /^1 correction fits nothing .* \(c\.jsonl, line 4\)$/,
  )
  const page = perennial([...plain, '--corrections', corrections]).stdout.replaceAll(/\s+/g, ' ')
  assert.match(page, /3 places are read as they were corrected\./)
  assert.match(page, /c\.jsonl, line 2: found nonsense/)
})

test('Without corrections nothing is said of them', () => {
  const { span, notices } = jsonOf()
  assert.equal(span.corrected, 0)
  assert.ok(!notices.some(({ about }) => about === 'corrections'))
})

test('A corrections file that is not there is missed', () => {
  const { status, stderr } = perennial([...plain, '--corrections', path('none.jsonl')])
  assert.equal(status, 2)
  assert.match(stderr, /none\.jsonl: there is no such file/)
})

test('Acts knows corrected words again, alone or among others', () => {
  const corrections = file(
    'words.jsonl',
    '{"text":"The blue whale sings.","author":"mentee","date":"2025-03-03","acts":["ask"],"specific":true,"need":"review"}\nnonsense\n',
  )
  const texts = ['The blue whale sings.', 'The sky was green. The blue whale sings.', 'The sky was green.']
  const input = texts.map((text) => JSON.stringify({ text })).join('\n')
  const { status, stdout, stderr } = perennial(['acts', '--corrections', corrections], { input })
  assert.equal(status, 1)
  const [alone, among, other] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { acts: readonly string[]; corrected?: boolean })
  assert.deepEqual(alone, {
    text: texts[0],
    acts: ['ask'],
    specific: true,
    need: 'review',
    corrected: true,
  })
  assert.ok(among?.corrected === true && among.acts.includes('ask'))
  assert.equal(other?.corrected, undefined)
  const { line, error } = JSON.parse(stderr) as { line: number; error: string }
  assert.equal(line, 2)
  assert.match(error, /found nonsense/)
})

test('The coach reads the history as corrected', () => {
  const corrections = file(
    'scope.jsonl',
    '{"text":"The sky over Kigali was green today.","author":"mentor","acts":["ask"],"specific":true,"need":"information"}\nnonsense\n',
  )
  const { stdout, stderr } = perennial(
    ['coach', '--history', chat, '--me', 'Alex', '--mentor', 'Alex', '--corrections', corrections, '--json'],
    { input: 'Could you tell me?' },
  )
  assert.equal((JSON.parse(stdout) as { role: string }).role, 'mentor')
  assert.match(stderr, /scope\.jsonl, line 2: found nonsense/)
})

const whale = { text: 'The blue whale sings.', author: 'mentee', acts: ['win'] } as const

test('A correction is added as a line of its own, also after a torn one', async () => {
  const torn = file('torn.jsonl', '{"text":"The bl')
  assert.ok((await keepCorrection(torn, whale)).ok)
  assert.ok((await keepCorrection(torn, { ...whale, acts: [] })).ok)
  assert.equal(
    readFileSync(torn, 'utf8'),
    '{"text":"The bl\n{"text":"The blue whale sings.","author":"mentee","acts":["win"]}\n{"text":"The blue whale sings.","author":"mentee","acts":[]}\n',
  )
  const kept = await correctionsFrom(torn)
  assert.deepEqual(kept.ok && [kept.value.lines.length, kept.value.problems.length], [2, 1])
})

test('A file that is not there yet is made, and one that cannot be is named', async () => {
  assert.deepEqual(await correctionsSoFar(path('new.jsonl')), {
    ok: true,
    value: { lines: [], problems: [] },
  })
  assert.ok((await keepCorrection(path('new.jsonl'), whale)).ok)
  mkdirSync(path('folder'))
  const refused = await keepCorrection(path('folder'), whale)
  assert.deepEqual(!refused.ok && refused.error.kind, 'not-kept')
  const unreadable = await correctionsSoFar(path('folder'))
  assert.deepEqual(!unreadable.ok && unreadable.error.kind, 'unreadable')
})
