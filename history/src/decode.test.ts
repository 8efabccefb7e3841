import assert from 'node:assert/strict'
import { test } from 'node:test'
import { decodeBytes, decodeChunks } from './decode.ts'
import { LONGEST_LINE, linesOf } from './lines.ts'

const utf16 = (text: string, mark: boolean, little: boolean) => {
  const codes = Array.from(`${mark ? '\ufeff' : ''}${text}`, (char) => char.charCodeAt(0))
  return new Uint8Array(codes.flatMap((code) => (little ? [code & 255, code >> 8] : [code >> 8, code & 255])))
}

test('text is read in the encodings exports come in', () => {
  const text = 'señal, 14/01/2025'
  assert.equal(decodeBytes(new TextEncoder().encode(text)), text)
  assert.equal(decodeBytes(new TextEncoder().encode(`\ufeff${text}`)), text)
  for (const mark of [true, false])
    for (const little of [true, false]) assert.equal(decodeBytes(utf16(text, mark, little)), text)
  assert.equal(decodeBytes(new Uint8Array(Array.from(text, (char) => char.charCodeAt(0)))), text)
})

const lines = async (text: string, size: number) => {
  const bytes = new TextEncoder().encode(text)
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  )
  const all: string[] = []
  for await (const batch of linesOf(decodeChunks(chunks))) all.push(...batch)
  return all
}

test('lines are the same whatever the pieces, with LF and CRLF', async () => {
  for (const size of [1, 2, 3, 100]) assert.deepEqual(await lines('ä\r\nb\n\n€c', size), ['ä', 'b', '', '€c'])
  assert.deepEqual(await lines('a\n', 1), ['a'])
  assert.deepEqual(await lines('', 1), [])
})

test('a line without end is cut, the next one is whole', async () => {
  const [long, next] = await lines(`${'x'.repeat(10_000_000)}\nnext`, 65_536)
  assert.equal(long?.length, LONGEST_LINE)
  assert.equal(next, 'next')
})
