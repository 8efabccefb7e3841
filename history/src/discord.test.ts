import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileFixture, textFile } from '../fixtures/fixture.ts'
import { parseDiscord } from './discord.ts'
import { gather } from './gather.ts'
import { zoneOf } from './zone.ts'

const utc = zoneOf('UTC')

test('a direct chat gives messages, replies, files and calls; pins and bots are left out', async () => {
  const { messages, notices } = await gather(parseDiscord(fileFixture('discord.json'), utc))
  assert.deepEqual(
    messages.map(({ author, text, to }) => [author, text, to]),
    [
      ['Ben', 'Could you look at my talk outline?\n[file: outline.md]', ['12']],
      ['Ada', 'What is the one thing they should remember?', ['11']],
      ['Ben', 'Started a call that lasted 31 minutes.', ['12']],
    ],
  )
  assert.equal(messages[0]?.at, Date.UTC(2025, 3, 1, 8, 0, 0, 123))
  assert.equal(messages[1]?.replyTo, messages[0]?.ref)
  assert.deepEqual(messages[2]?.meeting, { kind: 'held', at: Date.UTC(2025, 3, 3, 9), minutes: 31 })
  assert.equal(notices[0]?.text, '2 lines by Discord or bots left out')
})

test('in a large channel a message goes to those it mentions', async () => {
  const items = Array.from({ length: 7 }, (_, index) => ({
    id: `${index}`,
    timestamp: '2025-04-01T10:00:00+00:00',
    content: 'hi',
    author: { id: `u${index}`, name: `n${index}` },
    mentions: index === 1 ? [{ id: 'u0' }] : [],
  }))
  const channel = { type: 'GuildTextChat', name: 'guild' }
  const { messages } = await gather(parseDiscord(textFile(JSON.stringify({ channel, messages: items })), utc))
  assert.deepEqual(
    messages.slice(0, 2).map(({ to }) => to),
    [[], ['u0']],
  )
  assert.equal(messages[0]?.channel, '#guild')
})

test('a message without a time is a problem, all others are read', async () => {
  const items = [{ id: '1', timestamp: 'soon', content: 'a', author: { id: '1', name: 'n' } }]
  const { problems } = await gather(parseDiscord(textFile(JSON.stringify({ messages: items })), utc))
  assert.equal(problems[0]?.found, 'a message with timestamp soon')
})
