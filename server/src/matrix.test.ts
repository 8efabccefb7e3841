import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import { openTestApp } from '../test/app.ts'
import { fitting, operationsIn, type Operation } from '../test/openapi.ts'
import { joinPair, type TestPair } from '../test/pair.ts'
import { sessionCookie } from '../test/session.ts'
import { upload } from '../test/upload.ts'
import { policies, scopes } from './http/route.ts'

const test = await openTestApp()
const document: unknown = await (await test.app.request('/api/openapi.json')).json()
const operations = operationsIn(document)

const [ours, theirs] = [await joinPair(test), await joinPair(test, 'Renata Silva', 'David Okoro')]

/** One object of each kind in a mentorship, by the name its routes give it. */
const objectsOf = async ({
  mentee,
  path,
  mentorship,
}: TestPair): Promise<Readonly<Record<string, string>>> => {
  const moment = await test.call(mentee, 'POST', `${path}/moments`, {
    text: 'Could you review the design doc for the billing service?',
  })
  const note = await test.call(mentee, 'POST', `${path}/notes`, { text: 'Ask about the raise.' })
  const loops = await test.call(mentee, 'GET', `${path}/loops`)
  const token = await test.call(mentee, 'POST', '/api/me/tokens', { name: 'a script', scopes: ['read'] })
  const invitation = await test.call(mentee, 'POST', `${path}/invitations`, {})
  const chat =
    '02/03/2026, 09:15 - Jane: Could you look over my CV?\n02/03/2026, 10:15 - Alex: Send it over.\n'
  const looked = await upload(test, mentee, [{ name: 'chat.txt', bytes: chat }])
  return {
    import: looked.body.id,
    token: token.body.id,
    invitation: invitation.body.id,
    code: invitation.body.link.split('/').at(-1),
    mentorship: mentorship.id,
    moment: moment.body.id,
    note: note.body.id,
    loop: loops.body.loops[0].id,
    sentence: '0',
    pattern: 'drifting',
    nudge: 'review-agreement',
    version: '1',
  }
}

const objects = await objectsOf(ours)

const sample = (schema: Parameters<typeof fitting>[1], seed: number): unknown =>
  fc.sample(fitting(document, schema), { numRuns: 1, seed })[0]

const pathOf = ({ path }: Operation, filled: Readonly<Record<string, string>>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = filled[name]
    assert.ok(value !== undefined, `${path}: the matrix has no object for {${name}}`)
    return encodeURIComponent(value)
  })

const send = (operation: Operation, who: string | null, filled = objects) =>
  test.call(
    who as TestPair['mentor'] | null,
    operation.method,
    pathOf(operation, filled),
    operation.body === null ? undefined : sample(operation.body, 7),
  )

const HOUR = 3_600_000
const over = await sessionCookie(test, ours.mentee, -HOUR)

/** The same request with a session that is over, from one of Perennial's own pages. */
const sendLate = (operation: Operation) =>
  test.app.request(pathOf(operation, objects), {
    method: operation.method,
    headers: { cookie: over, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
    ...(operation.method === 'GET'
      ? {}
      : { body: JSON.stringify(operation.body && sample(operation.body, 7)) }),
  })

const nowhere = { ...objects, mentorship: randomUUIDv7() }

describe('who may do what', () => {
  it('every route says who may call it and with what scope', () => {
    assert.ok(operations.length > 15)
    for (const { method, path, policy, scope } of operations) {
      assert.ok(policies.includes(policy as never), `${method} ${path} has no policy`)
      assert.ok(scopes.includes(scope as never), `${method} ${path} has no scope`)
    }
  })

  for (const operation of operations.filter(({ policy }) => policy !== 'anyone')) {
    const name = `${operation.method} ${operation.path}`

    it(`${name}: nobody without signing in`, async () => {
      assert.equal((await send(operation, null)).status, 401)
    })

    it(`${name}: nobody whose session is over`, async () => {
      assert.equal((await sendLate(operation)).status, 401)
    })

    it(`${name}: no token without its scope`, async () => {
      const others = scopes.filter((scope) => scope !== operation.scope).join(',')
      assert.equal((await send(operation, `${ours.mentee} ${others}`)).status, 403)
    })

    if (operation.policy !== 'pair') continue

    it(`${name}: to a stranger it is as if it did not exist`, async () => {
      for (const stranger of [theirs.mentor, theirs.mentee]) {
        const [not, none] = [await send(operation, stranger), await send(operation, ours.mentee, nowhere)]
        assert.ok(not.status === 404 || not.status === 422, `answered ${not.status}`)
        assert.deepEqual([not.status, not.body], [none.status, none.body])
      }
    })
  }

  it('what is a partner’s alone stays theirs', async () => {
    const { body } = await test.call(ours.mentor, 'GET', `${ours.path}/notes`)
    assert.deepEqual(body.notes, [])
    for (const method of ['PUT', 'DELETE'])
      assert.equal(
        (await test.call(ours.mentor, method, `${ours.path}/notes/${objects['note']}`, { text: 'mine now' }))
          .status,
        404,
      )
    const moment = await test.call(ours.mentor, 'DELETE', `${ours.path}/moments/${objects['moment']}`)
    assert.equal(moment.status, 404)
  })
})
