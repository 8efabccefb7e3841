import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { openTestApp } from '../test/app.ts'
import { MARK, nobodys, objectsOf, type Objects } from '../test/objects.ts'
import { fitting, operationsIn, type Operation } from '../test/openapi.ts'
import { addSteward, partWith } from '../test/outsiders.ts'
import { joinPair, type TestPair } from '../test/pair.ts'
import { sessionCookie } from '../test/session.ts'
import { policies, scopes } from './http/route.ts'
import type { PersonId } from './person/person.ts'

const test = await openTestApp()
const document: unknown = await (await test.app.request('/api/openapi.json')).json()
const operations = operationsIn(document)
const guarded = operations.filter(({ policy }) => policy !== 'anyone')

const ours = await joinPair(test)
const objects = await objectsOf(test, ours)
const theirs = await joinPair(test, 'Renata Silva', 'David Okoro')
const theirObjects = await objectsOf(test, theirs)

const steward = await addSteward(test, ours)
const { left, kept } = await partWith(test)

const key = ({ method, path }: Operation): string => `${method} ${path}`

const pathOf = ({ path }: Operation, filled: Objects): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = filled[name]
    assert.ok(value !== undefined, `${path}: the matrix has no object for {${name}}`)
    return encodeURIComponent(value)
  })

const sample = (schema: Parameters<typeof fitting>[1], seed: number): unknown =>
  fc.sample(fitting(document, schema), { numRuns: 1, seed })[0]

const send = (operation: Operation, who: PersonId | null, filled = objects, body?: unknown) =>
  test.call(who, operation.method, pathOf(operation, filled), body)

/** Bodies that no draw from their definition would hit. */
const said = ({ mentorship }: TestPair): Readonly<Record<string, unknown>> => ({
  'DELETE /api/me': { name: mentorship.menteeName },
  'DELETE /api/mentorships/{mentorship}/mine': { name: mentorship.mentorName },
  'PUT /api/mentorships/{mentorship}/moments/{moment}/belongs-to': { moment: null },
  'PUT /api/mentorships/{mentorship}/nudges/{nudge}/answer': { answer: 'done' },
  'PUT /api/imports/{import}/options': {},
})

const bodies = new Map(Object.entries(said(ours)))

/** A body that passes every check of its own: what it is about decides the answer then. */
const bodyFor = async (operation: Operation): Promise<unknown> => {
  if (operation.body === null) return undefined
  if (bodies.has(key(operation))) return bodies.get(key(operation))
  for (let seed = 1; seed < 60; seed++) {
    const body = sample(operation.body, seed)
    if ((await send(operation, theirs.mentor, objects, body)).status === 422) continue
    bodies.set(key(operation), body)
    return body
  }
  return assert.fail(`${key(operation)}: no sample of its body passes`)
}

const changing = new Set(['x-request-id', 'date'])

/** All of an answer that its receiver can tell, and the work that was done for it. */
const wholeAnswer = async (operation: Operation, who: PersonId, filled: Objects) => {
  const body = await bodyFor(operation)
  test.asked.length = 0
  const answer = await send(operation, who, filled, body)
  const headers = [...answer.headers].filter(([name]) => !changing.has(name))
  return { status: answer.status, body: answer.body as unknown, headers, asked: [...test.asked] }
}

/** Who has no seat in a mentorship, with its objects. */
const outsiders: readonly (readonly [who: string, person: PersonId, filled: Objects])[] = [
  ['a mentor elsewhere', theirs.mentor, objects],
  ['a mentee elsewhere', theirs.mentee, objects],
  ['a steward of its programme', steward, objects],
  ['a partner who left', left.mentor, kept],
]

// A code of an invitation is shown to be let in: whoever holds it is invited. The rest names no single thing.
const noObjects = new Set(['mentorship', 'code', 'sentence', 'pattern', 'nudge', 'version'])
const objectsIn = ({ path }: Operation): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').filter((name) => !noObjects.has(name))

/** The same request with the cookie of a session, from one of Perennial's own pages. */
const sendWith = (cookie: string, { method, path }: Pick<Operation, 'method' | 'path'>, body?: unknown) =>
  test.app.request(path, {
    method,
    headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
  })

const HOUR = 3_600_000
const over = await sessionCookie(test, ours.mentee, -HOUR)

describe('who may do what', () => {
  it('every route says who may call it and with what scope', () => {
    assert.ok(operations.length > 15)
    for (const { method, path, policy, scope } of operations) {
      assert.ok(policies.includes(policy as never), `${method} ${path} has no policy`)
      assert.ok(scopes.includes(scope as never), `${method} ${path} has no scope`)
    }
  })

  it('a session opens what is its person’s while it lasts', async () => {
    const lasting = await sessionCookie(test, ours.mentee, HOUR)
    const me = { method: 'GET', path: '/api/me' }
    assert.equal((await sendWith(lasting, me)).status, 200)
    assert.equal((await sendWith(over, me)).status, 401)
  })

  for (const operation of guarded) {
    it(`${key(operation)}: nobody without signing in`, async () => {
      assert.equal((await send(operation, null, objects, await bodyFor(operation))).status, 401)
    })

    it(`${key(operation)}: nobody whose session is over`, async () => {
      const { method } = operation
      const sent = { method, path: pathOf(operation, objects) }
      assert.equal((await sendWith(over, sent, await bodyFor(operation))).status, 401)
    })

    it(`${key(operation)}: no token without its scope`, async () => {
      const others = scopes.filter((scope) => scope !== operation.scope).join(',')
      const who = `${ours.mentee} ${others}` as PersonId
      assert.equal((await send(operation, who, objects, await bodyFor(operation))).status, 403)
    })
  }
})

