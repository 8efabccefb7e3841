import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fixture, perennial } from '../test/build.ts'
import { testFolder } from '../test/folder.ts'

const { file } = testFolder()
const chat = fixture('jane-and-alex.txt')

const read = (...args: readonly string[]) =>
  perennial(['read', ...args, '--as-of', '2026-09-25', '--width', '200'])
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ')

type Json = {
  readonly span: { readonly moments: number }
  readonly unread: readonly { readonly line: number; readonly reason: string; readonly file: string }[]
}

const readJson = (...args: readonly string[]): Json => JSON.parse(read(...args, '--json').stdout) as Json

test('Of several files each notice names its own', () => {
  const page = flat(read(chat, fixture('slack-export'), '--mentor', 'Alex Brandt', '--mentee', 'Jane').stdout)
  assert.match(page, /jane-and-alex\.txt: 1 system line left out\. /)
  assert.match(page, /slack-export: \d+ lines? by Slack or an app left out\./)
})

test('A day that does not exist is named with its line, and how much was read beside it', () => {
  const lines = readFileSync(chat, 'utf8').split('\n')
  const bad = file('bad.txt', lines.toSpliced(40, 0, '31/02/2026, 10:00 - Alex Brandt: odd').join('\n'))
  const { stdout } = read(bad)
  assert.match(
    stdout,
    /One place could not be read:\n +bad\.txt, line 41: this looks like a date but 31\/02\/2026 isn’t one\.\n +The other 119 messages were read\.\n/,
  )
  assert.deepEqual(
    readJson(bad).unread.map(({ line }) => line),
    [41],
  )
})

test('A page in two bytes a letter, as Windows writes it, is read like any other', () => {
  const text = readFileSync(chat, 'utf8')
  const utf16 = file('utf16.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))
  assert.equal(readJson(utf16).span.moments, 119)
})

test('A Telegram export that was cut keeps what is whole and says where it ends', () => {
  const text = readFileSync(fixture('telegram.json'), 'utf8')
  const { span, unread } = readJson(file('result.json', text.slice(0, text.length * 0.6)))
  assert.equal(span.moments, 2)
  assert.match(unread[0]?.reason ?? '', /JSON that is cut or broken/)
})

/** A zip is at least the record that ends it. */
const emptyZip = Uint8Array.from({ length: 22 }, (_, i) => [0x50, 0x4b, 5, 6][i] ?? 0)

for (const [what, source, says] of [
  ['an empty zip', () => file('none.zip', emptyZip), /none\.zip: found a zip with nothing in it\./],
  [
    'a zip of pictures',
    () => fixture('photos.zip'),
    /photos\.zip: found a zip of pictures or documents only, like IMG-20250301-WA0001\.jpg\./,
  ],
  ['a PDF called .txt', () => file('letter.txt', '%PDF-1.7\n1 0 obj\n'), /letter\.txt: found a PDF\./],
  [
    'a calendar of one person',
    () =>
      file(
        'mine.ics',
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260105T100000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
      ),
    /mine\.ics: no message was found in it\.[^]*mine\.ics: 1 calendar event without other people left out\./,
  ],
] as const)
  test(`Named for what it is: ${what}`, () => {
    const { status, stdout, stderr } = read(source())
    assert.equal(status, 1)
    assert.equal(stdout, '')
    assert.match(stderr, says)
    assert.doesNotMatch(stderr, /this is no text/)
  })

test('A page piped somewhere takes its width from COLUMNS', () => {
  const { stdout } = perennial(['read', chat, '--as-of', '2026-09-25'], { env: { COLUMNS: '44' } })
  assert.ok(stdout.split('\n').every((each) => each.length <= 44))
})
