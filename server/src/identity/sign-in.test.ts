import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Pool } from 'pg'
import { openTestApp } from '../../test/app.ts'
import { openBrowser, type Browser } from '../../test/browser.ts'
import { codeAt } from '../../test/code.ts'
import { runAs } from '../../test/database.ts'
import { linkIn, openRelay } from '../../test/relay.ts'
import { openMailer } from '../mail/mailer.ts'
import { guessesOf } from './guesses.ts'
import { SECOND_STEP } from './second-step.ts'

const relay = await openRelay()
const mailer = openMailer({ url: relay.url, from: 'Perennial <perennial@localhost>' })
const test = await openTestApp(Date.now(), { mailer })
const { app, identity, owner, clock } = test
test.onClose(async () => mailer.close())

const pool = new Pool(test.auth)
test.onClose(() => pool.end())
const guesses = guessesOf(pool, () => clock.now)

const password = 'a long enough password'
let places = 0

/** Somebody at a place of their own: limits count by address. */
const browser = (): Browser => openBrowser(app, `192.0.2.${++places}`)

const account = async (name: string): Promise<{ readonly id: string; readonly email: string }> => {
  const email = `${name}@example.org`
  const made = await identity.accounts.create({ name, email, password, isVerified: true })
  assert.ok(made.ok)
  return { id: made.value, email }
}

const signIn = (by: Browser, email: string, secret = password) =>
  by.send('POST', '/api/auth/sign-in/email', { email, password: secret })

const actionsOf = async (by: Browser): Promise<string[]> =>
  (await by.send('GET', '/api/me/audit')).body.entries.map(({ action }: { action: string }) => action)

/** The code of an authenticator app for a step of half a minute: of this one, of one before or after. */
const codeOf = (uri: string, after = 0): string =>
  codeAt(new URL(uri).searchParams.get('secret') ?? '', Date.now() + after * 30_000)

