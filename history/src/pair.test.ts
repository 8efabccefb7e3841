import assert from 'node:assert/strict'
import { test } from 'node:test'
import { merge } from './merge.ts'
import type { Message } from './message.ts'
import { choosePair } from './pair.ts'

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
