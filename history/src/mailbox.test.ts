import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesOf } from '../fixtures/fixture.ts'
import { gather } from './gather.ts'
import { parseMailbox } from './mailbox.ts'
import { zoneOf } from './zone.ts'

const options = { file: 'mail', zone: zoneOf('UTC') }
const read = (text: string) => gather(parseMailbox([new TextEncoder().encode(text)], options))
const sample = await gather(parseMailbox([bytesOf('mail.mbox')], options))
const on = (date: string) => sample.messages.find(({ at }) => new Date(at).toISOString().startsWith(date))

const mail = (fields: readonly string[], body: string) =>
  [
    'From: Ben <ben@example.org>',
    'To: Ada <ada@example.org>',
    'Date: Mon, 29 Sep 2025 19:14:11 +0000',
    'Message-ID: <1@example.org>',
    ...fields,
    '',
    body,
  ].join('\r\n')

test('a mailbox gives every mail but the automatic reply, which is counted', () => {
  assert.equal(sample.messages.length, 36)
  assert.deepEqual(sample.problems, [])
  assert.deepEqual(
    sample.notices.map(({ text }) => text),
    ['1 automatic reply left out'],
  )
})

test('no mail of the sample keeps a quoted line, a signature or an attribution', () => {
  for (const { text, at } of sample.messages) {
    assert.doesNotMatch(
      text,
      /^>|wrote:|Tullysoft Ltd|Aire Parcels$|Original Message|Sent from/m,
      new Date(at).toISOString(),
    )
    assert.notEqual(text, '')
  }
})

test('words between quoted lines are the author’s', () => {
  const text = on('2026-01-18')?.text ?? ''
  assert.match(text, /^Hi Graham,/)
  assert.match(text, /I kept this one in plainer words/)
  assert.doesNotMatch(text, /44x/)
})

test('words below a quotation are the author’s, and Latin-1 is read', () => {
  assert.match(on('2026-03-16')?.text ?? '', /^Fair enough\.[\s\S]*Señora Vidal/)
})

test('words above Outlook’s line are the author’s alone', () => {
  const text = on('2026-01-14')?.text ?? ''
  assert.match(text, /^Back from the hills/)
  assert.doesNotMatch(text, /A very happy new year/)
})

test('a line the mailbox quoted is unquoted and kept', () => {
  assert.match(on('2026-04-21')?.text ?? '', /^From the back row/m)
})

test('a file handed over is named, its text is not read', () => {
  const text = on('2025-10-06')?.text ?? ''
  assert.match(text, /\[file: merge_depots\.py\]$/)
  assert.doesNotMatch(text, /import sys/)
})

test('one address is one author, however the name is written', () => {
  const names = sample.messages.filter(({ authorId }) => authorId === 'graham@tullysoft.example')
  assert.deepEqual(new Set(names.map(({ author }) => author)), new Set(['Graham Tully', 'Graham']))
})

test('every reply names a mail of the thread', () => {
  const refs = new Set(sample.messages.map(({ ref }) => ref))
  const replies = sample.messages.filter(({ replyTo }) => replyTo !== undefined)
  assert.ok(replies.length > 20)
  assert.ok(replies.every(({ replyTo }) => refs.has(replyTo ?? '')))
})

test('a mail that is HTML alone is read as text, its quotation left out', async () => {
  const { messages } = await gather(parseMailbox([bytesOf('reply.eml')], options))
  assert.deepEqual(messages, [
    {
      at: Date.UTC(2025, 1, 7, 15),
      author: 'Ben Okafór',
      authorId: 'ben@example.org',
      text: "Merci, c'était utile.\n\nI cut the second part.",
      channel: 'mail',
      source: 'mail',
      ref: 'mail:2@example.org',
      replyTo: 'mail:1@example.org',
      to: ['ada@example.org', 'Ada Moreau'],
    },
  ])
})

test('a mail without words says what its subject says', async () => {
  assert.equal((await read(mail(['Subject: I got it!'], ''))).messages[0]?.text, 'I got it!')
  assert.equal((await read(mail(['Subject: Re: I got it!'], '> quoted'))).messages[0]?.text, '')
})

test('automatic replies and drafts are left out by what their headers say', async () => {
  for (const field of [
    'Auto-Submitted: auto-replied',
    'X-Autoreply: yes',
    'Precedence: auto_reply',
    'X-Gmail-Labels: Drafts',
  ]) {
    const { messages, notices } = await read(mail([field], 'away'))
    assert.deepEqual(messages, [], field)
    assert.equal(notices.length, 1, field)
  }
  assert.equal((await read(mail(['Auto-Submitted: no', 'Precedence: list'], 'here'))).messages.length, 1)
})

test('a mail without a sender or a date is a problem with its line', async () => {
  const { messages, problems } = await read('Subject: a\n\nb')
  assert.deepEqual(messages, [])
  assert.deepEqual(problems, [
    { file: 'mail', line: 1, found: 'a', expected: 'a From: header with an address' },
  ])
  const undated = await read('From: ben@example.org\nDate: soon\n\nb')
  assert.equal(undated.problems[0]?.found, 'soon')
})

test('an invitation in a mail is a meeting', async () => {
  const ics = [
    'BEGIN:VCALENDAR',
    'METHOD:CANCEL',
    'BEGIN:VEVENT',
    'UID:9',
    'DTSTART:20251003T100000Z',
    'DTSTAMP:20250929T190000Z',
  ]
  const people = ['ORGANIZER;CN=Ben:mailto:ben@example.org', 'ATTENDEE;CN=Ada:mailto:ada@example.org']
  const body = [
    '--x',
    'Content-Type: text/calendar; method=CANCEL',
    '',
    ...ics,
    ...people,
    'END:VEVENT',
    'END:VCALENDAR',
    '--x--',
  ]
  const { messages } = await read(
    mail(['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=x'], body.join('\r\n')),
  )
  assert.deepEqual(
    messages.map(({ meeting }) => meeting?.kind),
    [undefined, 'cancelled'],
  )
  assert.equal(messages[1]?.at, Date.UTC(2025, 8, 29, 19))
})
