import assert from 'node:assert/strict'
import { test } from 'node:test'
import { zipSync } from 'fflate'
import { bytesOf } from '../fixtures/fixture.ts'
import { gather, type Gathered } from './gather.ts'
import { readHistory } from './read-history.ts'
import { fileOf, folderOf, type Source } from './source.ts'

const ROUNDS = 12
/** A file is looked at for what it is, then for how its dates are written, then read; a zip for each file in it. */
const MOST_PASSES = 8

const names = [
  'jane-and-alex.txt',
  'david-and-his-mentor.txt',
  'sarah-and-her-mentee.txt',
  'mail.mbox',
  'reply.eml',
  'telegram.json',
  'discord.json',
  'calendar.ics',
  'history.jsonl',
]
const slackNames = [
  'users.json',
  'channels.json',
  'dms.json',
  'mentoring-circle/2025-11-03.json',
  'D07QX2M41LK/2026-01-29.json',
]
const slackZip = zipSync(
  Object.fromEntries(slackNames.map((name) => [name, bytesOf(`slack-export/${name}`)])),
)
const chatZip = zipSync({
  '_chat.txt': bytesOf('jane-and-alex.txt'),
  'stored.txt': [bytesOf('mail.mbox'), { level: 0 }],
})

const samples: readonly (readonly [string, Uint8Array])[] = [
  ...names.map((name) => [name, bytesOf(name)] as const),
  ['slack.zip', slackZip],
  ['chat.zip', chatZip],
]

type Random = (below: number) => number

/** Numbers that look drawn, the same each time (mulberry32, public domain). */
const randomFrom = (seed: number): Random => {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below)
  }
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))

const insert = (bytes: Uint8Array, at: number, what: Uint8Array): Uint8Array =>
  join(bytes.subarray(0, at), what, bytes.subarray(at))

const bytesFrom = (text: string): Uint8Array => new TextEncoder().encode(text)

type Mutation = (bytes: Uint8Array, random: Random) => Uint8Array

const mutations: Readonly<Record<string, Mutation>> = {
  cut: (bytes, random) => bytes.subarray(0, random(bytes.length)),
  'cut at the start': (bytes, random) => bytes.subarray(random(bytes.length)),
  spliced: (bytes, random) => {
    const other = samples[random(samples.length)]?.[1] ?? bytes
    return join(bytes.subarray(0, random(bytes.length)), other.subarray(random(other.length)))
  },
  'with bits flipped': (bytes, random) => {
    const flipped = bytes.slice()
    for (let count = 1 + random(200); count > 0; count--) {
      const at = random(flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8))
    }
    return flipped
  },
  'with lines shuffled': (bytes, random) => {
    const lines = Buffer.from(bytes).toString('latin1').split('\n')
    for (let at = lines.length - 1; at > 0; at--) {
      const other = random(at + 1)
      const kept = lines[at] ?? ''
      lines[at] = lines[other] ?? ''
      lines[other] = kept
    }
    return new Uint8Array(Buffer.from(lines.join('\n'), 'latin1'))
  },
  'as UTF-16': (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'utf16le')),
  'as Latin-1': (bytes) => new Uint8Array(Buffer.from(Buffer.from(bytes).toString('utf8'), 'latin1')),
  'with zeros': (bytes, random) => insert(bytes, random(bytes.length), new Uint8Array(1 + random(5000))),
  'with every digit changed': (bytes, random) =>
    bytes.map((byte) => (byte >= 48 && byte <= 57 ? 48 + random(10) : byte)),
}

const large: Readonly<Record<string, Mutation>> = {
  'with a line of 10 MB': (bytes) => insert(bytes, bytes.length >> 1, new Uint8Array(10_000_000).fill(0x61)),
  'with 10 MB of digits and marks': (bytes) =>
    insert(bytes, bytes.indexOf(10) + 1, bytesFrom('[1/1/2025> {"'.repeat(770_000))),
  'with 100,000 empty lines': (bytes) =>
    insert(bytes, bytes.indexOf(10) + 1, new Uint8Array(100_000).fill(10)),
  'with 100,000 quotation marks': (bytes) =>
    insert(bytes, bytes.length >> 1, bytesFrom('>\n'.repeat(100_000))),
}

const read = (...sources: readonly Source[]): Promise<Gathered> =>
  gather(readHistory(sources, { timeZone: 'Europe/Madrid', horizon: Date.UTC(2026, 11, 1) }))

type Given = { bytes: number }

/** In pieces of odd sizes, as a stream gives them; `given` counts what was taken. */
const pieces = (name: string, bytes: Uint8Array, size: number, given: Given): Source => ({
  kind: 'file',
  name,
  open: function* () {
    for (let at = 0; at < bytes.length; at += size) {
      const piece = bytes.subarray(at, at + size)
      given.bytes += piece.length
      yield piece
    }
  },
})

const check = ({ messages, problems, notices }: Gathered, what: string): void => {
  for (const { at, author, text, ref } of messages)
    assert.ok(
      Number.isFinite(at) && author !== '' && typeof text === 'string' && ref !== '',
      `${what}: ${ref}`,
    )
  for (const { file, line, found, expected } of problems)
    assert.ok(file !== '' && line >= 0 && typeof found === 'string' && expected !== '', what)
  assert.ok(messages.length + problems.length + notices.length > 0, `${what}: nothing at all came of it`)
}

const run = async (name: string, bytes: Uint8Array, what: string, pieceSize: number): Promise<void> => {
  const given: Given = { bytes: 0 }
  check(await read(pieces(name, bytes, pieceSize, given)), what)
  assert.ok(
    given.bytes <= MOST_PASSES * bytes.length,
    `${what}: ${given.bytes} of ${bytes.length} bytes taken`,
  )
}

for (const [name, bytes] of samples)
  test(`${name}, broken in every way, gives messages and named problems`, async () => {
    for (const [how, mutate] of Object.entries(mutations))
      for (let seed = 1; seed <= ROUNDS; seed++) {
        const random = randomFrom(seed * 7919 + name.length)
        await run(name, mutate(bytes, random), `${name} ${how}, seed ${seed}`, 1 + random(70_000))
      }
  })

for (const [name, bytes] of samples)
  test(`${name} is read to its end with something huge in it`, async () => {
    for (const [how, mutate] of Object.entries(large))
      await run(name, mutate(bytes, randomFrom(1)), `${name} ${how}`, 65_536)
  })

test('a Slack export with any file of it broken is read', async () => {
  for (const broken of slackNames)
    for (const [how, mutate] of Object.entries({ ...mutations, ...large })) {
      const random = randomFrom(broken.length)
      const files = slackNames.map((name) => {
        const bytes = bytesOf(`slack-export/${name}`)
        return fileOf(name, name === broken ? mutate(bytes, random) : bytes)
      })
      check(await read(folderOf('export', files)), `${broken} ${how}`)
    }
})
