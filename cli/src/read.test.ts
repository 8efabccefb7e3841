import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { fixture, perennial } from '../test/build.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-'))
after(() => rmSync(folder, { recursive: true }))

const file = (name: string, text: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const chat = fixture('jane-and-alex.txt')
const lineOf = (day: number, hour: number, name: string, text: string): string =>
  `[${String(day).padStart(2, '0')}/03/2025, ${hour}:00:00] ${name}: ${text}\n`

test('A history becomes a page that begins with how it stands and ends with how it was read', () => {
  const { status, stdout, stderr } = perennial(['read', chat, '--as-of', '2026-09-25', '--width', '80'])
  assert.equal(status, 0)
  assert.equal(stderr, '')
  const lines = stdout.split('\n')
  assert.match(lines[0] ?? '', /^ Jane and Alex are \w+\.$/)
  assert.match(stdout, /^ Alex  /m)
  assert.match(stdout, /What stands out/)
  assert.match(stdout, /How this was read\n[^]*Alex Brandt as mentor, Jane\n? *Otieno as mentee/)
  assert.ok(!stdout.includes('\u001b'))
})

test('As somebody, the page speaks to them', () => {
  const { stdout } = perennial(['read', chat, '--as-of', '2026-09-25', '--me', 'jane'])
  assert.match(stdout, /^ You and Alex are/)
  assert.match(stdout, /^ You  /m)
})

test('The same file read on a past day knows nothing of what came later', () => {
  const { stdout } = perennial(['read', chat, '--as-of', '2025-06-01', '--json'])
  const json = JSON.parse(stdout) as { asOf: string; span: { to: string } }
  assert.equal(json.asOf, '2025-06-01T23:59:59.999Z')
  assert.ok(json.span.to < json.asOf)
  assert.doesNotMatch(stdout, /Afyalink/)
})

test('Plain letters where the locale asks for them, a list where there is no room', () => {
  const plain = perennial(['read', chat, '--as-of', '2026-09-25'], { env: { LC_ALL: 'C' } }).stdout
  assert.match(plain, /^[\x20-\x7e\n]*$/)
  const narrow = perennial(['read', chat, '--as-of', '2026-09-25', '--width', '32']).stdout
  assert.doesNotMatch(narrow, /[\u2801-\u28ff]/)
})

test('Colour comes when it is forced, and NO_COLOR keeps it away', () => {
  const env = { FORCE_COLOR: '3', COLORTERM: 'truecolor' }
  assert.ok(perennial(['read', chat], { env }).stdout.includes('\u001b[38;2;'))
  assert.ok(!perennial(['read', chat], { env: { ...env, NO_COLOR: '1' } }).stdout.includes('\u001b'))
})

test('Several files become one history, the same one twice changes nothing', () => {
  const once = perennial(['read', chat, '--json', '--as-of', '2026-09-25'])
  const twice = perennial(['read', chat, chat, '--json', '--as-of', '2026-09-25'])
  const spanOf = (stdout: string) => (JSON.parse(stdout) as { span: unknown }).span
  assert.deepEqual(spanOf(twice.stdout), spanOf(once.stdout))
})

test('A folder with a Slack export is read too', () => {
  const { status, stdout } = perennial(['read', fixture('slack-export'), '--json'])
  assert.equal(status, 0)
  assert.ok((JSON.parse(stdout) as { span: { moments: number } }).span.moments > 10)
})

const refusals: readonly (readonly [
  what: string,
  args: () => readonly string[],
  status: number,
  says: RegExp,
])[] = [
  ['no file', () => [], 2, /No file was named/],
  ['a missing file', () => [join(folder, 'none.txt')], 1, /none\.txt: there is no such file or folder/],
  ['an empty file', () => [file('empty.txt', '')], 1, /empty\.txt: the file is empty/],
  [
    'a binary file',
    () => [
      file(
        'photo.jpg',
        Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 256),
      ),
    ],
    1,
    /photo\.jpg: this is no text/,
  ],
  [
    'words that are no export',
    () => [file('words.txt', 'hello world\n')],
    1,
    /words\.txt: found “hello world”\./,
  ],
  ['a folder without an export', () => [emptyFolder()], 1, /a folder without an export in it/],
  [
    'one voice',
    () => [file('one.txt', lineOf(1, 9, 'Jane Otieno', 'Hi') + lineOf(2, 9, 'Jane Otieno', 'Anyone?'))],
    1,
    /Only Jane Otieno speaks/,
  ],
  ['a crowd', () => [crowd()], 2, /3 people speak in it: .*--mentor NAME --mentee NAME/],
  ['a name nobody bears', () => [crowd(), '--mentor', 'Bob'], 2, /--mentor Bob: nobody of that name/],
  ['one person twice', () => [crowd(), '--mentor', 'Jane', '--mentee', 'Jane'], 2, /both name Jane/],
  ['a reader who is neither', () => [chat, '--me', 'Bob'], 2, /--me Bob: nobody of that name/],
  ['a day that is none', () => [chat, '--as-of', '2026-02-31'], 2, /--as-of 2026-02-31: expected a day/],
  [
    'a day before everything',
    () => [chat, '--as-of', '2020-01-01'],
    1,
    /the first message is from 14 January 2025/,
  ],
  [
    'a bad agreement',
    () => [chat, '--agreement', file('a.json', '{"rhythm": 0, "colour": 1}')],
    2,
    /2 clauses could not be understood/,
  ],
]

const emptyFolder = (): string => {
  const path = join(folder, 'nothing-in-it')
  mkdirSync(path, { recursive: true })
  return path
}

const crowd = (): string =>
  file(
    'crowd.txt',
    ['Jane Otieno', 'Alex Brandt', 'Mei Lin'].map((name, i) => lineOf(i + 1, 9, name, 'Hello all')).join(''),
  )

for (const [what, args, status, says] of refusals)
  test(`Refused with clear words: ${what}`, () => {
    const result = perennial(['read', ...args()])
    assert.equal(result.status, status, result.stderr)
    assert.match(result.stderr, says)
    assert.equal(result.stdout, '')
    assert.doesNotMatch(result.stderr, /\n {4}at /)
  })

test('Two of a crowd can be chosen by a part of their names', () => {
  const { status, stdout } = perennial(['read', crowd(), '--mentor', 'alex', '--mentee', 'jane'])
  assert.equal(status, 0)
  assert.match(stdout, /Left aside,\s+as not of the two: Mei\s+Lin \(1\)/)
})

test('A reader who has seen enough may close the pipe', () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url))
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${main}" read "${chat}" --all --json | head -1`],
    { encoding: 'utf8' },
  )
  assert.equal(stdout, '{\n')
  assert.equal(stderr, '')
})
