import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp, type TestApp } from '../../test/app.ts'
import { openBrowser } from '../../test/browser.ts'
import { openSignInService } from '../../test/sign-in-service.ts'

const service = await openSignInService()
const oidc = { issuer: service.issuer, clientId: 'perennial', clientSecret: 'a secret', name: 'Our staff' }
const invited = await openTestApp(Date.now(), { oidc })
const open = await openTestApp(Date.now(), { oidc, signUp: 'open' })

const signIn = async ({ app }: TestApp, email: string) => {
  const browser = openBrowser(app)
  const begun = await browser.send('POST', '/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: '/today',
  })
  assert.equal(begun.status, 200)
  const back = new URL(service.sayYes(begun.body.url, { email, name: 'Kim Doe' }))
  const done = await browser.send('GET', `${back.pathname}${back.search}`)
  return { done, me: await browser.send('GET', '/api/me') }
}

describe('single sign-on', () => {
  it('makes an account where everybody may, with the name and the confirmed address', async () => {
    const { done, me } = await signIn(open, 'kim@example.org')
    assert.equal(done.status, 302)
    assert.equal(new URL(done.headers.get('location') ?? '', 'http://localhost').pathname, '/today')
    assert.deepEqual(
      [me.body.name, me.body.email, me.body.isEmailConfirmed],
      ['Kim Doe', 'kim@example.org', true],
    )
    assert.equal((await signIn(open, 'kim@example.org')).me.body.id, me.body.id)
  })

  it('makes none where only the invited come in', async () => {
    assert.equal((await signIn(invited, 'kim@example.org')).me.status, 401)
    assert.equal(await invited.identity.accounts.has('kim@example.org'), false)
  })

  it('does not take over an account that has not confirmed the address', async () => {
    const made = { name: 'Lee', email: 'lee@example.org', password: 'a long enough password' }
    await invited.identity.accounts.create(made)
    assert.equal((await signIn(invited, 'lee@example.org')).me.status, 401)
  })

  it('signs an account in whose address is confirmed on both sides', async () => {
    const account = { name: 'Ida', email: 'ida@example.org', password: null, isVerified: true }
    const made = await invited.identity.accounts.create(account)
    assert.ok(made.ok)
    assert.equal((await signIn(invited, 'ida@example.org')).me.body.id, made.value)
  })

  it('is told among the ways in', async () => {
    const { body } = await openBrowser(open.app).send('GET', '/api/ways-in')
    assert.deepEqual([body.singleSignOn, body.signUp], ['Our staff', 'open'])
  })
})

describe('a sign-up that is open', () => {
  it('makes an account and signs in', async () => {
    const browser = openBrowser(open.app, '192.0.2.9')
    const body = { name: 'Sam', email: 'sam@example.org', password: 'a long enough password' }
    assert.equal((await browser.send('POST', '/api/auth/sign-up/email', body)).status, 200)
    assert.equal((await browser.send('GET', '/api/me')).body.name, 'Sam')
  })
})
