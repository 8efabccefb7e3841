import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { bytesOf, textOf } from '../fixtures/fixture.ts'
import { fileOf, readUpTo } from './source.ts'
import { entryOfZip, folderOfZip, surveyZip, unzip } from './zip.ts'

const chat = bytesOf('jane-and-alex.txt')
const zip = fileOf(
  'chat.zip',
  zipSync({
    'photo.jpg': new Uint8Array(200_000).fill(7),
    '_chat.txt': chat,
    'b/c.txt': [chat, { level: 0 }],
  }),
)

test('an entry is read as it went in, packed or stored, and again when opened again', async () => {
  for (const name of ['_chat.txt', 'b/c.txt', '_chat.txt']) {
    const bytes = await readUpTo(entryOfZip(zip, name), 1e9)
    assert.equal(new TextDecoder().decode(bytes), textOf('jane-and-alex.txt'))
  }
})

test('only wanted entries are unpacked, in pieces of any size', async () => {
  const [bytes] = [...(zip.open() as Iterable<Uint8Array>)]
  assert.ok(bytes)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, index) =>
    bytes.subarray(index * 100, index * 100 + 100),
  )
  const names = new Set<string>()
  for await (const piece of unzip(pieces, (name) => name.endsWith('.txt'))) names.add(piece.name)
  assert.deepEqual(names, new Set(['_chat.txt', 'b/c.txt']))
})

test('a survey gives what was seen in the first bytes of each wanted entry', async () => {
  const { entries, whole } = await surveyZip(
    zip,
    () => true,
    10,
    (head) => head.length,
  )
  assert.ok(whole)
  assert.deepEqual(entries.map(({ name, seen, broken }) => `${name} ${seen} ${broken}`).toSorted(), [
    '_chat.txt 10 false',
    'b/c.txt 10 false',
    'photo.jpg 10 false',
  ])
})

test('a cut zip says so and gives the beginning of the entry it was cut in', async () => {
  const bytes = (await readUpTo(zip, 1e9)).subarray(0, 4000)
  const { entries, whole } = await surveyZip(
    fileOf('cut.zip', bytes),
    (name) => name.endsWith('.txt'),
    10,
    () => 0,
  )
  assert.ok(!whole)
  assert.deepEqual(entries, [{ name: '_chat.txt', seen: 0, broken: true }])
})

test('a zip is a folder of its wanted files', async () => {
  const names: string[] = []
  for await (const file of folderOfZip(zip).files((name) => name.endsWith('.txt'))) {
    names.push(file.name)
    assert.equal((await readUpTo(file, 1e9)).length, chat.length)
  }
  assert.deepEqual(names.toSorted(), ['_chat.txt', 'b/c.txt'])
})

test('a broken zip ends where it breaks', async () => {
  const bytes = (await readUpTo(zip, 1e9)).slice()
  bytes.fill(255, 300, 5000)
  for await (const piece of unzip([bytes, bytes.subarray(0, 50)], () => true))
    assert.ok(piece.name.length > 0)
})