describe('what is not yours is as if it did not exist', () => {
  for (const operation of guarded.filter(({ policy }) => policy === 'pair'))
    for (const [who, person, filled] of outsiders)
      it(`${key(operation)}: to ${who}`, async () => {
        const [not, none] = [
          await wholeAnswer(operation, person, filled),
          await wholeAnswer(operation, person, nobodys(filled)),
        ]
        assert.equal(not.status, 404)
        assert.deepEqual(not, none)
        assert.deepEqual(none, await wholeAnswer(operation, ours.mentee, nobodys(objects)))
      })

  for (const operation of guarded.filter((each) => objectsIn(each).length > 0))
    it(`${key(operation)}: another’s ${objectsIn(operation).join(', ')} named in one’s own place`, async () => {
      const own = { ...objects, mentorship: theirs.mentorship.id }
      const nowhere = { ...nobodys(objects), mentorship: theirs.mentorship.id }
      const [not, none] = [
        await wholeAnswer(operation, theirs.mentee, own),
        await wholeAnswer(operation, theirs.mentee, nowhere),
      ]
      assert.ok(not.status >= 400 && not.status < 500, `answered ${not.status}`)
      assert.deepEqual(not, none)
    })

  it('what is a partner’s alone stays theirs', async () => {
    const { body } = await test.call(ours.mentor, 'GET', `${ours.path}/notes`)
    assert.deepEqual(body.notes, [])
    const owned = guarded.filter(({ method, path }) => {
      const isOne = /\{(?:note|token|import)\}/.test(path)
      return isOne || (method === 'DELETE' && path.endsWith('/moments/{moment}'))
    })
    assert.ok(owned.length > 6)
    for (const operation of owned) {
      const not = await wholeAnswer(operation, ours.mentor, objects)
      const nowhere = { ...nobodys(objects), mentorship: ours.mentorship.id }
      assert.equal(not.status, 404, key(operation))
      assert.deepEqual(not, await wholeAnswer(operation, ours.mentor, nowhere))
    }
  })
})

const textIn = async (operation: Operation, who: PersonId): Promise<string> => {
  const response = await test.app.request(pathOf(operation, theirObjects), {
    headers: { 'x-test-person': who },
  })
  if (response.headers.get('content-type') !== 'application/zip') return response.text()
  const files = Object.values(unzipSync(new Uint8Array(await response.arrayBuffer())))
  return files.map((bytes) => strFromU8(bytes)).join('\n')
}

const ids = ({ mentorship, mentor, mentee }: TestPair, of: Objects): readonly string[] => [
  mentorship.id,
  mentor,
  mentee,
  ...['moment', 'note', 'token', 'import', 'invitation', 'loop'].map((name) => of[name] ?? ''),
]

describe('what anybody is told of', () => {
  for (const operation of guarded.filter(({ method }) => method === 'GET'))
    it(`${key(operation)}: holds nothing of a pair for who has no seat in it`, async () => {
      for (const who of [steward, left.mentor]) {
        const text = await textIn(operation, who)
        assert.ok(!text.includes(MARK), who)
        for (const id of [...ids(ours, objects), ...ids(left, kept)].filter((each) => each !== who))
          assert.ok(!text.includes(id), `${id} in ${text}`)
      }
      const text = await textIn(operation, theirs.mentor)
      for (const id of ids(ours, objects)) assert.ok(!text.includes(id), `${id} in ${text}`)
    })
})

// A form with a file, and a pattern that is there to see: what they need is made where they are tested.
const madeElsewhere = new Set([
  'POST /api/imports',
  'POST /api/mentorships/{mentorship}/patterns/{pattern}/dispute',
])

const assertAllowed = async (operation: Operation, pair: TestPair, filled: Objects): Promise<void> => {
  const body = said(pair)[key(operation)] ?? (await bodyFor(operation))
  const { status, body: answer } = await send(operation, pair.mentee, filled, body)
  assert.ok(status < 400 || status === 409, `${status}: ${JSON.stringify(answer)}`)
}

/** What is removed is gone for the next one, and a loop is open only until somebody says something that closes it. */
const isOfThePresent = (operation: Operation): boolean =>
  operation.method === 'DELETE' || operation.path.includes('{loop}')

const parting = { to: 'parted', reason: 'The goal is reached.', goodbye: `Thank you for the ${MARK} years.` }

describe('the two themselves', () => {
  for (const [who, isParted] of [
    ['a partner', false],
    ['a partner of before, who parted with a goodbye', true],
  ] as const)
    it(`${who} comes to all that is theirs`, async (t) => {
      const open = async (): Promise<readonly [TestPair, Objects]> => {
        const pair = await joinPair(test)
        await sessionCookie(test, pair.mentee)
        const filled = await objectsOf(test, pair)
        if (isParted) await test.call(pair.mentor, 'POST', `${pair.path}/phase`, parting)
        return [pair, filled]
      }
      const shared = await open()
      for (const operation of guarded.filter((each) => !madeElsewhere.has(key(each))))
        await t.test(key(operation), async () =>
          assertAllowed(operation, ...(isOfThePresent(operation) ? await open() : shared)),
        )
    })
})
