import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merge } from './merge.ts'
import type { Message } from './message.ts'
import { choosePair, findPair } from './pair.ts'
import { PeopleTally } from './people.ts'

let count = 0
const buildMessage = (author: string, overrides: Partial<Message> = {}): Message => {
  count++
  return {
    at: count,
    author,
    text: 'hi',
    channel: 'chat',
    source: 'whatsapp',
    ref: `r${count}`,
    ...overrides,
  }
}
const mail = (name: string, address: string, ...to: readonly string[]) =>
  buildMessage(name, { source: 'mail', authorId: address, to })

test('merging sorts by time, keeps the order of the file within it, and drops what came twice', () => {
  const [a, b, c] = [buildMessage('A', { at: 2 }), buildMessage('B', { at: 1 }), buildMessage('C', { at: 2 })]
  assert.deepEqual(merge([a, c], [b, a]), [b, a, c])
  assert.deepEqual(merge(merge([a, c], [b]), [c, b]), [b, a, c])
})

test('the two who wrote each other most are the pair', () => {
  const messages = [
    mail('Ada', 'ada@x', 'ben@x'),
    mail('Ben', 'ben@x', 'ada@x'),
    mail('Ben', 'ben@x', 'ada@x'),
    ...Array.from({ length: 9 }, () => mail('News', 'news@x', 'everybody@x')),
  ]
  const chosen = choosePair(messages)
  assert.ok(chosen.ok)
  assert.deepEqual(chosen.value.pair.map(({ name }) => name).toSorted(), ['Ada', 'Ben'])
  assert.deepEqual(chosen.value.leftOut, [{ name: 'News', messages: 9 }])
  assert.equal(chosen.value.messages.length, 3)
})

test('names are found without accents and case, by a part, and by address; the pair is in their order', () => {
  const messages = [
    mail('Lucía Barrantes', 'lb@x', 'tm@x'),
    mail('Tariq Mensah', 'tm@x', 'lb@x'),
    mail('Kirsi', 'k@x', 'lb@x'),
  ]
  for (const names of [
    ['tariq', 'lucia'],
    ['TM@X', 'Lucia Barrantes'],
    ['mensah', 'barr'],
  ]) {
    const chosen = choosePair(messages, names)
    assert.ok(chosen.ok)
    assert.deepEqual(
      chosen.value.pair.map(({ name }) => name),
      ['Tariq Mensah', 'Lucía Barrantes'],
    )
  }
})

test('a mail to a third person only is left out and counted, one to both is kept', () => {
  const messages = [
    mail('Ada', 'ada@x', 'ben@x'),
    mail('Ben', 'ben@x', 'ada@x', 'cy@x'),
    mail('Ben', 'ben@x', 'cy@x'),
    mail('Cy', 'cy@x', 'ben@x'),
  ]
  const chosen = choosePair(messages, ['ada', 'ben'])
  assert.ok(chosen.ok)
  assert.equal(chosen.value.messages.length, 2)
  assert.equal(chosen.value.toOthers, 1)
  assert.deepEqual(chosen.value.leftOut, [{ name: 'Cy', messages: 1 }])
})

test('one address under several names is one person, called by the most frequent', () => {
  const messages = [
    mail('Graham', 'g@x', 'n@x'),
    mail('Graham Tully', 'g@x', 'n@x'),
    mail('Graham Tully', 'g@x', 'n@x'),
    mail('Noor', 'n@x', 'g@x'),
  ]
  const chosen = choosePair(messages, ['graham'])
  assert.ok(chosen.ok)
  assert.deepEqual(
    chosen.value.messages.map(({ author }) => author),
    ['Graham Tully', 'Graham Tully', 'Graham Tully', 'Noor'],
  )
})

test('one full name in a chat and in mails is one person', () => {
  const messages = [
    mail('Noor Saleem', 'n@x', 'g@x'),
    mail('Graham Tully', 'g@x', 'n@x'),
    buildMessage('Noor Saleem'),
    buildMessage('Graham Tully'),
  ]
  const chosen = choosePair(messages)
  assert.ok(chosen.ok)
  assert.equal(chosen.value.messages.length, 4)
  assert.deepEqual(chosen.value.leftOut, [])
})

test('two users of one Slack with the same first name are two people', () => {
  const slack = (name: string, authorId: string) => buildMessage(name, { source: 'slack', authorId })
  const chosen = choosePair([slack('Anna', 'U1'), slack('Anna', 'U2')])
  assert.ok(chosen.ok)
  assert.deepEqual(chosen.value.pair.map(({ ids }) => ids.join()).toSorted(), ['U1', 'U2'])
})

test('names that fit nobody, several or the same person are said', () => {
  const messages = [buildMessage('Ada Moreau'), buildMessage('Ada Smith'), buildMessage('Ben')]
  const kind = (...names: readonly string[]) => {
    const chosen = choosePair(messages, names)
    return chosen.ok ? 'ok' : chosen.error.kind
  }
  assert.equal(kind('zoe'), 'not-found')
  assert.equal(kind('ada'), 'several')
  assert.equal(kind('ben', 'Ben'), 'same-person')
  assert.equal(kind(''), 'not-found')
  assert.equal(kind('ada moreau'), 'ok')
})

test('without two people there is no pair', () => {
  const none = choosePair([])
  assert.ok(!none.ok && none.error.kind === 'nobody')
  const one = choosePair([buildMessage('Ada')])
  assert.ok(!one.ok && one.error.kind === 'only-one')
})

const pairOf = (messages: readonly Message[], ...names: Parameters<typeof choosePair>[1] & {}) => {
  const chosen = choosePair(messages, names)
  assert.ok(chosen.ok)
  return chosen.value
}

