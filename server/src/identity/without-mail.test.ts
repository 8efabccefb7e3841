import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openBrowser } from '../../test/browser.ts'

const { app, identity, printed } = await openTestApp(Date.now())
await identity.accounts.create({ name: 'Jane', email: 'jane@example.org', password: null })
await identity.accounts.create({ name: 'Alex', email: 'alex@example.org', password: null })

const byLink = (email: string) =>
  openBrowser(app).send('POST', '/api/auth/sign-in/magic-link', { email, callbackURL: '/' })

describe('without mail', () => {
  it('says so plainly to everybody alike', async () => {
    const answers = [
      await byLink('alex@example.org'),
      await byLink('nobody@example.org'),
      await byLink('jane@example.org'),
    ]
    for (const { status, body } of answers) assert.deepEqual([status, body.type], [409, '/api#no-mail'])
    const reset = { email: 'alex@example.org', redirectTo: '/' }
    const { body } = await openBrowser(app).send('POST', '/api/auth/request-password-reset', reset)
    assert.equal(body.type, '/api#no-mail')
  })

  it('prints the link of the first account alone where the server was started', async () => {
    assert.equal(printed.length, 1)
    const link = new URL(printed[0]?.replace('Sign in: ', '') ?? '')
    const jane = openBrowser(app)
    await jane.send('GET', `${link.pathname}${link.search}`)
    assert.equal((await jane.send('GET', '/api/me')).body.email, 'jane@example.org')
  })

  it('offers no way in by mail', async () => {
    assert.deepEqual((await openBrowser(app).send('GET', '/api/ways-in')).body, {
      isNew: false,
      signUp: 'invited',
      byMail: false,
      singleSignOn: null,
    })
  })
})
