import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { COOL_OFF_DAYS } from '@perennial/core/late'
import { DAY, type Instant } from '@perennial/core/instant'
import { patternIds } from '@perennial/core/pattern/id'
import { otherSide, sides, type Side } from '@perennial/core/side'
import { openTestApp } from '../../test/app.ts'
import { courses, type Course, type Passed } from '../../test/histories.ts'
import { joinPair, type TestPair } from '../../test/pair.ts'

const start = Date.UTC(2026, 0, 5, 9)
const test = await openTestApp(start)
const { call, clock } = test
const COOL_OFF = COOL_OFF_DAYS * DAY

type Seen = { readonly id: string; readonly by: string; readonly since: string; readonly shown: string }

const patternsSeen = async (pair: TestPair, side: Side): Promise<readonly Seen[]> =>
  (await call(pair[side], 'GET', `${pair.path}/patterns`)).body.patterns

/** How one of the two is shown the pattern of a course at an instant; null while they are not. */
const seenAt = async (
  pair: TestPair,
  { pattern, by }: Course,
  side: Side,
  at: Instant,
): Promise<Seen | null> => {
  clock.now = at
  return (await patternsSeen(pair, side)).find((each) => each.id === pattern && each.by === by) ?? null
}

const shownAt = async (pair: TestPair, course: Course, at: Instant): Promise<readonly (string | null)[]> => [
  (await seenAt(pair, course, 'mentor', at))?.shown ?? null,
  (await seenAt(pair, course, 'mentee', at))?.shown ?? null,
]

/** Each tells their own part on the day itself; what a sentence does is corrected where it was heard otherwise. */
const tell = async (pair: TestPair, { day, by, text, acts = [], meeting }: Passed, from: Instant) => {
  clock.now = Math.round(from + day * DAY)
  const at = new Date(clock.now).toISOString()
  const made = meeting === undefined ? { text } : { meeting: { kind: meeting, at } }
  const { status, body } = await call(pair[by], 'POST', `${pair.path}/moments`, made)
  assert.equal(status, 201, JSON.stringify(body))
  const heard = body.sentences[0]?.acts.map(({ act }: { act: string }) => act) ?? []
  if (heard.join() === acts.join()) return
  await call(pair[by], 'PUT', `${pair.path}/moments/${body.id}/sentences/0/acts`, { acts })
}

const live = async ({ agreement, history }: Course): Promise<TestPair> => {
  clock.now = start
  const pair = await joinPair(test)
  if (agreement !== undefined) {
    await call(pair.mentee, 'POST', `${pair.path}/agreement/proposals`, agreement)
    const accepted = await call(pair.mentor, 'POST', `${pair.path}/agreement/proposals/1/acceptance`)
    assert.ok(accepted.status < 300, `${accepted.status}`)
  }
  for (const passed of history) await tell(pair, passed, start)
  return pair
}

const ownerOf = ({ by }: Course): Side => (by === 'mentee' ? 'mentee' : 'mentor')

const LONGEST = 200

/** Since when the pattern stands, as the one is told whose conduct it is. */
const raised = async (pair: TestPair, course: Course): Promise<Instant> => {
  const last = clock.now
  for (let days = 0; days <= LONGEST; days++) {
    const seen = await seenAt(pair, course, ownerOf(course), last + days * DAY)
    if (seen !== null) return Date.parse(seen.since)
  }
  return assert.fail('it was never raised')
}

/** Before the cool-off is over and after it, as mentor and as mentee: DESIGN.md, Disclosure. */
const rules: Readonly<Record<Course['by'], readonly [readonly (string | null)[], readonly string[]]>> = {
  mentee: [
    [null, 'own'],
    ['facts', 'own'],
  ],
  mentor: [
    ['own', 'ask-for'],
    ['own', 'ask-for'],
  ],
  both: [
    ['own', 'own'],
    ['own', 'own'],
  ],
}

/** All that one of the two is told of a mentorship and of everything. */
const allTold = async (pair: TestPair, side: Side): Promise<readonly unknown[]> => {
  const paths = ['reading', 'patterns', 'loops', 'braid'].map((each) => `${pair.path}/${each}`)
  const answers: unknown[] = []
  for (const path of [...paths, '/api/people', '/api/nudges'])
    answers.push((await call(pair[side], 'GET', path)).body)
  return answers
}

const nameOf = ({ pattern, by }: Course): string => `${pattern} of the ${by}`