describe('signing in with a password', () => {
  it('opens a session, and ends it', async () => {
    const { id, email } = await account('jane')
    const jane = browser()
    assert.equal((await signIn(jane, email)).status, 200)
    assert.equal((await jane.send('GET', '/api/me')).body.id, id)
    const kept = new Map(jane.cookies)
    assert.equal((await jane.send('POST', '/api/auth/sign-out', {})).status, 200)
    for (const [name, value] of kept) jane.cookies.set(name, value)
    assert.equal((await jane.send('GET', '/api/me')).status, 401)
  })

  it('says the same of a wrong password and of no account, as a problem, and writes it down', async () => {
    const { email } = await account('wrong')
    const somebody = browser()
    const wrong = await signIn(somebody, email, 'not the password')
    const nobody = await signIn(somebody, 'nobody@example.org')
    assert.deepEqual([wrong.status, wrong.body], [nobody.status, nobody.body])
    assert.equal(wrong.status, 401)
    assert.equal(wrong.headers.get('content-type'), 'application/problem+json')
    const me = browser()
    await signIn(me, email)
    assert.deepEqual(await actionsOf(me), ['signed-in', 'sign-in-failed'])
  })

  it('holds whoever tries too often, from that address alone', async () => {
    const { email } = await account('tried')
    const trying = browser()
    for (let time = 0; time < 10; time++)
      assert.equal((await signIn(trying, email, 'a guess at it')).status, 401)
    const held = await signIn(trying, email)
    assert.equal(held.status, 429)
    const seconds = Number(held.headers.get('retry-after'))
    assert.ok(seconds > 0 && seconds <= 60, `${seconds} s`)
    assert.equal((await signIn(browser(), email)).status, 200)
  })

  it('holds whoever guesses one password from many places, and leaves the other ways open', async () => {
    const { email } = await account('guessed')
    const guess = (wrong: string) => signIn(browser(), email, wrong)
    for (let time = 0; time < 50; time++) await guesses.note(email)
    const held = await guess(password)
    assert.deepEqual([held.status, held.body.code], [429, 'TOO_MANY_WRONG_PASSWORDS'])
    const now = clock.now
    clock.now += 3_600_000
    assert.equal((await guess(password)).status, 200)
    clock.now = now
  })

  it('takes no sign-up where only the invited come in', async () => {
    const body = { name: 'Somebody', email: 'uninvited@example.org', password }
    assert.ok((await browser().send('POST', '/api/auth/sign-up/email', body)).status >= 400)
    assert.equal(await identity.accounts.has(body.email), false)
  })

  it('lists sessions and revokes the others', async () => {
    const { email } = await account('twice')
    const [here, there] = [browser(), browser()]
    await signIn(here, email)
    await signIn(there, email)
    assert.equal((await here.send('GET', '/api/auth/list-sessions')).body.length, 2)
    assert.equal((await here.send('POST', '/api/auth/revoke-other-sessions', {})).status, 200)
    assert.equal((await there.send('GET', '/api/me')).status, 401)
    assert.equal((await here.send('GET', '/api/me')).status, 200)
  })

  it('knows no session any more when its time is over', async () => {
    const { email } = await account('expired')
    const late = browser()
    await signIn(late, email)
    const now = clock.now
    clock.now += 31 * 86_400_000
    assert.equal((await late.send('GET', '/api/me')).status, 401)
    clock.now = now
    assert.equal((await late.send('GET', '/api/me')).status, 200)
  })

  it('tells those behind one address who they are, however often they ask', async () => {
    const { email } = await account('asking')
    const me = browser()
    await signIn(me, email)
    for (let time = 0; time < 101; time++)
      assert.equal((await me.send('GET', '/api/auth/get-session')).status, 200)
  })

  it('shows from then on the name that was changed', async () => {
    const { email } = await account('renamed')
    const me = browser()
    await signIn(me, email)
    assert.equal((await me.send('PATCH', '/api/me', { name: 'Another name' })).body.name, 'Another name')
    assert.equal((await me.send('GET', '/api/auth/get-session')).body.user.name, 'Another name')
  })

  it('knows no cookie with a changed token, and refuses a change from another site', async () => {
    const { email } = await account('forged')
    const me = browser()
    await signIn(me, email)
    const elsewhere = openBrowser(app, '192.0.2.250', 'https://elsewhere.example')
    for (const [name, value] of me.cookies) elsewhere.cookies.set(name, value)
    assert.equal((await elsewhere.send('PATCH', '/api/me', { name: 'Changed' })).status, 403)
    assert.equal((await elsewhere.send('POST', '/api/auth/sign-out', {})).status, 403)
    for (const [name, value] of me.cookies) me.cookies.set(name, `x${value}`)
    assert.equal((await me.send('GET', '/api/me')).status, 401)
  })

  it('is refused where another site begins it', async () => {
    const { email } = await account('lured')
    const elsewhere = openBrowser(app, '192.0.2.251', 'https://elsewhere.example')
    const refused = await signIn(elsewhere, email)
    assert.deepEqual([refused.status, refused.body.type], [403, '/api#account'])
  })

  it('leads nowhere but to Perennial afterwards', async () => {
    const body = { email: 'jane@example.org', callbackURL: 'https://elsewhere.example/' }
    assert.equal((await browser().send('POST', '/api/auth/sign-in/magic-link', body)).status, 403)
  })

  it('takes a new password by a link of a mail, which ends every session', async () => {
    const { email } = await account('forgetful')
    const before = browser()
    await signIn(before, email)
    const me = browser()
    const asked = await me.send('POST', '/api/auth/request-password-reset', {
      email,
      redirectTo: '/new-password',
    })
    assert.equal(asked.status, 200)
    const link = new URL(linkIn(await relay.next()))
    const opened = await me.send('GET', `${link.pathname}${link.search}`)
    const token = new URL(opened.headers.get('location') ?? '', 'http://localhost').searchParams.get('token')
    const body = { token, newPassword: 'quite another one' }
    assert.equal((await me.send('POST', '/api/auth/reset-password', body)).status, 200)
    assert.equal((await before.send('GET', '/api/me')).status, 401)
    assert.equal((await signIn(me, email)).status, 401)
    assert.equal((await signIn(me, email, 'quite another one')).status, 200)
    assert.deepEqual(await actionsOf(me), ['signed-in', 'sign-in-failed', 'password-changed', 'signed-in'])
  })

  it('confirms an address by a link of a mail', async () => {
    const email = 'unconfirmed@example.org'
    await identity.accounts.create({ name: 'Unconfirmed', email, password })
    const me = browser()
    await signIn(me, email)
    assert.equal((await me.send('GET', '/api/me')).body.isEmailConfirmed, false)
    const link = new URL(linkIn(await relay.next()))
    await me.send('GET', `${link.pathname}${link.search}`)
    assert.equal((await me.send('GET', '/api/me')).body.isEmailConfirmed, true)
  })

  it('changes the address by a link sent to the new one, and not before it is opened', async () => {
    const { email } = await account('moving')
    const me = browser()
    await signIn(me, email)
    const body = { newEmail: 'moved@example.org', callbackURL: '/settings/sign-in' }
    assert.equal((await me.send('POST', '/api/auth/change-email', body)).status, 200)
    const letter = await relay.next()
    assert.match(letter, /To: moved@example\.org/)
    assert.equal((await me.send('GET', '/api/me')).body.email, email)
    const link = new URL(linkIn(letter))
    assert.equal((await me.send('GET', `${link.pathname}${link.search}`)).status, 302)
    const { body: now } = await me.send('GET', '/api/me')
    assert.deepEqual([now.email, now.isEmailConfirmed], ['moved@example.org', true])
    assert.deepEqual(await actionsOf(me), ['email-changed', 'signed-in'])
    assert.equal((await signIn(browser(), email)).status, 401)
    assert.equal((await signIn(browser(), 'moved@example.org')).status, 200)
  })

  it('says nothing of an address that is another’s, and sends nothing there', async () => {
    const [{ email }, other] = [await account('curious'), await account('elsewhere')]
    const me = browser()
    await signIn(me, email)
    const asked = await me.send('POST', '/api/auth/change-email', { newEmail: other.email })
    assert.deepEqual([asked.status, asked.body], [200, { status: true }])
    await me.send('POST', '/api/auth/change-email', { newEmail: 'free@example.org' })
    assert.match(await relay.next(), /To: free@example\.org/)
  })

  it('sets no second password without the first', async () => {
    const { email } = await account('second')
    const me = browser()
    await signIn(me, email)
    assert.equal((await me.send('POST', '/api/me/password', { password: 'quite another one' })).status, 409)
  })
})

