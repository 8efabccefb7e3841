import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type {
  Act,
  Cue,
  MeetingTurn,
  Need,
  Outcome,
  Owes,
  ReadContext,
  Sentence,
} from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { readSentence } from './read-sentence.ts'

/** One sentence of a family of expressions, with what went before and what its author owes. */
type Member = {
  readonly id: string
  readonly family: string
  readonly text: string
  readonly author: Side
  readonly acts: readonly Act[]
  readonly before?: NonNullable<ReadContext['before']>
  readonly owes?: readonly Owes[]
  readonly outcome?: Outcome
  readonly meeting?: MeetingTurn
  readonly cues?: readonly Cue[]
  readonly need?: Need
}

const members = readFileSync(new URL('../fixtures/families.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Member)

const read = ({ text, author, before, owes = [] }: Member): Sentence =>
  readSentence(text, author, {
    at: Date.UTC(2026, 4, 6, 12),
    timeZone: 'UTC',
    open: owes.map((what) => ({ by: author, owes: what })),
    ...(before === undefined ? {} : { before }),
  })

const sorted = (acts: readonly Act[]): string => acts.toSorted().join()
const actsOf = (member: Member): readonly Act[] => read(member).acts.map(({ act }) => act)

const floors: Readonly<Partial<Record<Act, number>>> = {
  ask: 0.85,
  guide: 0.85,
  solve: 0.9,
  promise: 0.9,
  decline: 0.9,
  update: 0.75,
  win: 0.9,
  celebrate: 0.9,
  give: 0.9,
  assign: 0.9,
  deliver: 0.9,
  credit: 0.9,
  arrange: 0.9,
}

for (const [act, floor] of Object.entries(floors) as [Act, number][])
  test(`${act} in other words is heard with F1 of at least ${floor}`, () => {
    const told = members.map((member) => ({
      said: actsOf(member).includes(act),
      truly: member.acts.includes(act),
    }))
    const right = told.filter(({ said, truly }) => said && truly).length
    const wrong = told.filter(({ said, truly }) => said !== truly)
    assert.ok((2 * right) / (2 * right + wrong.length) >= floor, `${right} right, ${wrong.length} not`)
  })

/** Where the reading still says more, less or another thing; the floors above hold them in check. */
const notYet = new Set('f010 f012 f031 f036 f039 f040 f042 f043 f083 f098 f099 f109 f112'.split(' '))

for (const member of members.filter(({ id }) => !notYet.has(id)))
  test(`${member.id} ${member.author}: "${member.text}" is ${member.acts.join(' and ') || 'no act'}`, () => {
    assert.equal(sorted(actsOf(member)), sorted(member.acts))
  })

test('of the whole families file at least seven in eight sentences are heard exactly', () => {
  const exact = members.filter((member) => sorted(actsOf(member)) === sorted(member.acts))
  assert.ok(exact.length >= (7 / 8) * members.length, `${exact.length} of ${members.length}`)
})

for (const member of members.filter(({ family, outcome }) => family === 'outcome' || outcome))
  test(`"${member.text}" tells ${member.outcome ?? 'no outcome'}`, () => {
    assert.equal(read(member).outcome, member.outcome)
  })

for (const member of members.filter(({ family }) => family === 'meeting'))
  test(`"${member.text}" ${member.meeting ?? 'does nothing to a meeting'}`, () => {
    assert.equal(read(member).meeting, member.meeting)
  })

for (const member of members.filter(({ family, cues }) => cues ?? family === 'mentors-other'))
  test(`"${member.text}" is heard as ${member.cues?.join() ?? 'nothing beside its acts'}`, () => {
    assert.deepEqual(read(member).cues, member.cues ?? [])
  })

test('what an ask is after is told right in four of five', () => {
  const asks = members.filter(({ need }) => need !== undefined)
  const right = asks.filter((member) => read(member).ask?.need === member.need)
  assert.ok(right.length >= 0.8 * asks.length, `${right.length} of ${asks.length}`)
})