describe('who is shown a pattern from when', () => {
  it('is tried for each of the patterns', () => {
    assert.deepEqual(new Set(courses.map(({ pattern }) => pattern)), new Set(patternIds))
  })

  for (const course of courses)
    it(`${nameOf(course)}: first by whose conduct it is, at once by who suffers as a mentee, then by both`, async () => {
      const pair = await live(course)
      const since = await raised(pair, course)
      const [during, afterwards] = rules[course.by]
      assert.deepEqual(await shownAt(pair, course, since - 1), [null, null])
      assert.deepEqual(await shownAt(pair, course, since), during)
      assert.deepEqual(await shownAt(pair, course, since + COOL_OFF - 1), during)
      assert.deepEqual(await shownAt(pair, course, since + COOL_OFF), afterwards)
      const seen = await seenAt(pair, course, ownerOf(course), since + COOL_OFF)
      assert.equal(Date.parse(seen?.since ?? ''), since)
    })

  for (const course of courses)
    it(`${nameOf(course)}: muted it is told to one no more, disputed to neither`, async () => {
      const pair = await live(course)
      const later = (await raised(pair, course)) + COOL_OFF
      const path = `${pair.path}/patterns/${course.pattern}`
      const shown = await shownAt(pair, course, later)
      for (const [i, side] of sides.entries()) {
        await call(pair[side], 'PUT', `${path}/mute`)
        assert.deepEqual(await shownAt(pair, course, later), shown.with(i, null))
        await call(pair[side], 'DELETE', `${path}/mute`)
      }
      const because = 'We speak of it on the phone.'
      assert.equal((await call(pair[ownerOf(course)], 'POST', `${path}/dispute`, { because })).status, 204)
      assert.deepEqual(await shownAt(pair, course, later), [null, null])
      assert.deepEqual(await shownAt(pair, course, later + DAY), [null, null])
    })

  for (const course of courses)
    it(`${nameOf(course)}: mended it is told to neither`, async () => {
      const pair = await live(course)
      const later = Math.max(clock.now, (await raised(pair, course)) + COOL_OFF) + DAY
      assert.ok((await shownAt(pair, course, later)).every((shown) => shown !== null))
      for (const passed of course.mending) await tell(pair, passed, later)
      assert.deepEqual(await shownAt(pair, course, clock.now + 1), [null, null])
    })

  for (const course of courses.filter(({ by }) => by === 'mentee'))
    it(`${nameOf(course)}: until it is shown nothing tells the mentor that it is there`, async () => {
      const pair = await live(course)
      const since = await raised(pair, course)
      const other = otherSide(ownerOf(course))
      clock.now = since + COOL_OFF - 1
      const told = JSON.stringify(await allTold(pair, other))
      assert.ok(!told.includes(`"${course.pattern}"`), told)
      const [reading] = (await allTold(pair, other)) as [{ reasons: unknown[]; nextChange: string | null }]
      assert.ok(reading.reasons.length > 0)
      const dispute = `${pair.path}/patterns/${course.pattern}/dispute`
      const [not, none] = [
        await call(pair[other], 'POST', dispute, { because: 'no' }),
        await call(pair[other], 'POST', `${pair.path}/patterns/uncredited-work/dispute`, { because: 'no' }),
      ]
      assert.deepEqual([not.status, not.body], [404, none.body])
    })
})

describe('a history brought in after both have joined', () => {
  const course = courses.find(({ pattern }) => pattern === 'asks-without-outcomes')
  assert.ok(course)

  /** The mentor records on one day what passed over months. */
  const bringIn = async (pair: TestPair): Promise<Instant> => {
    clock.now = start + LONGEST * DAY
    for (const { day, by, text, acts = [] } of course.history) {
      const at = new Date(start + day * DAY).toISOString()
      const made = await call(pair.mentor, 'POST', `${pair.path}/moments`, { text, at, by })
      assert.equal(made.status, 201, JSON.stringify(made.body))
      await call(pair[by], 'PUT', `${pair.path}/moments/${made.body.id}/sentences/0/acts`, { acts })
    }
    return clock.now
  }

  it('shows a mentee at once and the mentor a week later what it says of the mentee', async () => {
    clock.now = start
    const pair = await joinPair(test)
    const now = await bringIn(pair)
    assert.deepEqual(await shownAt(pair, course, now), [null, 'own'])
    assert.deepEqual(await shownAt(pair, course, now + COOL_OFF - 1), [null, 'own'])
    assert.deepEqual(await shownAt(pair, course, now + COOL_OFF), ['facts', 'own'])
  })
})
