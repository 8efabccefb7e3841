import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileFixture, textFile } from '../fixtures/fixture.ts'
import { gather } from './gather.ts'
import { fileOf } from './source.ts'
import { parseWhatsApp } from './whatsapp.ts'

const read = (text: string, timeZone = 'UTC') => gather(parseWhatsApp(textFile(text), { timeZone }))

test('an iOS export gives messages, files and calls, without its marks', async () => {
  const { messages, problems, notices } = await gather(
    parseWhatsApp(fileFixture('david-and-his-mentor.txt'), { timeZone: 'Europe/London' }),
  )
  assert.equal(messages.length, 69)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    notices.map(({ text }) => text),
    ['1 system line left out', '1 deleted message left out'],
  )
  assert.ok(messages.some(({ text }) => text === '[file: DavidAsante_CV.pdf]'))
  assert.ok(messages.every(({ text }) => !/[\u200e\r]/.test(text)))
  assert.deepEqual(
    messages.flatMap(({ meeting }) => (meeting ? [[meeting.kind, meeting.minutes]] : [])),
    [
      ['held', 38],
      ['held', 47],
      ['missed', undefined],
    ],
  )
})

test('an Android export is read to the minute, in the order of the file', async () => {
  const { messages, problems } = await gather(
    parseWhatsApp(fileFixture('sarah-and-her-mentee.txt'), { timeZone: 'Europe/London' }),
  )
  assert.equal(messages.length, 83)
  assert.deepEqual(problems, [])
  assert.equal(messages[0]?.author, 'Bilal Rahmani')
  assert.equal(messages[0]?.at, Date.UTC(2025, 1, 18, 19, 3))
})

test('a message keeps its further lines', async () => {
  const { messages } = await read(
    '13/01/2025, 10:00 - Jo: One:\n1. two\n\n3. four\n13/01/2025, 10:01 - Al: ok\n',
  )
  assert.deepEqual(
    messages.map(({ text }) => text),
    ['One:\n1. two\n\n3. four', 'ok'],
  )
})

test('the clock of the export is that of the time zone, in summer and in winter', async () => {
  const { messages } = await read('13/01/2025, 10:00 - Jo: a\n13/07/2025, 10:00 - Jo: b', 'Europe/Madrid')
  assert.deepEqual(
    messages.map(({ at }) => at),
    [Date.UTC(2025, 0, 13, 9), Date.UTC(2025, 6, 13, 8)],
  )
})

test('in the hour that comes twice time still runs forward', async () => {
  const { messages } = await read(
    '26/10/2025, 02:10 - Jo: a\n26/10/2025, 02:50 - Jo: b\n26/10/2025, 02:20 - Jo: c',
    'Europe/Madrid',
  )
  assert.deepEqual(
    messages.map(({ at }) => at),
    [Date.UTC(2025, 9, 26, 0, 10), Date.UTC(2025, 9, 26, 0, 50), Date.UTC(2025, 9, 26, 1, 20)],
  )
})

test('importing the same file twice gives the same refs, each once in the file', async () => {
  const text = '13/01/2025, 10:00 - Jo: ok\n13/01/2025, 10:00 - Jo: ok\n13/01/2025, 10:00 - Al: ok'
  const refs = async (zone: string) => (await read(text, zone)).messages.map(({ ref }) => ref)
  assert.deepEqual(await refs('UTC'), await refs('Asia/Tokyo'))
  assert.equal(new Set(await refs('UTC')).size, 3)
})

test('a date that does not exist is a problem with its line, and all others are read', async () => {
  const { messages, problems } = await read(
    '13/01/2025, 10:00 - Jo: a\n31/02/2025, 10:00 - Jo: b\nmore of b\n14/01/2025, 10:00 - Jo: c',
  )
  assert.deepEqual(
    messages.map(({ text }) => text),
    ['a', 'c'],
  )
  assert.deepEqual(problems, [
    {
      file: 'chat.txt',
      line: 2,
      found: '31/02/2025, 10:00 - Jo: b',
      expected: 'a date that exists, as day/month/year',
      impossible: { kind: 'date', written: '31/02/2025' },
    },
  ])
})

test('whatever form a line with an impossible day or time has, it is named and joins no message', async () => {
  const around = (line: string) =>
    read(`[13/01/2025, 10:00:00] Jo: a\n${line}\nmore of it\n[14/01/2025, 10:00:00] Jo: c`)
  for (const [line, written] of [
    ['[31/02/2025, 10:00:00] Al: b', '31/02/2025'],
    ['31/02/2025, 10:00 - Al: b', '31/02/2025'],
    ['[14/01/2025, 25:10:00] Al: b', '25:10:00'],
    ['[14/01/2025, 10:61] Al: b', '10:61'],
    ['[01/14/2025, 10:00:00] Al: b', '01/14/2025 as day/month/year'],
    ['[٣١/٠٢/٢٠٢٥, 10:00:00] Al: b', '31/02/2025'],
  ] as const) {
    const { messages, problems } = await around(line)
    assert.deepEqual(
      messages.map(({ text }) => text),
      ['a', 'c'],
      line,
    )
    assert.deepEqual(
      problems.map((problem) => [problem.line, problem.impossible?.written]),
      [[2, written]],
    )
  }
})

test('lines before the first message are one problem', async () => {
  const { messages, problems } = await read('rest of something\nand more\n13/01/2025, 10:00 - Jo: a')
  assert.equal(messages.length, 1)
  assert.equal(problems.length, 1)
  assert.equal(problems[0]?.line, 1)
})

test('an ambiguous order is said, unless it was given', async () => {
  const text = '03/04/2025, 10:00 - Jo: a\n04/04/2025, 10:00 - Jo: a'
  const about = (await read('03/04/2025, 10:00 - Jo: a')).notices.map((notice) => notice.about)
  assert.deepEqual(about, ['date-order'])
  const given = await gather(parseWhatsApp(textFile(text), { timeZone: 'UTC', dateOrder: 'month-day-year' }))
  assert.deepEqual(given.notices, [])
  assert.equal(given.messages[0]?.at, Date.UTC(2025, 2, 4, 10))
})

test('a chat quoted in the other form stays text of the message it stands in', async () => {
  const { messages } = await read(
    '13/01/2025, 10:00 - Jo: look\n[12/01/2025, 09:00:00] Al: old words\nwhat now?',
  )
  assert.deepEqual(
    messages.map(({ text }) => text),
    ['look\n[12/01/2025, 09:00:00] Al: old words\nwhat now?'],
  )
})

test('a group line without an author is a system line', async () => {
  const { messages, notices } = await read(
    '13/01/2025, 10:00 - Jo changed the subject from "a: b" to "c"\n13/01/2025, 10:01 - Jo: hi',
  )
  assert.equal(messages.length, 1)
  assert.equal(notices[0]?.text, '1 system line left out')
})

test('UTF-16 with its mark is read like UTF-8', async () => {
  const text = '\ufeff13/01/2025, 10:00 - José: señal'
  const bytes = new Uint8Array(new Uint16Array(Array.from(text, (char) => char.charCodeAt(0))).buffer)
  const { messages } = await gather(parseWhatsApp(fileOf('a.txt', bytes), { timeZone: 'UTC' }))
  assert.deepEqual(
    messages.map(({ author, text: words }) => [author, words]),
    [['José', 'señal']],
  )
})