test('a first name in a chat is the one full name of a mailbox that begins with it', () => {
  const { pair, messages, leftOut } = pairOf([
    mail('Noor Saleem', 'n@x', 'g@x'),
    mail('Graham Tully', 'g@x', 'n@x'),
    buildMessage('Noor'),
    buildMessage('graham'),
  ])
  assert.equal(messages.length, 4)
  assert.deepEqual(leftOut, [])
  assert.deepEqual(pair.map(({ names }) => names.toSorted().join(' = ')).toSorted(), [
    'Graham Tully = graham',
    'Noor = Noor Saleem',
  ])
})

test('a first name that two full names begin with stays a person of its own', () => {
  const { leftOut } = pairOf([
    mail('Noor Saleem', 'n@x', 'g@x'),
    mail('Noor Aziz', 'a@x', 'g@x'),
    mail('Graham Tully', 'g@x', 'n@x'),
    mail('Graham Tully', 'g@x', 'n@x'),
    buildMessage('Noor'),
  ])
  assert.deepEqual(leftOut.map(({ name }) => name).toSorted(), ['Noor', 'Noor Aziz'])
})

test('a first name and a full name in one export are two people', () => {
  const { leftOut } = pairOf(
    [buildMessage('Noor'), buildMessage('Noor Saleem'), buildMessage('Graham')],
    'Graham',
  )
  assert.equal(leftOut.length, 1)
})

test('several names said of one person make one person, called by the first', () => {
  const { pair, messages, leftOut } = pairOf(
    [buildMessage('+49 170 1234567'), buildMessage('Alex 🌱'), buildMessage('Jane'), buildMessage('Mei')],
    ['Alex', '49 170 1234567'],
    'Jane',
  )
  assert.deepEqual(
    pair.map(({ name }) => name),
    ['Alex 🌱', 'Jane'],
  )
  assert.deepEqual(
    messages.map(({ author }) => author),
    ['Alex 🌱', 'Alex 🌱', 'Jane'],
  )
  assert.deepEqual(leftOut, [{ name: 'Mei', messages: 1 }])
})

test('a contact renamed between two exports that overlap is not heard twice', () => {
  const then = [
    buildMessage('Alex B', { at: 1, text: 'ok' }),
    buildMessage('Alex B', { at: 1, text: 'ok' }),
    buildMessage('Jane', { at: 2 }),
  ]
  const now = [
    buildMessage('Alex 🌱', { at: 1, text: 'ok' }),
    buildMessage('Alex 🌱', { at: 1, text: 'ok' }),
    buildMessage('Alex 🌱', { at: 3, text: 'new' }),
  ]
  const { messages } = pairOf(merge(then, now), ['Alex 🌱', 'Alex B'], 'Jane')
  assert.deepEqual(
    messages.map(({ at, text }) => [at, text]),
    [
      [1, 'ok'],
      [1, 'ok'],
      [2, 'hi'],
      [3, 'new'],
    ],
  )
})

test('a reader is one of the two where others wrote more', () => {
  const tally = new PeopleTally()
  for (const message of [
    ...Array.from({ length: 5 }, () => [mail('Ada', 'ada@x', 'ben@x'), mail('Ben', 'ben@x', 'ada@x')]).flat(),
    mail('Cy', 'cy@x', 'ben@x'),
    mail('Ben', 'ben@x', 'cy@x'),
  ])
    tally.add(message)
  const names = (named: readonly string[], reader: string) => {
    const pair = findPair(tally, named, reader)
    return pair.ok ? pair.value.map(({ name }) => name) : pair.error.kind
  }
  assert.deepEqual(names([], 'cy'), ['Cy', 'Ben'])
  assert.deepEqual(names(['ben'], 'cy'), ['Ben', 'Cy'])
  assert.deepEqual(names(['ben'], 'ben'), ['Ben', 'Ada'])
  assert.deepEqual(names([], 'zoe').length, 2)
})

test('names of a sign, of a letter or of digits are names as well', () => {
  const messages = ['🌻', '❤️', 'J', 'Jo', '.', '+44 7700 900123'].map((name) => buildMessage(name))
  for (const [one, other, names] of [
    ['🌻', '❤', ['🌻', '❤️']],
    ['j', 'jo', ['J', 'Jo']],
    ['.', '+447700900123', ['.', '+44 7700 900123']],
  ] as const)
    assert.deepEqual(
      pairOf(messages, one, other).pair.map(({ name }) => name),
      names,
    )
})

test('two of one name are told apart by what else is known of them', () => {
  const slack = (name: string, authorId: string) => buildMessage(name, { source: 'slack', authorId })
  const { messages } = pairOf([slack('Anna', 'U1'), slack('Anna', 'U2')])
  assert.deepEqual(
    messages.map(({ author }) => author),
    ['Anna (U1)', 'Anna (U2)'],
  )
})

test('an address that a full name makes is that person, as author and as addressee', () => {
  const meeting = (author: string, to: string) =>
    buildMessage(author, { source: 'calendar', authorId: author, to: [to] })
  const { pair, messages, leftOut } = pairOf(
    [
      buildMessage('Jane Otieno'),
      buildMessage('Alex Brandt'),
      meeting('alex.brandt@x.example', 'jane.otieno@y.example'),
      meeting('alex.brandt@x.example', 'mei.lin@y.example'),
    ],
    'Alex',
    'Jane',
  )
  assert.deepEqual(
    pair.map(({ name }) => name),
    ['Alex Brandt', 'Jane Otieno'],
  )
  assert.deepEqual(
    messages.map(({ author }) => author),
    ['Jane Otieno', 'Alex Brandt', 'Alex Brandt'],
  )
  assert.deepEqual(leftOut, [])
})
