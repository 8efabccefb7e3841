import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { bytesOf, fileFixture, folderFixture, textFile } from '../fixtures/fixture.ts'
import { gather } from './gather.ts'
import { readHistory } from './read-history.ts'
import { readPair } from './read-pair.ts'
import { fileOf, folderOf, type Source } from './source.ts'

const options = { timeZone: 'Europe/London', horizon: Date.UTC(2026, 0, 1) }
const read = (...sources: readonly Source[]) => gather(readHistory(sources, options))

const slackFiles = async () => {
  const files: Record<string, Uint8Array> = {}
  for await (const file of folderFixture('slack-export').files(() => true))
    files[`export/${file.name}`] = bytesOf(`slack-export/${file.name}`)
  return files
}

test('every format is read, whatever the file is called', async () => {
  for (const [name, count] of [
    ['jane-and-alex.txt', 119],
    ['mail.mbox', 36],
    ['reply.eml', 1],
    ['telegram.json', 6],
    ['discord.json', 3],
    ['calendar.ics', 9],
    ['history.jsonl', 3],
  ] as const) {
    const { messages, problems } = await read(fileOf('export.dat', bytesOf(name)))
    assert.equal(messages.length, count, name)
    assert.deepEqual(problems, [], name)
  }
})

test('a time zone that was assumed is said, with the file', async () => {
  const { notices } = await read(fileFixture('jane-and-alex.txt'))
  assert.deepEqual(notices.at(-1), {
    about: 'time-zone',
    file: 'jane-and-alex.txt',
    text: 'no time zone in this export: Europe/London was used',
  })
})

test('a zip gives what the files in it give', async () => {
  const zip = zipSync({ '_chat.txt': bytesOf('jane-and-alex.txt'), 'IMG-1.jpg': new Uint8Array(9) })
  const { messages, problems } = await read(fileOf('chat.zip', zip))
  assert.deepEqual(messages, (await read(fileFixture('jane-and-alex.txt'))).messages)
  assert.deepEqual(problems, [])
})

test('a Slack export is the same as a folder and as a zip', async () => {
  const folder = await read(folderFixture('slack-export'))
  const zip = await read(fileOf('slack.zip', zipSync(await slackFiles())))
  assert.deepEqual(zip.messages, folder.messages)
  assert.equal(zip.messages.length, 91)
})

test('a zip without a chat is called by what it holds', async () => {
  const found = async (bytes: Uint8Array) =>
    (await read(fileOf('a.zip', bytes))).problems.map((each) => each.found)
  const photo = new Uint8Array(9)
  assert.deepEqual(await found(zipSync({})), ['a zip with nothing in it'])
  assert.deepEqual(await found(zipSync({ 'a.jpg': photo, 'b/c.mp4': photo })), [
    'a zip of pictures or documents only, like a.jpg',
  ])
  assert.deepEqual(await found(zipSync({ 'notes.md': photo, 'more.md': photo })), [
    'a zip with notes.md, more.md',
  ])
  assert.deepEqual(await found(zipSync({ '[Content_Types].xml': photo, 'word/document.xml': photo })), [
    'an Office document',
  ])
  assert.deepEqual(await found(zipSync({ 'chat.txt': bytesOf('jane-and-alex.txt') }).subarray(0, 20)), [
    'a zip that is cut or broken before its first file',
    'a zip that is cut',
  ])
})

test('a folder of exports is read file by file, others are counted', async () => {
  const folder = folderOf('all', [
    fileFixture('mail.mbox'),
    fileFixture('jane-and-alex.txt'),
    textFile('what?', 'notes.md'),
  ])
  const { messages, notices } = await read(folder)
  assert.equal(messages.length, 155)
  assert.equal(notices.at(-1)?.text, '1 other file in it of no known format left out')
})

test('an unknown file is a problem that says what it holds and what is read', async () => {
  const { problems } = await read(textFile('Dear diary,\ntoday', 'diary.txt'), textFile('', 'empty.txt'))
  assert.deepEqual(
    problems.map(({ file, found }) => [file, found]),
    [
      ['diary.txt', '“Dear diary, today”'],
      ['empty.txt', 'an empty file'],
    ],
  )
  assert.match(problems[0]?.expected ?? '', /WhatsApp.*Slack/)
})

test('one day of a Slack export asks for the whole', async () => {
  const { problems } = await read(fileFixture('slack-export/mentoring-circle/2025-11-03.json'))
  assert.equal(problems[0]?.found, 'one day of a Slack export')
})

test('a time zone that is none is refused', async () => {
  await assert.rejects(gather(readHistory([], { timeZone: 'Mars/Olympus' })), RangeError)
})

test('importing the same history twice, zipped and not, changes nothing', async () => {
  const zip = fileOf('chat.zip', zipSync({ '_chat.txt': bytesOf('jane-and-alex.txt') }))
  const once = await readPair([fileFixture('jane-and-alex.txt')], options)
  const twice = await readPair([zip, fileFixture('jane-and-alex.txt'), zip], options)
  assert.ok(once.ok && twice.ok)
  assert.deepEqual(twice.value.messages, once.value.messages)
  assert.deepEqual(twice.value.pair, once.value.pair)
})

test('the pair of a history comes with its messages and with what was left out', async () => {
  const pair = await readPair([folderFixture('slack-export')], { ...options, names: ['lucia', 'tariq'] })
  assert.ok(pair.ok)
  assert.deepEqual(
    pair.value.pair.map(({ name }) => name),
    ['Lucía Barrantes', 'Tariq Mensah'],
  )
  assert.equal(pair.value.messages.length, 90)
  assert.deepEqual(pair.value.leftOut, [{ name: 'Kirsi Aalto', messages: 1 }])
})

test('without a pair the problems are told all the same', async () => {
  const pair = await readPair([textFile('nothing')], options)
  assert.ok(!pair.ok)
  assert.equal(pair.error.why.kind, 'nobody')
  assert.equal(pair.error.problems.length, 1)
})

test('a history too large to keep is read a second time, with the same result', async () => {
  const line = (index: number, author: string, to: string) =>
    JSON.stringify({ at: index, author, authorId: author, text: 'hi', ref: `${index}`, to: [to] })
  const others = Array.from({ length: 90_000 }, (_, index) => line(index, `p${index % 90}`, 'crowd'))
  const pair = [line(1e6, 'ada', 'ben'), line(1e6 + 1, 'ben', 'ada'), line(1e6, 'ada', 'ben')]
  const read = await readPair([textFile([...others, ...pair].join('\n'))], {
    ...options,
    names: ['ada', 'ben'],
  })
  assert.ok(read.ok)
  assert.deepEqual(
    read.value.messages.map(({ author }) => author),
    ['ada', 'ben'],
  )
  assert.equal(read.value.leftOut.length, 90)
})
