import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileFixture, textFile, textOf } from '../fixtures/fixture.ts'
import { gather } from './gather.ts'
import { parseTelegram } from './telegram.ts'
import { zoneOf } from './zone.ts'

const utc = zoneOf('UTC')

test('a chat gives texts of all forms, replies, files and calls', async () => {
  const { messages, problems, notices } = await gather(parseTelegram(fileFixture('telegram.json'), utc))
  assert.deepEqual(
    messages.map(({ author, text }) => [author, text]),
    [
      ['Ben Okafor', 'Hi Ada, thank you for saying yes!'],
      ['Ada Moreau', 'Read this first, then write me.'],
      ['Ada Moreau', 'Call'],
      ['Ben Okafor', 'Call'],
      ['Ben Okafor', 'My plan\n[file: plan.pdf]'],
      ['Ben Okafor', '[image]'],
    ],
  )
  assert.equal(messages[1]?.replyTo, messages[0]?.ref)
  assert.deepEqual(messages[2]?.meeting, { kind: 'held', at: 1741197600000, minutes: 31 })
  assert.equal(messages[3]?.meeting?.kind, 'missed')
  assert.equal(messages[0]?.authorId, 'user2')
  assert.deepEqual(problems, [])
  assert.equal(notices[0]?.text, '1 service message left out')
})

test('an export of the whole account is read chat by chat', async () => {
  const account = JSON.stringify({ chats: { list: [JSON.parse(textOf('telegram.json'))] } })
  const { messages } = await gather(parseTelegram(textFile(account), utc))
  assert.equal(messages.length, 6)
})

test('a cut export keeps its whole messages', async () => {
  const text = textOf('telegram.json')
  const { messages, problems } = await gather(
    parseTelegram(textFile(text.slice(0, text.indexOf('My plan'))), utc),
  )
  assert.equal(messages.length, 4)
  assert.equal(problems.length, 1)
})
