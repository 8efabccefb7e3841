import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openAuthenticator } from '../../test/authenticator.ts'
import { openBrowser } from '../../test/browser.ts'

const { app, identity } = await openTestApp(Date.now())
const email = 'jane@example.org'
const password = 'a long enough password'
await identity.accounts.create({ name: 'Jane', email, password })
const mine = openAuthenticator()

describe('a passkey', () => {
  it('is added by whoever is signed in', async () => {
    const jane = openBrowser(app)
    assert.equal((await jane.send('GET', '/api/auth/passkey/generate-register-options')).status, 401)
    await jane.send('POST', '/api/auth/sign-in/email', { email, password })
    const asked = await jane.send('GET', '/api/auth/passkey/generate-register-options')
    assert.equal(asked.status, 200)
    const added = await jane.send('POST', '/api/auth/passkey/verify-registration', {
      response: mine.register(asked.body.challenge),
      name: 'My phone',
    })
    assert.equal(added.status, 200)
    const { body } = await jane.send('GET', '/api/auth/passkey/list-user-passkeys')
    assert.deepEqual(
      body.map(({ name }: { name: string }) => name),
      ['My phone'],
    )
    assert.equal((await jane.send('GET', '/api/me/audit')).body.entries[0].action, 'passkey-added')
  })

  it('that cannot be read is refused', async () => {
    const jane = openBrowser(app, '192.0.2.3')
    await jane.send('POST', '/api/auth/sign-in/email', { email, password })
    const asked = await jane.send('GET', '/api/auth/passkey/generate-register-options')
    const response = { ...mine.register(asked.body.challenge), response: { attestationObject: 'nonsense' } }
    assert.equal((await jane.send('POST', '/api/auth/passkey/verify-registration', { response })).status, 400)
  })

  const signIn = async (key: { assert: (challenge: string) => object }) => {
    const browser = openBrowser(app, '192.0.2.2')
    const asked = await browser.send('GET', '/api/auth/passkey/generate-authenticate-options')
    const response = key.assert(asked.body.challenge)
    const answer = await browser.send('POST', '/api/auth/passkey/verify-authentication', { response })
    return { browser, answer }
  }

  it('signs in by itself', async () => {
    const { browser, answer } = await signIn(mine)
    assert.equal(answer.status, 200)
    assert.equal((await browser.send('GET', '/api/me')).body.email, email)
    const [latest] = (await browser.send('GET', '/api/me/audit')).body.entries
    assert.deepEqual([latest.action, latest.detail.means], ['signed-in', 'passkey'])
  })

  it('that is another’s opens nothing', async () => {
    const { browser, answer } = await signIn(openAuthenticator())
    assert.ok(answer.status >= 400 && answer.status < 500)
    assert.equal((await browser.send('GET', '/api/me')).status, 401)
  })
})
