import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { coach } from '@perennial/language/coach/coach'
import { coachListenerOf } from '@perennial/voice/coach-listener'
import { sayCoaching } from '@perennial/voice/say-coaching'
import stringWidth from 'string-width'
import { fixture, perennial } from '../test/build.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-coach-'))
after(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const david = ['--history', fixture('david-and-his-mentor.txt'), '--me', 'David', '--as-of', '2026-07-10']
const vague = 'Can you teach me everything about DevOps?'

test('An ask nobody could begin to answer gets two things to add and a shape', () => {
  const { status, stdout, stderr } = perennial(['coach', '--width', '80'], { input: `${vague}\n` })
  assert.equal(status, 0)
  assert.equal(stderr, '')
  assert.equal(
    stdout,
    ` Two things would make it easy to answer
   ■ The one question to begin with.
     │ The one thing I’d like to know first: ⟨one question⟩.
   ■ What it is for.
     │ I’m asking because I want to ⟨where this leads⟩.

 It could read
     │ Can you teach me everything about DevOps? The one thing I’d like to know
     │ first: ⟨one question⟩. I’m asking because I want to ⟨where this leads⟩.
`,
  )
})

test('A good ask is one quiet line', () => {
  const input = 'Hi Renata, I want to move into backend work this year. Should I learn Rust or Go first?'
  const { stdout } = perennial(['coach'], { input })
  assert.match(stdout, /^ Renata can answer this as it is\./)
  assert.equal(stdout.trimEnd().split('\n').length <= 2, true)
})

test('Knowing the two, it leads with outcomes not told', () => {
  const { stdout } = perennial(['coach', ...david], { input: 'any referrals going for july?' })
  assert.match(stdout, /outcomes Renata doesn’t know yet: lead with the oldest two\./)
  assert.match(stdout, /First, how things went: “[^”]+”\s+\(\d+\s[^)]*\d{4}\)\s[│\s]*⟨how it went⟩; “/)
})

test('What the two agreed on is known', () => {
  const agreement = file('agreement.json', '{"scope": {"out": ["referrals"]}}')
  const { stdout } = perennial(['coach', '--agreement', agreement], { input: 'can you refer me?' })
  assert.match(stdout, /left this out of the agreement: “referrals”\./)
})

test('A mentor answers what is told with --reply-to, else the newest open ask', () => {
  const input = 'Here is the fixed query, just paste it in.'
  const asked = 'I’m learning joins, why does my query return every row twice?'
  const told = perennial(['coach', '--role', 'mentor', '--reply-to', asked], { input }).stdout
  assert.match(told, /Your mentee wrote: “I’m learning joins/)
  const chat = ['2025-03-03T09:00:00Z', '2025-03-03T10:00:00Z']
    .map((at, i) =>
      JSON.stringify({ at, author: i === 0 ? 'Alex' : 'Jane', text: i === 0 ? 'Welcome, Jane.' : asked }),
    )
    .join('\n')
  const history = file('chat.jsonl', chat)
  const args = ['coach', '--history', history, '--mentor', 'Alex', '--me', 'Alex', '--as-of', '2025-03-04']
  assert.match(perennial(args, { input }).stdout, /Jane wrote: “I’m learning joins/)
})

test('As JSON every remark carries its span, and the shape is made of pieces', () => {
  const draft = 'Could you look over my CV before Friday?'
  const { stdout } = perennial(['coach', '--json'], { input: draft })
  const json = JSON.parse(stdout) as {
    remarks: { kind: string; span: { start: number; end: number; text: string }; add: string }[]
    shape: { text: string; pieces: { kind: string }[] }
  }
  assert.deepEqual(Object.keys(json), [
    'role',
    'about',
    'silent',
    'language',
    'replyTo',
    'strong',
    'asks',
    'remarks',
    'shape',
  ])
  for (const { span } of json.remarks) assert.equal(draft.slice(span.start, span.end), span.text)
  assert.ok(json.remarks.every(({ add }) => json.shape.text.includes(add)))
})

