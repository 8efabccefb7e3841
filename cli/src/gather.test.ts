import assert from 'node:assert/strict'
import { copyFileSync } from 'node:fs'
import { test } from 'node:test'
import { fixture } from '../test/build.ts'
import { testFolder } from '../test/folder.ts'
import { gathered, gathering, noticesAbout } from '../test/gathering.ts'

const { file, path } = testFolder()
const chat = fixture('jane-and-alex.txt')
const spring = Date.UTC(2025, 3, 1)
const autumn = Date.UTC(2026, 8, 25)

const line = (day: number, name: string, text: string): string =>
  `[${String(day).padStart(2, '0')}/03/2025, 09:00:00] ${name}: ${text}\n`

const group = file(
  'group.txt',
  line(13, 'Alex Brandt', 'Hello all') +
    line(14, 'Jane Otieno', 'Hello Alex') +
    line(15, 'Jane Otieno', 'Could you review my CV?') +
    line(16, 'Mei Lin', 'Hello') +
    line(17, '+49 170 1234567', 'New phone, it is Alex') +
    line(18, '🌻', 'Hi'),
)

test('A mentor named alone in a group: who was taken as mentee is said, and who was left out', async () => {
  const taken = await gathered([group, '--mentor', 'Alex'], spring)
  assert.deepEqual(taken.names, { mentor: 'Alex Brandt', mentee: 'Jane Otieno' })
  assert.deepEqual(noticesAbout(taken, 'roles'), [
    'As mentee Jane Otieno was taken, who writes most beside Alex Brandt (2 messages). Another? Use --mentee',
  ])
  assert.deepEqual(
    taken.leftOut.map(({ name }) => name),
    ['Mei Lin', '+49 170 1234567', '🌻'],
  )
})

test('A mentor named alone where there are only two leaves nothing to say', async () => {
  assert.deepEqual(noticesAbout(await gathered([chat, '--mentor', 'alex'], autumn), 'roles'), [])
})

test('The reader is the other one of the two, where only one was named', async () => {
  const read = await gathered([group, '--mentor', 'Alex Brandt', '--me', 'mei'], spring)
  assert.deepEqual(read.names, { mentor: 'Alex Brandt', mentee: 'Mei Lin' })
  assert.equal(read.me, 'mentee')
  assert.deepEqual(noticesAbout(read, 'roles'), [])
})

test('The reader who is the mentor that was named takes nobody’s place', async () => {
  const read = await gathered([group, '--mentor', 'Alex Brandt', '--me', 'alex'], spring)
  assert.deepEqual([read.names.mentee, read.me], ['Jane Otieno', 'mentor'])
})

test('One who goes by two names is one person, when both are given', async () => {
  const two = ['--mentor', 'Alex', '--mentor', '+491701234567', '--mentee', 'Jane']
  const { names, messages } = await gathered([group, ...two], spring)
  assert.equal(names.mentor, 'Alex Brandt')
  assert.deepEqual(
    messages.map(({ author }) => author),
    ['Alex Brandt', 'Jane Otieno', 'Jane Otieno', 'Alex Brandt'],
  )
})

test('Two people of whom one is part of the other are no pair', async () => {
  const refused = await gathering([group, '--mentor', 'Alex', '--mentor', 'Jane', '--mentee', 'Jane'], spring)
  assert.ok(!refused.ok)
  assert.deepEqual(refused.error.trouble, { kind: 'same-person', name: 'Jane' })
})

test('A name that is a sign alone can be named, by --me too', async () => {
  const { names, me } = await gathered([group, '--mentor', 'Alex', '--mentee', '🌻', '--me', '🌻'], spring)
  assert.deepEqual([names.mentee, me], ['🌻', 'mentee'])
})

test('--me finds a name without its accents and its case', async () => {
  const { names, me } = await gathered([fixture('slack-export'), '--me', 'lucia'], autumn)
  assert.deepEqual([names.mentor, me], ['Lucía Barrantes', 'mentor'])
})

