import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement } from '@perennial/core/agreement'
import type { Nudge } from '@perennial/core/nudge'
import type { Pattern } from '@perennial/core/pattern/pattern'
import type { Review } from '@perennial/core/review'
import { patternIds, strengthIds } from '@perennial/core/pattern/id'
import { needs, owings } from '@perennial/core/sentence'
import { otherSide, sides, type Side } from '@perennial/core/side'
import {
  ago,
  buildDebt,
  buildLoop,
  buildPattern,
  buildReading,
  buildStrength,
  listening,
} from '../../test/build.ts'
import { buildCoaching, draftingTo, everyRemark } from '../../test/coaching.ts'
import { sayCoaching } from '../say-coaching.ts'
import {
  goOnWith,
  repairFor,
  sayLoop,
  sayNudge,
  sayPattern,
  sayReading,
  sayStrength,
  sayTrouble,
} from '../say.ts'
import { page } from './page.ts'
import type { Trouble } from './errors.ts'

type Saying = { readonly from: string; readonly text: string }

const readers = [null, ...sides] as const

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

const sayings = (from: string, value: unknown): readonly Saying[] =>
  strings(value).map((text) => ({ from, text }))

const buildTooLong = (by: Side): Pattern =>
  buildPattern('over-asking', by, { chances: null, time: { minutes: 210, agreedHours: 2 } })

const findings = readers.flatMap((me) =>
  sides.flatMap((by) => [
    ...patternIds.flatMap((id) => sayings(id, sayPattern(buildPattern(id, by), listening(me)))),
    ...sayings('over-asking', sayPattern(buildTooLong(by), listening(me))),
    ...strengthIds.flatMap((id) => sayings(id, sayStrength(buildStrength(id, by), listening(me)))),
  ]),
)

const loops = readers.flatMap((me) =>
  owings.flatMap((owes) =>
    sides.flatMap((by) => sayings(owes, sayLoop(buildLoop(buildDebt(owes, by)), listening(me)))),
  ),
)

const reviews: readonly Review[] = [
  { at: ago(2), from: 'day' },
  { at: ago(2), from: 'length', months: 6 },
  { at: ago(2), from: 'phase', isGoal: true },
  { at: ago(2), from: 'phase', isGoal: false },
  ...patternIds.map((pattern): Review => ({ at: ago(2), from: 'pattern', pattern })),
]

const everyClause = {
  ...noAgreement,
  rhythmDays: 14,
  replyWithinDays: 5,
  noticeHours: 24,
  channels: ['calls', 'chat'],
  work: { unpaidOnlyForLearning: false, credit: 'Credit by name, where the work is shown.' },
}

const nudgesFor = (side: Side): readonly Nudge[] => [
  ...owings.flatMap((owes) =>
    needs.map((need): Nudge => {
      const loop = buildLoop(buildDebt(owes, side), { need })
      return { for: side, because: { kind: 'pay', owes, loop, overdue: false }, loop: loop.id }
    }),
  ),
  ...patternIds.flatMap((id) =>
    (['repair', 'ask-for'] as const).map((kind): Nudge => {
      const pattern = buildPattern(id, kind === 'repair' ? side : otherSide(side))
      return { for: side, because: { kind, pattern, loop: null }, loop: null }
    }),
  ),
  ...reviews.map((review): Nudge => ({
    for: side,
    because: { kind: 'review-agreement', review },
    loop: null,
  })),
  { for: side, because: { kind: 'repair', pattern: buildTooLong(side), loop: null }, loop: null },
]

const nudges = sides.flatMap((side) =>
  nudgesFor(side).flatMap((nudge) =>
    [noAgreement, everyClause].flatMap((agreement) =>
      [null, side].flatMap((me) => sayings('nudge', sayNudge(nudge, { open: [], agreement }, listening(me)))),
    ),
  ),
)