test('No width is too narrow, and plain letters are plain', () => {
  for (const width of [28, 44, 120]) {
    const { stdout } = perennial(['coach', ...david, '--width', String(width)], {
      input: 'hi Renata, any openings?',
    })
    assert.ok(
      stdout.split('\n').every((line) => stringWidth(line) <= width),
      stdout,
    )
  }
  const plain = perennial(['coach', '--ascii', '--width', '28'], { input: vague }).stdout
  assert.match(plain, /^[\x20-\x7e\n]*$/)
  assert.ok(plain.split('\n').every((line) => line.length <= 28))
})

test('Colour comes when it is forced, and nothing in a draft steers the terminal', () => {
  const input = 'Can you refer me \u001b[2J now?'
  const forced = perennial(['coach'], { input, env: { FORCE_COLOR: '3', COLORTERM: 'truecolor' } }).stdout
  assert.ok(forced.includes('\u001b[38;2;') && !forced.includes('\u001b[2J'))
  assert.ok(!perennial(['coach'], { input, env: { NO_COLOR: '1' } }).stdout.includes('\u001b'))
})

test('What goes wrong is said plainly, with its exit code', () => {
  const empty = perennial(['coach'], { input: ' \n' })
  assert.deepEqual([empty.status, empty.stdout], [1, ''])
  assert.match(empty.stderr, /Expected a draft on standard input/)
  const long = perennial(['coach'], { input: 'a '.repeat(9000) })
  assert.equal(long.status, 1)
  assert.match(long.stderr, /17,999 characters.*up to 12,000/)
  const missing = perennial(['coach', '--history', join(folder, 'nowhere.txt')], { input: vague })
  assert.equal(missing.status, 1)
  assert.match(missing.stderr, /no such file/)
  assert.equal(perennial(['coach', '--role', 'boss'], { input: vague }).status, 2)
  const both = perennial(['coach', ...david, '--role', 'mentor'], { input: vague })
  assert.equal(both.status, 2)
  assert.match(both.stderr, /David is the mentee/)
})

test('Another language gets a plain remark', () => {
  const input = 'Könntest du dir bitte meinen Lebenslauf ansehen und mir sagen, was noch fehlt?'
  const { status, stdout } = perennial(['coach'], { input })
  assert.equal(status, 0)
  assert.match(stdout, /This reads as German\./)
})

test('Help shows examples', () => {
  const { status, stdout } = perennial(['coach', '--help'])
  assert.equal(status, 0)
  assert.match(stdout, /Examples\n/)
})

const filling: readonly (readonly [blank: RegExp, words: string])[] = [
  [/⟨role, company, link⟩/g, 'SRE at Kestrel'],
  [/⟨the person[^⟩]*⟩/g, 'Priya'],
  [/⟨how many⟩/g, '20'],
  [/⟨which day⟩/g, 'Friday'],
  [/⟨[^⟩]*⟩/g, 'the second half of the report'],
]

/** The shape of a draft with something in its blanks. */
const filled = (draft: string): { readonly kinds: readonly string[]; readonly again: readonly string[] } => {
  const context = { heard: { at: 0, timeZone: 'UTC', open: [] }, asked: [], ledger: null }
  const first = coach(draft, 'mentee', context)
  const to = coachListenerOf({ me: 'mentee', otherName: null, asOf: 0, timeZone: 'UTC' })
  const shape = sayCoaching(first, draft, to).shape ?? ''
  const text = filling.reduce((before, [blank, words]) => before.replaceAll(blank, words), shape)
  return {
    kinds: first.remarks.map(({ kind }) => kind),
    again: coach(text, 'mentee', context).remarks.map(({ kind }) => kind),
  }
}

test('Whoever fills the blanks is not asked for the same again', () => {
  const drafts = [
    vague,
    'can you refer me??',
    'Could you look over my CV before Friday?',
    'what do you think of my portfolio',
    'my docker build fails. what should i do',
    'would you have time for a call?',
    'Could you introduce me to somebody?',
    'any advice?',
    'pls fix my code',
    'Tell me about your company?',
    'Thanks!',
    'I went with the other offer.',
    'it went ok',
  ]
  for (const draft of drafts) {
    const { kinds, again } = filled(draft)
    assert.ok(kinds.length > 0, draft)
    assert.deepEqual(
      again.filter((kind) => kinds.includes(kind)),
      [],
      draft,
    )
  }
})
