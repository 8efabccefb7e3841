import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { answering } from '../test/asked.ts'
import { answerBy } from '../test/browser.ts'
import { mentorshipAhead, todayAhead } from './ahead.ts'
import { askedFirst } from '../asked-first.ts'
import { braidQuery, nudgesQuery, overviewQuery, peopleQuery, queries } from './queries.ts'
import { sessionQuery, waysInQuery } from './session.ts'

afterEach(() => queries.clear())

const SESSION = '/api/auth/get-session'

/** What a page was told to begin with, as requests. */
const toldFirst = (at: string): readonly string[] =>
  (askedFirst.find((each) => each.at === at)?.asks ?? []).map((path) => `GET ${path.replace(':id', 'm')}`)

/** Everything that is asked for by some work. */
const askedBy = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const asked = answering((what) => (what.endsWith(SESSION) ? { user: { id: 'me' } } : {}))
  await work()
  await new Promise((resolve) => setTimeout(resolve, 5))
  return asked.map(({ what }) => what)
}

test('What the server begins with a page is what the page asks for, to the letter', async () => {
  const signedIn = () => queries.fetchQuery(sessionQuery)
  const opened: Readonly<Record<string, () => Promise<unknown>>> = {
    '/': async () => (await signedIn(), await todayAhead()),
    '/people': async () => (await signedIn(), await queries.fetchQuery(peopleQuery)),
    '/mentorships/:id': async () => (await signedIn(), await mentorshipAhead('m')),
    '/sign-in': async () => (await queries.fetchQuery(waysInQuery), await signedIn()),
  }
  assert.deepEqual(askedFirst.map(({ at }) => at).toSorted(), Object.keys(opened).toSorted())
  for (const [at, open] of Object.entries(opened)) {
    queries.clear()
    assert.deepEqual((await askedBy(open)).toSorted(), toldFirst(at).toSorted(), at)
  }
})

test('What is known already, however old, is shown at once: nothing is asked for before the page', async () => {
  queries.setQueryData<object>(nudgesQuery.queryKey, { nudges: [] }, { updatedAt: 1 })
  queries.setQueryData<object>(peopleQuery.queryKey, { people: [] }, { updatedAt: 1 })
  assert.deepEqual(await askedBy(todayAhead), [])
})

test('A page waits for its sentence and not for its braid', async () => {
  const braid = Promise.withResolvers<Response>()
  answerBy((path) => (path.endsWith('/braid') ? braid.promise : Response.json({})))
  await mentorshipAhead('m')
  assert.ok(queries.getQueryData(overviewQuery('m').queryKey))
  assert.equal(queries.getQueryState(braidQuery('m').queryKey)?.fetchStatus, 'fetching')
  braid.resolve(Response.json({}))
  await queries.fetchQuery(braidQuery('m'))
})

test('A page opens though what it waits for is refused: it says itself what is wrong', async () => {
  answering(() => 404)
  await mentorshipAhead('m')
  await todayAhead()
  assert.equal(queries.getQueryState(overviewQuery('m').queryKey)?.status, 'error')
})
