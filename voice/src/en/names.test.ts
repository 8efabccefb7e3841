import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { noAgreement } from '@perennial/core/agreement'
import type { Nudge } from '@perennial/core/nudge'
import { patternIds, strengthIds } from '@perennial/core/pattern/id'
import { needs, owings } from '@perennial/core/sentence'
import { otherSide, sides, type Side } from '@perennial/core/side'
import {
  buildDebt,
  buildLoop,
  buildPattern,
  buildReading,
  buildStrength,
  listening,
} from '../../test/build.ts'
import type { Listener } from '../listener.ts'
import { sayLoop, sayNudge, sayPattern, sayReading, sayStrength } from '../say.ts'

/** People as they are called in chats, mailboxes and accounts. */
const people = [
  'Zoë O’Neil',
  "Sean d'Arcy",
  'James Hughes',
  'שרה כהן',
  'محمد الفاسي',
  '李小龍',
  'Nguyễn Văn An',
  'Otieno, Jane',
  'Dr Ada Lovelace',
  'bell hooks',
  '👩🏽‍🚀 Ada',
  '$& Money',
  'a.b*c (d)',
  'Wolfeschlegelsteinhausenbergerdorff '.repeat(4).trim(),
  '+44 7700 900123',
  'jane@example.com',
  '%s ${name}',
] as const

const pair = fc
  .tuple(fc.constantFrom(...people), fc.constantFrom(...people), fc.constantFrom(null, ...sides))
  .filter(([mentor, mentee]) => mentor !== mentee)

const strings = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : []
}

const about = fc.constantFrom(
  'Would you look over my talk before the design review',
  'can you check my CV? 👩🏽‍🚀👩🏽‍🚀',
  'Hi, quick question: 😀'.repeat(9),
  'שלום, אפשר לעבור על קורות החיים שלי?',
  '“quoted” words (and brackets',
  '$& $1',
  '',
)

const nudgesFor = (side: Side, about: string): readonly Nudge[] => [
  ...owings.flatMap((owes) =>
    needs.map((need): Nudge => {
      const loop = buildLoop(buildDebt(owes, side), { need, about })
      return { for: side, because: { kind: 'pay', owes, loop, overdue: true }, loop: loop.id }
    }),
  ),
  ...patternIds.flatMap((id) =>
    (['repair', 'ask-for'] as const).map((kind): Nudge => {
      const pattern = buildPattern(id, kind === 'repair' ? side : otherSide(side))
      return { for: side, because: { kind, pattern, loop: null }, loop: null }
    }),
  ),
]

const saidTo = (to: Listener, about: string): readonly string[] =>
  sides.flatMap((by) => [
    ...patternIds.flatMap((id) => strings(sayPattern(buildPattern(id, by), to))),
    ...strengthIds.flatMap((id) => strings(sayStrength(buildStrength(id, by), to))),
    ...owings.flatMap((owes) => strings(sayLoop(buildLoop(buildDebt(owes, by), { about }), to))),
    ...nudgesFor(by, about).flatMap((nudge) =>
      strings(sayNudge(nudge, { open: [], agreement: noAgreement }, to)),
    ),
    ...strings(sayReading(buildReading(), to)),
  ])

test('Whoever the two are and whatever they wrote, what is said is whole text with nothing left over from the making', () => {
  fc.assert(
    fc.property(pair, about, ([mentor, mentee, me], about) => {
      for (const text of saidTo(listening(me, { mentor, mentee }), about)) {
        assert.ok(text.isWellFormed(), text)
        assert.doesNotMatch(text, /undefined|null|NaN|\[object/)
        assert.equal(text.match(/⟨/g)?.length, text.match(/⟩/g)?.length, text)
      }
    }),
    { numRuns: 40 },
  )
})

/** A blank says what to put there, and is gone once it is filled in. */
const withoutBlanks = (draft: string): string => draft.replaceAll(/⟨[^⟩]*⟩/g, '')

test('A draft calls the other by name where there is one, and speaks of no number and no address', () => {
  fc.assert(
    fc.property(pair, about, ([mentor, mentee], about) => {
      const to = listening(null, { mentor, mentee })
      for (const side of sides)
        for (const nudge of nudgesFor(side, about)) {
          const { draft } = sayNudge(nudge, { open: [], agreement: noAgreement }, to)
          const { name } = to[otherSide(side)]
          if (/[@\d]/.test(name)) assert.ok(!withoutBlanks(draft).includes(name), draft)
          else assert.ok(draft.toLowerCase().includes(name.toLowerCase()), draft)
        }
    }),
    { numRuns: 40 },
  )
})

/** Words of the product itself, which nobody writes to a friend. */
const SYSTEM =
  /\b(?:loops?|patterns?|nudges?|journal|mentor|mentee|mentorship|debts?|outcome owed|perennial)\b/i

test('A draft has no words of the product in it', () => {
  const plain = 'Would you look over my talk before the design review'
  for (const side of sides)
    for (const nudge of nudgesFor(side, plain)) {
      const { draft } = sayNudge(nudge, { open: [], agreement: noAgreement }, listening())
      assert.doesNotMatch(draft, SYSTEM)
    }
})

test('One, several and none are said as they are counted', () => {
  for (const id of patternIds)
    for (const counted of [1, 2, 5])
      for (const by of sides) {
        const found = buildPattern(id, by, { counted, chances: 5 })
        for (const text of strings(sayPattern(found, listening()))) {
          assert.doesNotMatch(
            text,
            /\b(?:one|1) (?:things|questions|answers|milestones|times|asks|messages|talks|days)\b/i,
          )
          assert.doesNotMatch(
            text,
            /\b(?:two|five|2|5) (?:thing|question|answer|milestone|time|ask|message|talk|day)\b/i,
          )
        }
      }
})
