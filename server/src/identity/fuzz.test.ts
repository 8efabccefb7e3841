import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openBrowser, type Browser } from '../../test/browser.ts'

const { app, identity } = await openTestApp(Date.now())
const email = 'jane@example.org'
const password = 'a long enough password'
await identity.accounts.create({ name: 'Jane', email, password })

const values = [null, 7, 'x\u0000y', 'a'.repeat(20_000), ['a'], { a: 1 }] as const

/** Nearly right, so that it comes far: what an id or an address should be is something else. */
const bodyWith = (value: unknown) => ({
  email,
  password: 'aaaaaaaaaaaa',
  newPassword: 'aaaaaaaaaaaa',
  code: '123456',
  name: 'x',
  newEmail: 'kim@example.org',
  token: value,
  id: value,
  provider: value,
  providerId: value,
  accountId: value,
  callbackURL: value,
  redirectTo: value,
  response: value,
})

const queryWith = (value: unknown): string => {
  const text = encodeURIComponent(String(value))
  return `?token=${text}&id=${text}&callbackURL=${text}&code=${text}&state=${text}&error=${text}`
}

let places = 0

const somewhere = (cookies: ReadonlyMap<string, string>): Browser => {
  const browser = openBrowser(app, `10.0.${places >> 8}.${places++ & 255}`)
  for (const [name, value] of cookies) browser.cookies.set(name, value)
  return browser
}

const jane = openBrowser(app)
await jane.send('POST', '/api/auth/sign-in/email', { email, password })

const endsSession = /sign-out|revoke-sessions|revoke-other/

describe('whatever is sent about an account', () => {
  for (const cookies of [new Map<string, string>(), jane.cookies])
    it(`is answered, ${cookies.size === 0 ? 'by anybody' : 'with a session'}, and what is wrong is a problem`, async () => {
      for (const { method, path } of await identity.routes()) {
        if (endsSession.test(path)) continue
        for (const value of values) {
          const isRead = method === 'GET'
          const at = `/api/auth${path.replaceAll(/:\w+/g, 'x%00y')}${isRead ? queryWith(value) : ''}`
          const { status, headers } = await somewhere(cookies).send(
            method,
            at,
            isRead ? undefined : bodyWith(value),
          )
          assert.ok(status < 500, `${method} ${path} answered ${status}`)
          if (status >= 400) assert.equal(headers.get('content-type'), 'application/problem+json', path)
        }
      }
    })
})