test('--me chooses the pair in a mailbox of many', async () => {
  const mail = (from: string, to: string, minute: number) =>
    `From a@x.example Mon Jan  5 10:0${minute}:00 2026\nFrom: ${from} <${from}@x.example>\nTo: ${to}@x.example\nDate: Mon, 5 Jan 2026 10:0${minute}:00 +0000\nMessage-ID: <${minute}@x>\n\nHello\n\n`
  const box = file(
    'box.mbox',
    [mail('bo', 'cy', 1), mail('cy', 'bo', 2), mail('bo', 'cy', 3), mail('di', 'bo', 4)].join(''),
  )
  const namesFor = async (...args: readonly string[]) =>
    Object.values((await gathered([box, ...args], autumn)).names).toSorted()
  assert.deepEqual(await namesFor(), ['bo', 'cy'])
  assert.deepEqual(await namesFor('--me', 'di'), ['bo', 'di'])
})

test('The first name of a chat is joined with the full name of a mailbox, and that is said', async () => {
  const two = file('two.txt', line(13, 'Noor', 'Thank you for the mail') + line(14, 'Graham', 'Any time'))
  const read = await gathered([two, fixture('mail.mbox')], autumn)
  assert.deepEqual(noticesAbout(read, 'names'), ['Noor was taken to be Noor Saleem'])
  assert.deepEqual(read.leftOut, [])
})

test('Where the people of a chat are nobody of the mailbox, another name is suggested', async () => {
  const nicknames = Array.from({ length: 30 }, (_, i) => line(i + 1, i % 2 === 0 ? 'G.' : 'Nono', 'Hello'))
  const read = await gathered([file('nicknames.txt', nicknames.join('')), fixture('mail.mbox')], autumn)
  assert.match(noticesAbout(read, 'names').join(), /Give both names: --mentor NAME --mentor OTHER-NAME/)
})

test('How sure the roles are is known: named, told by their words, or not at all', async () => {
  const by = async (...args: readonly string[]) => (await gathered(args, autumn)).rolesBy
  assert.equal(await by(chat, '--mentee', 'jane'), 'names')
  assert.equal(await by(chat), 'words')
  assert.equal(await by(fixture('calendar.ics')), 'nothing')
})

test('A file given twice, or under two names, is read once, and no notice doubles', async () => {
  const copy = path('copy.txt')
  copyFileSync(chat, copy)
  const once = await gathered([chat], autumn)
  const twice = await gathered([chat, copy, chat], autumn)
  assert.deepEqual([twice.messages, twice.files], [once.messages, ['jane-and-alex.txt']])
  assert.deepEqual(
    twice.notices.filter(({ about }) => about !== 'same-file'),
    once.notices,
  )
  assert.deepEqual(noticesAbout(twice, 'same-file'), [
    'read once: copy.txt holds the same as jane-and-alex.txt',
    'read once, though named twice: jane-and-alex.txt',
  ])
})

test('Two files of one size that differ are two files', async () => {
  const one = file('one.txt', line(13, 'Alex', 'Hello') + line(14, 'Jane', 'Hello'))
  const other = file('other.txt', line(15, 'Alex', 'Hello') + line(16, 'Jane', 'Hello'))
  assert.equal((await gathered([one, other], spring)).messages.length, 4)
})

test('A day far beyond the last word is remarked on, one soon after it is not', async () => {
  const remark = async (...args: readonly string[]) =>
    noticesAbout(await gathered(args, Date.UTC(2050, 0, 1)), 'as-of')
  assert.deepEqual(await remark(chat, '--as-of', '2050-01-01'), [
    'Nothing passed after 11 September 2026, 23 years before the day of this reading. Was another --as-of meant?',
  ])
  assert.deepEqual(await remark(chat), [
    'Nothing passed after 11 September 2026, 23 years ago; --as-of shows how it stood then',
  ])
  assert.deepEqual(noticesAbout(await gathered([chat], autumn), 'as-of'), [])
})

test('A pipe is no file', async () => {
  const refused = await gathering(['/dev/null'], autumn)
  assert.ok(!refused.ok && refused.error.trouble.kind === 'unreadable')
})
