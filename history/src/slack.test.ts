import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderFixture, textFile } from '../fixtures/fixture.ts'
import { gather } from './gather.ts'
import { parseSlack } from './slack.ts'
import { folderOf } from './source.ts'

const users = [
  { id: 'U1', name: 'ada', real_name: 'Ada Moreau' },
  { id: 'U2', name: 'ben', profile: { real_name: 'Ben Okafor' } },
  { id: 'U3', name: 'cy' },
  { id: 'U9', name: 'robot', is_bot: true },
]
const crowd = ['U1', 'U2', 'U3', 'U4', 'U5', 'U6']

const read = (items: readonly object[], extra: Readonly<Record<string, string>> = {}, room = 'D1') => {
  const files = {
    'users.json': JSON.stringify(users),
    'dms.json': JSON.stringify([{ id: 'D1', members: ['U1', 'U2'] }]),
    'channels.json': JSON.stringify([{ id: 'C1', name: 'guild', members: crowd }]),
    [`${room}/2025-01-01.json`]: JSON.stringify(items),
    ...extra,
  }
  return gather(
    parseSlack(
      folderOf(
        'export',
        Object.entries(files).map(([name, text]) => textFile(text, name)),
      ),
    ),
  )
}

const said = (user: string, text: string, more: object = {}) => ({
  type: 'message',
  user,
  ts: '1762162805.538997',
  text,
  ...more,
})

test('an export gives messages of rooms and direct chats, joins left out', async () => {
  const { messages, problems, notices } = await gather(parseSlack(folderFixture('slack-export')))
  assert.equal(messages.length, 91)
  assert.deepEqual(problems, [])
  assert.deepEqual(
    notices.map(({ text }) => text),
    ['1 line by Slack or an app left out'],
  )
  assert.ok(messages.some(({ text }) => text.startsWith('Everybody: @Tariq Mensah got his SRE job!')))
  assert.ok(messages.some(({ text }) => text.endsWith('[file: alert_table.py]')))
  assert.equal(new Set(messages.map(({ ref }) => ref)).size, 91)
})

test('a direct message has its author, its time to the millisecond, and goes to the other', async () => {
  const { messages } = await read([said('U1', 'Hi &amp; <@U2>')])
  assert.deepEqual(messages, [
    {
      at: 1762162805539,
      author: 'Ada Moreau',
      authorId: 'U1',
      text: 'Hi & @Ben Okafor',
      channel: 'chat',
      source: 'slack',
      ref: 'slack:D1:1762162805.538997',
      to: ['U2'],
    },
  ])
})

test('in a large room a message goes to those it mentions or answers', async () => {
  const thread = '1762162800.000100'
  const { messages } = await read(
    [
      said('U1', 'all of you'),
      said('U1', 'you, <@U2|ben>'),
      said('U1', 'who knows?', { ts: thread, thread_ts: thread, reply_users: ['U2'] }),
      said('U2', 'I do', { ts: '1762162900.0', thread_ts: thread, parent_user_id: 'U1' }),
      said('U1', 'great', { ts: '1762162950.0', thread_ts: thread, parent_user_id: 'U1' }),
    ],
    {},
    'guild',
  )
  assert.deepEqual(
    messages.map(({ to }) => to),
    [[], ['U2'], ['U2'], ['U1'], ['U2']],
  )
  assert.equal(messages[3]?.replyTo, `slack:C1:${thread}`)
  assert.equal(messages[2]?.replyTo, undefined)
  assert.equal(messages[0]?.channel, '#guild')
})

test('bots, joins, deleted and empty messages are left out and counted', async () => {
  const { messages, notices } = await read([
    said('U9', 'beep'),
    said('U1', 'beep', { bot_id: 'B1' }),
    said('U1', 'joined', { subtype: 'channel_join' }),
    said('U1', 'This message was deleted.', { subtype: 'tombstone' }),
    said('U1', ''),
  ])
  assert.deepEqual(messages, [])
  assert.equal(notices[0]?.text, '5 lines by Slack or apps left out')
})

test('a huddle that two joined is a meeting held', async () => {
  const room = { date_start: 1762162800, date_end: 1762165500, participant_history: ['U1', 'U2'] }
  const { messages } = await read([said('U1', 'A huddle happened', { subtype: 'huddle_thread', room })])
  assert.deepEqual(messages[0]?.meeting, { kind: 'held', at: 1762162800000, minutes: 45 })
})

test('a day file that is cut keeps its whole messages and names the line', async () => {
  const cut = JSON.stringify([said('U1', 'a'), said('U2', 'b')], null, 1).slice(0, -20)
  const { messages, problems } = await read([], { 'D1/2025-01-02.json': cut })
  assert.deepEqual(
    messages.map(({ text }) => text),
    ['a'],
  )
  assert.deepEqual(
    problems.map(({ file, line }) => [file, line]),
    [['export/D1/2025-01-02.json', 8]],
  )
})

test('a list of people that is none is a problem, and ids stand for names', async () => {
  const { messages, problems } = await read([said('U1', 'a')], { 'users.json': '{' })
  assert.equal(messages[0]?.author, 'U1')
  assert.equal(problems[0]?.file, 'export/users.json')
})

test('a message without a time is a problem', async () => {
  const { problems } = await read([said('U1', 'a', { ts: 'soon' })])
  assert.equal(problems[0]?.found, 'a message with ts soon')
})