const troubles: readonly Trouble[] = [
  { kind: 'no-file' },
  { kind: 'missing', file: 'chat.txt' },
  { kind: 'unreadable', file: 'chat.txt', because: 'EACCES' },
  { kind: 'empty', file: 'chat.txt' },
  { kind: 'binary', file: 'chat.txt' },
  { kind: 'unknown-format', file: 'chat.txt', found: 'hello' },
  { kind: 'no-export-in-folder', file: 'chats' },
  { kind: 'no-messages', files: ['chat.txt'] },
  { kind: 'nothing-before', asOf: 0, first: 1 },
  { kind: 'one-person', name: 'Jane' },
  { kind: 'many-people', names: ['Jane', 'Alex', 'Mei'] },
  { kind: 'unknown-name', flag: '--me', name: 'Bob', names: ['Jane', 'Alex'] },
  { kind: 'ambiguous-name', flag: '--me', name: 'a', names: ['Jane', 'Alex'] },
  { kind: 'same-person', name: 'Jane' },
  { kind: 'bad-value', flag: '--as-of', found: 'x', expected: 'a day like 2026-03-01' },
  { kind: 'bad-usage', found: 'Unknown option.' },
  { kind: 'bad-agreement', file: 'a.json', problems: ['rhythm: found 1'] },
  { kind: 'no-draft' },
  { kind: 'long-draft', characters: 20_000, most: 12_000 },
  { kind: 'needs-history', flag: '--me' },
  { kind: 'two-roles', role: 'mentor', me: 'Jane', is: 'mentee' },
  { kind: 'unknown-verb', verb: 'fly', verbs: ['read', 'acts'] },
]

const coachings = sides.flatMap((side) =>
  ['Alex', null].flatMap((other) =>
    everyRemark.flatMap((remark) =>
      sayings(remark.kind, sayCoaching(buildCoaching([remark]), 'Hi', draftingTo(side, other))),
    ),
  ),
)

const all: readonly Saying[] = [
  ...coachings,
  ...findings,
  ...loops,
  ...nudges,
  ...readers.flatMap((me) => sayings('reading', sayReading(buildReading(), listening(me)))),
  ...patternIds.flatMap((id) => sayings(`repair ${id}`, repairFor(id))),
  ...strengthIds.flatMap((id) => sayings(`more ${id}`, goOnWith(id))),
  ...troubles.flatMap((trouble) => sayings(trouble.kind, sayTrouble(trouble))),
  ...sayings('page', page),
]

const everySaying = (rule: (text: string) => boolean): void => {
  const broken = all.filter(({ text }) => !rule(text))
  assert.deepEqual(broken, [])
}

test('There is a good deal to check', () => {
  assert.ok(all.length > 1000, `${all.length} sayings`)
})

test('The product never raises its voice', () => {
  everySaying((text) => !text.includes('!'))
})

test('No verdict on a person, no score, no duty', () => {
  const banned =
    /\b(?:opportunist\w*|toxic|bad (?:mentee|mentor)|scores?|rating|compliance|engagement|must|should have|streaks?|points|fail(?:s|ed|ure)?|guilty|lazy|rude|selfish|overdue)\b/i
  everySaying((text) => !banned.test(text))
})

test('Names, not he or she', () => {
  everySaying((text) => !/\b(?:he|she|him|her|his|hers)\b/i.test(text))
})

test('Nothing is left over from the making', () => {
  everySaying((text) => !/undefined|null|NaN|\[object|\$\{|\S {2}|\.\.|\? \.|“”|⟩\.\./.test(text))
})

test('Quotes and apostrophes are typographic', () => {
  everySaying((text) => !/["']/.test(text.replaceAll(/\{".*?\}/g, '')))
})

test('Blanks are opened and closed', () => {
  everySaying((text) => (text.match(/⟨/g) ?? []).length === (text.match(/⟩/g) ?? []).length)
})

test('A reader is addressed as you and never by name', () => {
  for (const side of sides) {
    const name = side === 'mentor' ? 'Alex' : 'Jane'
    const said = [
      ...patternIds.flatMap((id) =>
        sides.flatMap((by) => strings(sayPattern(buildPattern(id, by), listening(side)))),
      ),
      ...strengthIds.flatMap((id) =>
        sides.flatMap((by) => strings(sayStrength(buildStrength(id, by), listening(side)))),
      ),
    ]
    assert.deepEqual(
      said.filter((text) => text.includes(name)),
      [],
    )
  }
})

test('Every draft begins with the other’s name and speaks as I', () => {
  for (const side of sides)
    for (const nudge of nudgesFor(side)) {
      const { draft } = sayNudge(nudge, { open: [], agreement: everyClause }, listening())
      assert.ok(draft.slice(0, 24).includes(side === 'mentor' ? 'Jane' : 'Alex'), draft)
      assert.ok(draft.length < 320, draft)
    }
})
