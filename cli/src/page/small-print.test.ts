import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildAccount } from '../../test/build.ts'
import type { Gathered } from '../gather.ts'
import { smallPrint } from './small-print.ts'

const person = (name: string) => ({ name, names: [name], ids: [], messages: 4 })

const buildGathered = (overrides: Partial<Gathered> = {}): Gathered => ({
  files: ['chat.txt'],
  messages: [],
  names: { mentor: 'Alex Brandt', mentee: 'Jane Otieno' },
  people: { mentor: person('Alex Brandt'), mentee: person('Jane Otieno') },
  rolesBy: 'names',
  me: null,
  later: 0,
  leftOut: [],
  toOthers: 0,
  problems: [],
  notices: [],
  ...overrides,
})

const print = (
  overrides: Partial<Gathered> = {},
  more: { all?: boolean; isZoneGiven?: boolean } = {},
): string => {
  const { all = false, isZoneGiven = true } = more
  const gathered = buildGathered(overrides)
  return smallPrint(
    buildAccount(),
    { gathered, files: gathered.files, isZoneGiven, corrected: 0 },
    { columns: 200, all, isAscii: false, isNow: true },
  )
    .map((line) => line.map(({ text }) => text).join(''))
    .join('\n')
    .replaceAll(/\s+/g, ' ')
}

const leftOut = (file: string, text: string) => ({ about: 'left-out', file, text }) as const

test('What was read and when is said first', () => {
  assert.match(print(), /Read: 8 moments, 8 sentences, from chat\.txt\. 6 January 2025 to 6 April 2025\./)
})

test('Roles are told by how they are known', () => {
  assert.match(print(), /Alex Brandt as mentor, Jane Otieno as mentee, as given\./)
  assert.match(print({ rolesBy: 'words' }), /Taken from what they say: Alex Brandt as mentor/)
  assert.match(
    print({ rolesBy: 'nothing' }),
    /Nothing they say tells who is who; taken: Alex Brandt as mentor/,
  )
  const taken = { about: 'roles', file: '', text: 'As mentee Jane was taken. Another? Use --mentee' } as const
  assert.match(
    print({ notices: [taken] }),
    /Alex Brandt as mentor, Jane Otieno as mentee\. As mentee Jane was taken\. Another\? Use --mentee\./,
  )
})

test('A time zone that was assumed is told from one that was given', () => {
  const notices = [{ about: 'time-zone', file: 'chat.txt', text: 'no time zone' }] as const
  assert.match(print({ notices }, { isZoneGiven: false }), /Times read in UTC, from this machine\. Another\?/)
  assert.match(print({ notices }), /Times in UTC\./)
})

test('Notices of one file go without its name, those of several with it', () => {
  assert.match(
    print({ notices: [leftOut('a.txt', '1 system line left out')] }),
    /\. 1 system line left out\./,
  )
  assert.match(
    print({ notices: [leftOut('a.txt', '1 system line left out'), leftOut('b.txt', '2 mails left out')] }),
    /a\.txt: 1 system line left out\. b\.txt: 2 mails left out\./,
  )
})

test('Who was left aside is named, of many the loudest', () => {
  const others = Array.from({ length: 6 }, (_, i) => ({ name: `P${i}`, messages: 9 - i }))
  assert.match(
    print({ leftOut: others }),
    /Left aside, as not of the two: P0 \(9\), P1 \(8\), P2 \(7\), P3 \(6\) and 2 more\./,
  )
  assert.match(print({ toOthers: 1 }), /1 message of the two to others only left aside\./)
  assert.match(print({ later: 2 }), /2 later messages were left aside because of --as-of\./)
})

test('Places that could not be read are named, the first of many, and then how much was', () => {
  const problems = [1, 2, 3, 4, 5].map((line) => ({ file: 'a.txt', line, found: 'x', expected: 'y' }))
  const text = print({ problems, later: 3 })
  assert.match(text, /5 places could not be read: a\.txt, line 1: found x; expected y\./)
  assert.match(text, /line 3: found x; expected y\. and 2 more \(--all\) The other 3 messages were read\./)
  assert.match(
    print({ problems }, { all: true }),
    /line 5: found x; expected y\. The other 0 messages were read\./,
  )
})

test('An impossible day or time is called that', () => {
  const at = { file: 'a.txt', line: 7, found: 'l', expected: 'e' }
  const problems = [
    { ...at, impossible: { kind: 'date', written: '31/02/2026' } },
    { ...at, impossible: { kind: 'time', written: '25:00' } },
  ] as const
  const text = print({ problems })
  assert.match(text, /a\.txt, line 7: this looks like a date but 31\/02\/2026 isn’t one\./)
  assert.match(text, /this looks like a time but 25:00 isn’t one\./)
})
