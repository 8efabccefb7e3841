import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openBrowser } from '../../test/browser.ts'

const { app, identity, clock } = await openTestApp()
const jane = { name: 'Jane Otieno', email: 'Jane@example.org', password: 'a long enough password' }
const day = 86_400_000

describe('a first start', () => {
  it('lets nobody in with a code that is none, or was replaced, or is a day old', async () => {
    const { send } = openBrowser(app)
    const replaced = await identity.welcome.issue()
    const code = await identity.welcome.issue()
    assert.equal((await send('POST', '/api/welcome', { ...jane, code: 'guessed' })).status, 404)
    assert.equal((await send('POST', '/api/welcome', { ...jane, code: replaced })).status, 404)
    clock.now += day + 1
    assert.equal((await send('POST', '/api/welcome', { ...jane, code })).status, 404)
  })

  it('makes the first account with the code, signs in, and is me', async () => {
    const { send, cookies } = openBrowser(app)
    assert.equal((await send('GET', '/api/ways-in')).body.isNew, true)
    const code = await identity.welcome.issue()
    const made = await send('POST', '/api/welcome', { ...jane, code })
    assert.equal(made.status, 201)
    const set = made.headers.getSetCookie().join()
    assert.match(set, /HttpOnly/)
    assert.match(set, /SameSite=Lax/)
    assert.equal(cookies.size, 1)
    const { body } = await send('GET', '/api/me')
    assert.deepEqual(body, {
      id: made.body.person,
      name: 'Jane Otieno',
      timeZone: 'UTC',
      locale: 'en-GB',
      email: 'jane@example.org',
      isEmailConfirmed: true,
    })
    assert.match(body.id, /^[\da-f]{8}-[\da-f]{4}-7/)
  })

  it('happens once: afterwards no code makes an account', async () => {
    const { send } = openBrowser(app)
    const code = await identity.welcome.issue()
    const again = await send('POST', '/api/welcome', { ...jane, email: 'other@example.org', code })
    assert.deepEqual([again.status, again.body.type], [404, '/api#link-over'])
  })
})
