import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openBrowser } from '../../test/browser.ts'

const { app } = await openTestApp(Date.now(), { reach: { host: '/nowhere/at/all', port: 5432 } })

describe('while the database is away', () => {
  it('says so to whoever signs in, is signed in, or comes with a token', async () => {
    const { send, cookies } = openBrowser(app)
    const body = { email: 'jane@example.org', password: 'a long enough password' }
    const signingIn = await send('POST', '/api/auth/sign-in/email', body)
    assert.deepEqual([signingIn.status, signingIn.body.type], [503, '/api#database-away'])
    assert.ok(signingIn.headers.has('retry-after'))
    cookies.set('perennial.session_token', 'not.signed')
    assert.equal((await send('GET', '/api/me')).status, 401)
    const { status } = await app.request('/api/me', { headers: { authorization: 'Bearer perennial_x' } })
    assert.equal(status, 503)
  })
})
