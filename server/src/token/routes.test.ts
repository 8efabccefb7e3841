import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { answerOf, openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { sessionCookie } from '../../test/session.ts'

const test = await openTestApp()
const { app, call, addPerson, clock, owner, database } = test
const jane = await addPerson('Jane Otieno')
const stranger = await addPerson('Somebody Else')

const make = async (body: object) =>
  (await call(jane, 'POST', '/api/me/tokens', { name: 'A script', ...body })).body

const by = async (token: string, method: string, path: string, body?: unknown) =>
  answerOf(
    await app.request(path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )

describe('a token of one’s own', () => {
  it('opens what its scopes say, and nothing else', async () => {
    const { token } = await make({ scopes: ['read'] })
    assert.equal((await by(token, 'GET', '/api/me')).body.id, jane)
    const refused = await by(token, 'POST', '/api/mentorships', { as: 'mentee', with: 'Alex' })
    assert.deepEqual([refused.status, refused.body.type], [403, '/api#missing-scope'])
    assert.equal((await by(token, 'GET', '/api/me/tokens')).status, 403)
  })

  it('is told once and kept as a hash', async () => {
    const { token } = await make({ scopes: ['read'] })
    const { body } = await call(jane, 'GET', '/api/me/tokens')
    assert.ok(!JSON.stringify(body).includes(token))
    const kept = await runAs(owner, 'select hash from token_key')
    assert.ok(kept.every(({ hash }) => /^[\da-f]{64}$/.test(hash) && !token.includes(hash)))
  })

  it('is told in an answer that nobody on its way keeps', async () => {
    const made = await call(jane, 'POST', '/api/me/tokens', { name: 'A script', scopes: ['read'] })
    assert.equal(made.headers.get('cache-control'), 'no-store')
  })

  it('makes no other token', async () => {
    const { token } = await make({ scopes: ['account'] })
    const refused = await by(token, 'POST', '/api/me/tokens', { name: 'Another', scopes: ['read'] })
    assert.deepEqual([refused.status, refused.body.type], [403, '/api#session-only'])
  })

  it('ends with its time, and when it is revoked', async () => {
    const short = await make({ scopes: ['read'], days: 1 })
    const long = await make({ scopes: ['read'], days: null })
    clock.now += 86_400_000
    assert.equal((await by(short.token, 'GET', '/api/me')).status, 401)
    assert.equal((await by(long.token, 'GET', '/api/me')).status, 200)
    assert.equal((await call(stranger, 'DELETE', `/api/me/tokens/${long.id}`)).status, 404)
    assert.equal((await call(jane, 'DELETE', `/api/me/tokens/${long.id}`)).status, 204)
    assert.equal((await by(long.token, 'GET', '/api/me')).status, 401)
  })

  it('tells the day it was last used', async () => {
    const { token, id } = await make({ scopes: ['read'] })
    await by(token, 'GET', '/api/me')
    const { body } = await call(jane, 'GET', '/api/me/tokens')
    const used = body.tokens.find((each: { id: string }) => each.id === id)
    assert.equal(used.lastUsedOn, new Date(clock.now).toISOString().slice(0, 10))
  })

  it('that is wrong is not helped by a session beside it', async () => {
    const cookie = await sessionCookie(test, jane)
    const { status } = await app.request('/api/me', { headers: { cookie } })
    assert.equal(status, 200)
    const both = await app.request('/api/me', {
      headers: { cookie, authorization: 'Bearer perennial_wrong' },
    })
    assert.equal(both.status, 401)
  })

  it('is seen by nobody else, in SQL neither', async () => {
    const seen = await database.asPerson(stranger, async (tx) => [
      await tx.rows({ name: 'tokens', text: 'select * from token' }),
      await tx.rows({ name: 'token-keys', text: 'select * from token_key' }),
    ])
    assert.deepEqual(seen, [[], []])
  })

  it('is written down when made and revoked', async () => {
    const { body } = await call(jane, 'GET', '/api/me/audit?limit=100')
    const written = new Set(body.entries.map(({ action }: { action: string }) => action))
    assert.deepEqual(written, new Set(['token-made', 'token-revoked']))
    assert.ok(body.entries.every((entry: { by: string }) => entry.by === 'me'))
    assert.ok(body.entries.every((entry: { detail: { name: string } }) => entry.detail.name === 'A script'))
  })
})

describe('a first password', () => {
  it('is for whoever has an account', async () => {
    const { status } = await call(stranger, 'POST', '/api/me/password', { password: 'a long enough one' })
    assert.equal(status, 404)
  })
})

describe('a session of a test', () => {
  it('is over when its time is', async () => {
    const cookie = await sessionCookie(test, jane, -1)
    assert.equal((await app.request('/api/me', { headers: { cookie } })).status, 401)
  })
})

describe('what was done', () => {
  it('is read page by page, without a gap', async () => {
    const all = (await call(jane, 'GET', '/api/me/audit?limit=100')).body.entries
    const first = (await call(jane, 'GET', '/api/me/audit?limit=2')).body
    const second = (await call(jane, 'GET', `/api/me/audit?limit=100&before=${first.next}`)).body
    assert.deepEqual([...first.entries, ...second.entries], all)
    assert.equal(second.next, null)
  })
})
