import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { joinPair } from '../../test/pair.ts'

const test = await openTestApp()
const { mentee, mentor, path } = await joinPair(test)

const send = (key: string, body: unknown, person: string = mentee) =>
  test.app.request(`${path}/moments`, {
    method: 'POST',
    headers: { 'x-test-person': person, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  })

describe('the frame around every request', () => {
  it('makes a change with a key once, and answers as the first time', async () => {
    const first = await send('a key', { text: 'I pushed the landing page.' })
    const again = await send('a key', { text: 'I pushed the landing page.' })
    assert.deepEqual([first.status, again.status], [201, 201])
    assert.deepEqual(await again.json(), await first.json())
    const { body } = await test.call(mentee, 'GET', `${path}/moments`)
    assert.equal(body.moments.length, 1)
  })

  it('refuses a key that came with another request', async () => {
    const { status } = await send('a key', { text: 'Something else.' })
    assert.equal(status, 422)
  })

  it('tells the keys of two people apart', async () => {
    assert.equal((await send('a key', { text: 'Well done!' }, mentor)).status, 201)
  })

  it('takes changes that carry a cookie from its own pages alone', async () => {
    const from = async (headers: Record<string, string>) =>
      (
        await test.app.request(`${path}/moments`, {
          method: 'POST',
          headers: {
            'x-test-person': mentee,
            'content-type': 'application/json',
            cookie: 'session=1',
            ...headers,
          },
          body: JSON.stringify({ text: 'Hello there.' }),
        })
      ).status
    assert.equal(await from({ 'sec-fetch-site': 'cross-site' }), 403)
    assert.equal(await from({ origin: 'https://elsewhere.example' }), 403)
    assert.equal(await from({}), 403)
    assert.equal(await from({ 'sec-fetch-site': 'same-origin' }), 201)
    assert.equal(await from({ origin: 'http://localhost' }), 201)
  })

  it('answers what has not changed with 304', async () => {
    const headers = { 'x-test-person': mentee }
    const first = await test.app.request(path, { headers })
    const tag = first.headers.get('etag') ?? ''
    assert.notEqual(tag, '')
    const again = await test.app.request(path, { headers: { ...headers, 'if-none-match': tag } })
    assert.equal(again.status, 304)
  })

  it('sends every page with a policy that runs no foreign script', async () => {
    const response = await test.app.request('/api')
    assert.equal(response.status, 200)
    assert.match(response.headers.get('content-security-policy') ?? '', /script-src 'self'/)
    assert.doesNotMatch(await response.text(), /<script|style=/)
  })
})
