import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildAccount, onDay, said, smallHistory } from '../../cli/test/build.ts'
import { accountToJson } from './account-json.ts'

const nothing = { problems: [], notices: [], leftOut: [], reviewOn: null, corrected: 0 }
const json = (account = buildAccount()) => accountToJson(account, onDay(130), nothing)

test('The shape is the contract', () => {
  const contract = [
    'mentor',
    'mentee',
    'asOf',
    'phase',
    'state',
    'span',
    'rhythm',
    'balance',
    'loops',
    'patterns',
    'strengths',
    'nudges',
    'unread',
  ]
  const keys = Object.keys(json())
  assert.deepEqual(
    contract.filter((key) => !keys.includes(key)),
    [],
  )
})

test('All instants are ISO strings', () => {
  const { asOf, span, loops, nextChange } = json()
  for (const at of [asOf, span.from, span.to, nextChange, ...loops.map(({ openedAt }) => openedAt)])
    assert.match(at ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
})

test('Loops are all there, settled ones too, in the order of their opening', () => {
  const { loops } = json()
  const opened = loops.map(({ openedAt }) => openedAt)
  assert.deepEqual(opened, opened.toSorted())
  const settled = loops[0]
  assert.equal(settled?.turn, null)
  assert.equal(settled?.owes, null)
  assert.equal(settled?.ending, 'done')
  assert.deepEqual(
    settled?.debts.map(({ owes, by }) => `${by} ${owes}`),
    ['mentor answer', 'mentee outcome', 'mentee thanks'],
  )
  assert.ok(loops.some(({ turn, owes }) => turn === 'mentee' && owes === 'outcome'))
})

test('Every moment behind a loop or a finding can be read', () => {
  const { loops, patterns } = json()
  const shown = [...loops.flatMap(({ moments }) => moments), ...patterns.flatMap(({ evidence }) => evidence)]
  assert.ok(shown.length > 5)
  assert.ok(
    shown.every(
      ({ at, author, text }) => at !== '' && /^(?:Alex Brandt|Jane Otieno)$/.test(author) && text !== '',
    ),
  )
})

const untold = Array.from({ length: 5 }, (_, i) => [
  said('mentee', i * 40, `Could you refer me to company ${'abcde'[i]}?`, ['ask'], {
    ask: { specific: true, need: 'referral', missing: [] },
  }),
  said('mentor', i * 40 + 1, `I wrote to them about you at company ${'abcde'[i]}`, ['solve']),
]).flat()

test('A reader gets only what is theirs to see', () => {
  const day = 190
  const forAll = json(buildAccount(untold, { day }))
  const pattern = forAll.patterns.find(({ by }) => by === 'mentee')
  assert.ok(pattern !== undefined)
  const justSeen = Math.round((Date.parse(pattern.since) - onDay(0)) / 86_400_000) + 1
  const mentor = json(buildAccount(untold, { day: justSeen, me: 'mentor' }))
  const mentee = json(buildAccount(untold, { day: justSeen, me: 'mentee' }))
  assert.ok(!mentor.patterns.some(({ id }) => id === pattern.id))
  assert.ok(!mentor.reasons.some((reason) => reason.kind === 'pattern' && reason.id === pattern.id))
  assert.ok(mentee.patterns.some(({ id }) => id === pattern.id))
  assert.ok(mentor.nudges.every((nudge) => nudge.for === 'mentor'))
})

const vague = Array.from({ length: 6 }, (_, i) => [
  said('mentee', i * 10, `Any tips on ${'abcdef'[i]}?`, ['ask'], {
    ask: { specific: false, need: 'advice', missing: ['situation'] },
  }),
  said('mentor', i * 10 + 1, `Which part of ${'abcdef'[i]} do you mean?`, ['guide']),
]).flat()

test('How well the mentee asks is no business of the mentor before its pattern is shown to them', () => {
  const pattern = json(buildAccount(vague, { day: 60 })).patterns.find(({ id }) => id === 'vague-asks')
  assert.ok(pattern !== undefined)
  const since = Math.ceil((Date.parse(pattern.since) - onDay(0)) / 86_400_000)
  const growth = (day: number, me: 'mentor' | 'mentee' | null) =>
    json(
      buildAccount(
        vague.filter(({ at }) => at <= onDay(day)),
        { day, me },
      ),
    ).growth
  assert.ok((growth(since + 1, 'mentee').vagueAsks ?? 0) > 0)
  assert.ok((growth(since + 1, null).vagueAsks ?? 0) > 0)
  for (const day of [since - 5, since + 1]) {
    assert.equal(growth(day, 'mentor').vagueAsks, null)
    assert.equal(growth(day, 'mentor').specificAsks, null)
  }
  assert.ok((growth(since + 9, 'mentor').vagueAsks ?? 0) > 0)
})

test('What could not be read is named by line', () => {
  const problems = [{ file: 'chat.txt', line: 7, found: '31/02/2026', expected: 'a day that exists' }]
  const { unread } = accountToJson(buildAccount(smallHistory), null, { ...nothing, problems })
  assert.deepEqual(unread, [
    { line: 7, reason: 'found 31/02/2026, expected a day that exists', file: 'chat.txt' },
  ])
})