describe('signing in by a link of a mail', () => {
  it('works once, and confirms the address', async () => {
    const made = await identity.accounts.create({ name: 'Amina', email: 'amina@example.org', password: null })
    assert.match(await relay.next(), /your address/)
    assert.ok(made.ok)
    const amina = browser()
    const body = { email: 'amina@example.org', callbackURL: '/today' }
    assert.equal((await amina.send('POST', '/api/auth/sign-in/magic-link', body)).status, 200)
    const link = new URL(linkIn(await relay.next()))
    const opened = await amina.send('GET', `${link.pathname}${link.search}`)
    assert.equal(opened.status, 302)
    assert.equal(new URL(opened.headers.get('location') ?? '').pathname, '/today')
    const { body: me } = await amina.send('GET', '/api/me')
    assert.deepEqual([me.name, me.isEmailConfirmed], ['Amina', true])
    const again = browser()
    await again.send('GET', `${link.pathname}${link.search}`)
    assert.equal((await again.send('GET', '/api/me')).status, 401)
    assert.equal((await amina.send('POST', '/api/me/password', { password: 'quite a new one' })).status, 204)
    assert.equal((await signIn(browser(), 'amina@example.org', 'quite a new one')).status, 200)
  })

  it('sends nothing to an address without account, and says the same', async () => {
    const before = relay.count()
    const { status } = await browser().send('POST', '/api/auth/sign-in/magic-link', {
      email: 'nobody@example.org',
    })
    await account('known')
    await browser().send('POST', '/api/auth/sign-in/magic-link', { email: 'known@example.org' })
    assert.match(await relay.next(), /known@example\.org/)
    assert.deepEqual([status, relay.count()], [200, before + 1])
  })
})

