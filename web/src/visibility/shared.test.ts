import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import * as fc from 'fast-check'
import { drawnOnce } from '../../test/hook.ts'
import { buildMentorship } from '../../test/mentorship.ts'
import type { Mentorship } from '../pair.ts'
import { patternsQuery, queries } from '../queries.ts'
import { kindsFor } from './kinds.ts'
import { useShared } from './shared.ts'

afterEach(() => queries.clear())

type Known = {
  readonly mentorships: readonly Mentorship[]
  readonly patterns?: Readonly<Record<string, readonly object[]>>
  readonly invitations?: Readonly<Record<string, readonly object[]>>
}

/** What the page knows once all of it was answered. */
const sharedIn = ({ mentorships, patterns = {}, invitations = {} }: Known) => {
  queries.setQueryData(['mentorships'], { mentorships })
  for (const [id, all] of Object.entries(patterns))
    queries.setQueryData<object>(patternsQuery(id).queryKey, { patterns: all, strengths: [], answered: [] })
  for (const [id, all] of Object.entries(invitations))
    queries.setQueryData(['mentorship', id, 'invitations'], { invitations: all })
  return drawnOnce(useShared)
}

const buildPattern = (title: string, from: string | null) => ({
  words: { title },
  seenByOther: from === null ? null : { from },
})

const joined = buildMentorship({ id: 'joined' })
const alone = buildMentorship({
  id: 'alone',
  as: 'mentor',
  mentor: { name: 'Jane Otieno', isMe: true },
  mentee: { name: 'Tola Ade', isMe: false },
  acceptedAt: null,
})

test('Each mentorship is there once, in its order, with the other of the two and what I am in it', () => {
  const sides = fc.constantFrom('mentor' as const, 'mentee' as const)
  fc.assert(
    fc.property(fc.array(fc.tuple(sides, fc.boolean()), { maxLength: 6 }), (all) => {
      queries.clear()
      const mentorships = all.map(([as, isPair], i) =>
        buildMentorship({
          id: String(i),
          as,
          mentor: { name: as === 'mentor' ? 'Me' : `Other ${i}`, isMe: as === 'mentor' },
          mentee: { name: as === 'mentee' ? 'Me' : `Other ${i}`, isMe: as === 'mentee' },
          acceptedAt: isPair ? joined.acceptedAt : null,
        }),
      )
      const none = Object.fromEntries(mentorships.map(({ id }) => [id, []]))
      const { shared } = sharedIn({ mentorships, patterns: none, invitations: none })
      assert.deepEqual(
        shared,
        all.map(([iAm, isPair], i) => ({ id: String(i), other: `Other ${i}`, iAm, isPair, findings: [] })),
      )
    }),
    { numRuns: 30 },
  )
})

test('What stands out stands with the mentorship it stands out in, with from when the other sees it', () => {
  const from = '2026-05-09T12:00:00.000Z'
  const second = buildMentorship({ id: 'second' })
  const { shared } = sharedIn({
    mentorships: [joined, alone, second],
    patterns: {
      joined: [buildPattern('An ask is open.', null)],
      second: [buildPattern('Thanks are missing.', from)],
    },
    invitations: { alone: [] },
  })
  assert.deepEqual(
    shared?.map(({ findings }) => findings),
    [
      [{ title: 'An ask is open.', otherSeesFrom: null }],
      [],
      [{ title: 'Thanks are missing.', otherSeesFrom: Date.parse(from) }],
    ],
  )
})

test('Nothing is said of who sees what before all that decides it is known', () => {
  assert.equal(drawnOnce(useShared).shared, undefined)
  assert.equal(sharedIn({ mentorships: [joined, alone], patterns: { joined: [] } }).shared, undefined)
  assert.equal(sharedIn({ mentorships: [joined, alone], invitations: { alone: [] } }).shared?.length, 2)
})

test('Only an invitation that still leads in is told, by whom it is for', () => {
  const until = '2026-06-01T12:00:00.000Z'
  const { open } = sharedIn({
    mentorships: [joined, alone],
    patterns: { joined: [] },
    invitations: {
      alone: ['open', 'accepted', 'withdrawn', 'expired'].map((state) => ({
        id: state,
        state,
        expiresAt: until,
      })),
    },
  })
  assert.deepEqual(open, [{ id: 'open', name: 'Tola Ade', until }])
})

test('Of whom nobody else has joined, nothing is shown to anybody but me', () => {
  const { shared } = sharedIn({ mentorships: [alone], invitations: { alone: [] } })
  for (const { id, lines } of kindsFor(shared ?? [], Date.UTC(2026, 4, 1)))
    for (const { name } of lines.flatMap(({ seers }) => seers))
      assert.equal(name, id === 'counts' ? 'Nobody' : 'You', id)
})
