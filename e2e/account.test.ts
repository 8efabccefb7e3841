import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { codeAt } from '../server/test/code.ts'
import { linkIn, openRelay } from '../server/test/relay.ts'
import { complaintsOf, hasChromium, openChromium } from './browser.ts'
import { serve, type Served } from './served.ts'
import { beIn, beWelcomed, givePassword, PASSWORD, sayYes, signOut, startFresh, tell } from './steps.ts'

const relay = await openRelay()
const skip = hasChromium() ? false : 'no /usr/bin/chromium here: apt-get install chromium'

const letterTo = async (address: string): Promise<string> => {
  const letter = await relay.next()
  return letter.includes(`To: ${address}`) ? letter : letterTo(address)
}

describe('an account of one’s own', { skip }, () => {
  let served: Served
  let browser: Browser
  let page: Page
  let complaints: readonly string[]

  before(async () => {
    served = await serve({}, { SMTP_URL: relay.url })
    browser = await openChromium()
    page = await browser.newPage()
    complaints = complaintsOf(page)
    await beWelcomed(page, served.welcome)
  })

  after(async () => {
    await browser.close()
    await served.stop()
  })

  const open = async (path: string, heading: string | RegExp): Promise<void> => {
    await page.goto(`${served.url}${path}`)
    await page.getByRole('heading', { name: heading }).first().waitFor()
  }

  it('corrects a wrong act, and the correction stays', async () => {
    await startFresh(page, 'Alex Brandt')
    await tell(page, 'The talk went well, the room laughed twice.')
    const entry = page.locator('.entry').first()
    await entry.getByRole('button', { name: 'What it does' }).click()
    const isThanks = entry.getByRole('button', { name: 'thanks', exact: true })
    assert.equal(await isThanks.getAttribute('aria-pressed'), 'false')
    await isThanks.click()
    await entry.locator('.acts .chip', { hasText: 'thanks' }).waitFor()
    await page.reload()
    await page.locator('.entry').first().locator('.acts .chip', { hasText: 'thanks' }).waitFor()
    assert.deepEqual(complaints, [])
  })

  it('goes anywhere by a few letters, and keeps as a draft what leads nowhere', async () => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('peop')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Nobody waits for you.' }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('alex')
    await page.getByRole('option', { name: 'Alex Brandt person' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('combobox').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill('Lunch on Monday was good')
    await page.keyboard.press('Enter')
    const words = page.getByRole('textbox', { name: 'The words' })
    await words.waitFor()
    assert.equal(await words.inputValue(), 'Lunch on Monday was good')
    await words.fill('')
    assert.deepEqual(complaints, [])
  })

  it('names who sees what, before and after the other says yes', async () => {
    await open('/visibility', 'Only you see what is here.')
    await page.getByText('No invitation is open.').waitFor()
    await open('/people', 'Nobody waits for you.')
    await page.getByRole('link', { name: 'Alex Brandt', exact: true }).click()
    await page.getByRole('button', { name: 'Invite Alex' }).click()
    const link = await page.getByLabel(/Pass this link on/).inputValue()
    await open('/visibility', 'Only you see what is here.')
    await page.getByText(/The one for Alex Brandt, open until/).waitFor()
    const guest = await browser.newPage()
    await sayYes(guest, link, 'alex@example.org')
    await guest.close()
    await open('/visibility', 'What you share with Alex, both of you see.')
    const told = page.getByRole('region', { name: 'What was told' })
    assert.deepEqual(await told.locator('.seer').allInnerTexts(), ['You', 'Alex Brandt'])
    const notes = page.getByRole('region', { name: 'Notes to yourself' })
    assert.deepEqual(await notes.locator('.seer').allInnerTexts(), ['You'])
    assert.deepEqual(complaints, [])
  })

  it('is called otherwise from then on, wherever its name stands', async () => {
    await open('/settings', 'You are Jane here.')
    await page.getByLabel('What it calls you').fill('Jane Otieno')
    await page.getByLabel('Time zone').selectOption('Africa/Nairobi')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByRole('heading', { name: 'You are Jane Otieno here.' }).waitFor()
    await page.getByLabel('Jane Otieno: menu').waitFor()
    await page.reload()
    assert.equal(await page.getByLabel('Time zone').inputValue(), 'Africa/Nairobi')
    assert.deepEqual(complaints, [])
  })

  it('makes a token that opens what it may, until it is revoked', async () => {
    await open('/settings/programs', 'No program has a token of yours.')
    await page.getByLabel('What it is for').fill('My calendar')
    await page.getByRole('button', { name: 'Make the token' }).click()
    const token = await page.locator('.secret').innerText()
    const asked = async (path: string): Promise<number> =>
      (await fetch(`${served.url}${path}`, { headers: { authorization: `Bearer ${token}` } })).status
    assert.deepEqual([await asked('/api/people'), await asked('/api/me/export')], [200, 403])
    await open('/visibility', 'What you share with Alex')
    await page.getByText('My calendar may read what you can read.').waitFor()
    await open('/settings/programs', 'One program has a token of yours.')
    assert.ok(!(await page.content()).includes(token))
    await page.getByRole('button', { name: /^Revoke.*My calendar$/ }).click()
    await page.getByRole('heading', { name: 'No program has a token of yours.' }).waitFor()
    assert.equal(await asked('/api/people'), 401)
    assert.deepEqual(complaints, [])
  })

  it('asks for a second factor once it is on: by the app, or by a backup code', async () => {
    await open('/settings/sign-in', /You sign in with a password and no passkey/)
    await page.getByLabel('Your password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Set it up' }).click()
    await page.locator('svg.qr path').waitFor()
    const secret = await page.locator('.secret').innerText()
    // A code opens once: the one of half a minute ago still counts, and leaves the present one for later.
    const giveCode = async (label: string, button: string, at = Date.now()): Promise<void> => {
      await page.getByLabel(label).fill(codeAt(secret, at))
      await page.getByRole('button', { name: button }).click()
    }
    await giveCode('The six digits it shows now', 'Turn it on', Date.now() - 30_000)
    const code = await page.locator('.codes li').first().innerText()
    await page.getByRole('button', { name: 'I have them' }).click()
    await page.getByText('A second factor is asked for.').waitFor()

    await signOut(page)
    await givePassword(page)
    await giveCode('The six digits of your authenticator app', 'Go on')
    await beIn(page)
    await signOut(page)
    await givePassword(page)
    await page.getByRole('button', { name: 'Use a backup code instead' }).click()
    await page.getByLabel('One of your backup codes').fill(code)
    await page.getByRole('button', { name: 'Go on' }).click()
    await beIn(page)

    await open('/settings/sign-in', /You sign in with/)
    await page.getByText('Turn it off', { exact: true }).first().click()
    const off = page.locator('details[open]')
    await off.getByLabel('Your password').fill(PASSWORD)
    await off.getByRole('button', { name: 'Turn it off' }).click()
    await page.getByText('No second factor is asked for.').waitFor()
    assert.deepEqual(complaints, [])
  })

  it('signs in by a passkey that it added', async () => {
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('WebAuthn.enable')
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    })
    await open('/settings/sign-in', /no passkey/)
    await page.getByLabel('What to call it').fill('This laptop')
    await page.getByRole('button', { name: 'Add a passkey' }).click()
    await page.getByRole('heading', { name: /one passkey/ }).waitFor()
    await signOut(page)
    await page.getByRole('button', { name: 'With a passkey' }).click()
    await beIn(page)
    await open('/settings/sign-in', /one passkey/)
    await page.getByRole('button', { name: /^Remove.*This laptop$/ }).click()
    await page.getByRole('heading', { name: /no passkey/ }).waitFor()
    assert.deepEqual(complaints, [])
  })

  it('ends a session elsewhere, and tells what was done', async () => {
    const elsewhere = await browser.newPage()
    await elsewhere.goto(served.url)
    await givePassword(elsewhere)
    await beIn(elsewhere)
    await open('/settings/sign-in', /You sign in with/)
    const there = page.getByRole('button', { name: /^Sign out there/ })
    await there.first().waitFor()
    const count = await there.count()
    await there.first().click()
    await page.getByText('Signed out there.').waitFor()
    assert.equal(await there.count(), count - 1)
    await elsewhere.goto(`${served.url}/people`)
    await elsewhere.getByRole('heading', { name: 'Welcome back.' }).waitFor()
    await elsewhere.close()
    await page.getByRole('link', { name: 'Record' }).click()
    await page.getByRole('heading', { name: 'What was done with your account.' }).waitFor()
    const record = page.getByRole('list', { name: 'Record' })
    for (const done of ['You signed out elsewhere', 'You added a passkey', 'You turned the second factor on'])
      await record.getByText(done).first().waitFor()
    await record.getByText('“My calendar”').first().waitFor()
    assert.deepEqual(complaints, [])
  })

  it('moves to another address by the letter sent there', async () => {
    await open('/settings/sign-in', /You sign in with/)
    await page.getByLabel('The new address').fill('jane@moved.example')
    await page.getByRole('button', { name: 'Change it' }).first().click()
    await page.getByText('A letter is on its way to jane@moved.example.').waitFor()
    await page.goto(linkIn(await letterTo('jane@moved.example')))
    await page.getByText('You sign in as jane@moved.example.').waitFor()
    assert.deepEqual(complaints, [])
  })

  it('takes everything with it, then is erased for good', async () => {
    await open('/settings/data', 'Everything here is yours.')
    const waiting = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save everything as a zip' }).click()
    const files = unzipSync(readFileSync(await (await waiting).path()))
    const all = Object.values(files)
      .map((bytes) => new TextDecoder().decode(bytes))
      .join('\n')
    assert.match(all, /the room laughed twice/)
    await page.getByLabel(/^Type your name/).fill('Somebody')
    await page.getByRole('button', { name: 'Erase me for good' }).click()
    await page.getByText('the name exactly as it stands').waitFor()
    assert.ok(complaints.some((each) => each.startsWith('422 ')))
    await page.getByLabel(/^Type your name/).fill('Jane Otieno')
    await page.getByRole('button', { name: 'Erase me for good' }).click()
    await page.getByRole('heading', { name: 'Everything of yours is gone from here.' }).waitFor()
    await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'detached' })
    await page.waitForFunction(() => localStorage.length === 0)
    await page.goto(served.url)
    await givePassword(page, 'jane@moved.example')
    await page.getByText('This e-mail and password do not belong together.').waitFor()
    const other = await browser.newPage()
    await other.goto(served.url)
    await givePassword(other, 'alex@example.org')
    await other.getByText('Somebody who left').first().waitFor()
  })
})