describe('a second factor', () => {
  it('is asked for after the password and after the link of a mail', async () => {
    const { email } = await account('careful')
    const me = browser()
    await signIn(me, email)
    const enabled = await me.send('POST', '/api/auth/two-factor/enable', { password })
    assert.equal(enabled.status, 200)
    const uri: string = enabled.body.totpURI
    assert.equal(
      (await me.send('POST', '/api/auth/two-factor/verify-totp', { code: codeOf(uri, -1) })).status,
      200,
    )

    const byPassword = browser()
    assert.equal((await signIn(byPassword, email)).body.twoFactorRedirect, true)
    assert.equal((await byPassword.send('GET', '/api/me')).status, 401)
    assert.equal(
      (await byPassword.send('POST', '/api/auth/two-factor/verify-totp', { code: '000000' })).status,
      401,
    )
    const code = codeOf(uri)
    assert.equal((await byPassword.send('POST', '/api/auth/two-factor/verify-totp', { code })).status, 200)
    assert.equal((await byPassword.send('GET', '/api/me')).body.email, email)

    const byLink = browser()
    await byLink.send('POST', '/api/auth/sign-in/magic-link', { email })
    const link = new URL(linkIn(await relay.next()))
    const opened = await byLink.send('GET', `${link.pathname}${link.search}`)
    assert.equal(opened.headers.get('location'), `http://localhost${SECOND_STEP}`)
    assert.equal((await byLink.send('GET', '/api/me')).status, 401)
    assert.equal(
      (await byLink.send('POST', '/api/auth/two-factor/verify-totp', { code: codeOf(uri, 1) })).status,
      200,
    )
    assert.equal((await byLink.send('GET', '/api/me')).body.email, email)
    assert.deepEqual((await actionsOf(byLink)).slice(0, 5), [
      'signed-in',
      'signed-in',
      'sign-in-failed',
      'second-factor-on',
      'signed-in',
    ])
  })

  it('opens once: a code seen over a shoulder opens nothing', async () => {
    const { email } = await account('watched')
    const me = browser()
    await signIn(me, email)
    const { body } = await me.send('POST', '/api/auth/two-factor/enable', { password })
    const entered = codeOf(body.totpURI, -1)
    const enter = (who: typeof me, code: string) =>
      who.send('POST', '/api/auth/two-factor/verify-totp', { code })
    assert.equal((await enter(me, entered)).status, 200)
    const watcher = browser()
    await signIn(watcher, email)
    assert.equal((await enter(watcher, entered)).status, 401)
    assert.equal((await watcher.send('GET', '/api/me')).status, 401)
    const next = codeOf(body.totpURI)
    const both = browser()
    await signIn(both, email)
    const answers = await Promise.all([enter(watcher, next), enter(both, next)])
    assert.deepEqual(
      answers.map(({ status }) => status).toSorted((a, b) => a - b),
      [200, 401],
    )
  })
})

describe('the walls between the roles', () => {
  it('shows who serves requests no password, and who checks passwords no moment', async () => {
    await assert.rejects(runAs(test.role, 'select "password" from auth."account"'), { code: '42501' })
    for (const table of ['moment', 'person', 'mentorship', 'note', 'audit', 'invitation', 'token'])
      await assert.rejects(runAs(test.auth, `select * from public.${table}`), { code: '42501' })
    assert.deepEqual(
      await runAs(owner, "select 1 from pg_roles where rolname like 'perennial_a%' and rolsuper"),
      [],
    )
  })
})
