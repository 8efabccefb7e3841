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

/** The model was taught none of these: a few points below what was measured with the model as it is. */
const floors: Readonly<Partial<Record<Act, number>>> = {
  ask: 0.66,
  guide: 0.36,
  solve: 0.8,
  promise: 0.58,
  update: 0.57,
  win: 0.78,
  celebrate: 0.54,
  assign: 0.66,
}

for (const [act, floor] of Object.entries(floors) as [Act, number][])
  test(`${act} in other words is heard with F1 of at least ${floor}`, () => {
    const told = members.map((member) => ({
      said: actsOf(member).includes(act),
      truly: member.acts.includes(act),
    }))
    const right = told.filter(({ said, truly }) => said && truly).length
    const wrong = told.filter(({ said, truly }) => said !== truly).length
    const f1 = (2 * right) / (2 * right + wrong)
    assert.ok(f1 >= floor, `F1 ${f1.toFixed(3)}: ${right} right, ${wrong} not`)
  })

/** At least so many of the members a check is about must pass it. */
const atLeast = (floor: number, about: readonly Member[], passes: (member: Member) => boolean): void => {
  const failing = about.filter((member) => !passes(member))
  const share = 1 - failing.length / about.length
  const texts = failing.map(({ id, text }) => `${id} "${text}"`).join('\n')
  assert.ok(share >= floor, `${share.toFixed(3)} of ${about.length}, not:\n${texts}`)
}

test('of the whole families file at least 55 in 100 sentences are heard exactly', () => {
  atLeast(0.55, members, (member) => sorted(actsOf(member)) === sorted(member.acts))
})

test('what became of help is told right in half, as its act must be heard first', () => {
  const told = members.filter(({ family, outcome }) => family === 'outcome' || outcome)
  atLeast(0.5, told, (member) => read(member).outcome === member.outcome)
})

test('what an outcome says is told whenever its act is heard', () => {
  const heard = members.filter((member) => member.outcome && actsOf(member).includes('update'))
  atLeast(0.9, heard, (member) => read(member).outcome === member.outcome)
})

test('what a sentence does to a meeting is told right in three of four', () => {
  const told = members.filter(({ family }) => family === 'meeting')
  atLeast(0.78, told, (member) => read(member).meeting === member.meeting)
})

test('cues are heard right in five of six', () => {
  const told = members.filter(({ family, cues }) => cues ?? family === 'mentors-other')
  atLeast(0.84, told, (member) => read(member).cues.join() === (member.cues ?? []).join())
})

test('what an ask that is heard is after is told right in three of four', () => {
  const asks = members.filter((member) => member.need !== undefined && read(member).ask !== undefined)
  atLeast(0.72, asks, (member) => read(member).ask?.need === member.need)
})

/** Clear sentences that any reader should hear, each with certainty. */
const clear = new Set(
  'f006 f011 f015 f023 f025 f047 f049 f053 f060 f065 f096 f104 f105 f111 f122 f124'.split(' '),
)

for (const member of members.filter(({ id }) => clear.has(id)))
  test(`${member.author}: "${member.text}" is ${member.acts.join(' and ')}`, () => {
    const sure = read(member).acts.filter(({ confidence }) => confidence >= 0.6)
    assert.equal(sorted(sure.map(({ act }) => act)), sorted(member.acts))
  })
