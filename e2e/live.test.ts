import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { complaintsOf, hasChromium, openChromium } from './browser.ts'
import { serve, type Served } from './served.ts'
import { beWelcomed, startFresh, tell } from './steps.ts'

const skip = hasChromium() ? false : 'no /usr/bin/chromium here: apt-get install chromium'
let open: { browser: Browser; served: Served } | undefined

const opened = async (): Promise<{ browser: Browser; served: Served }> =>
  (open ??= { browser: await openChromium(), served: await serve() })

after(async () => {
  await open?.browser.close()
  await open?.served.stop()
})

const composer = (page: Page) => page.getByRole('textbox', { name: 'The words' })
const entry = (page: Page, words: string) =>
  page.locator('.entry:not(.on-its-way) .quote', { hasText: words })

/** Somebody new in a browser of their own, with a mentorship just begun. */
const begin = async (): Promise<Page> => {
  const { browser, served } = await opened()
  const page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(15_000)
  await beWelcomed(page, served.welcome)
  await startFresh(page, 'Alex Brandt')
  return page
}

let jane: Page | undefined
const janes = async (): Promise<Page> => (jane ??= await begin())

const acceptAs = async (link: string, name: string): Promise<Page> => {
  const { browser } = await opened()
  const page = await (await browser.newContext()).newPage()
  await page.goto(link)
  await page.getByLabel('Your name').or(page.getByLabel('What should it call you?')).fill(name)
  await page.getByLabel('E-mail').fill('alex@example.org')
  await page.getByLabel('A password').fill('a long enough password')
  await page.getByRole('button', { name: 'Make an account and say yes' }).click()
  await page.getByRole('heading', { name: 'Journal', exact: true }).waitFor()
  return page
}

describe('two browsers', { skip }, () => {
  it('show each other’s words without a reload', async () => {
    const mine = await janes()
    await mine.getByRole('button', { name: 'Invite Alex' }).click()
    const link = await mine.getByLabel(/Pass this link on/).inputValue()
    const theirs = await acceptAs(link, 'Alex Brandt')
    const complaints = [complaintsOf(mine), complaintsOf(theirs)]
    await tell(mine, 'The design review is next week. Which decision should I bring?')
    await entry(theirs, 'design review is next week').waitFor()
    await tell(theirs, 'Bring the one you would defend.')
    await entry(mine, 'you would defend').waitFor()
    await mine.getByRole('button', { name: 'Invite Alex' }).waitFor({ state: 'detached' })
    assert.deepEqual(complaints, [[], []])
    await theirs.context().close()
  })
})

describe('a server that answers in part', { skip }, () => {
  it('leaves on the screen what was read before, with a quiet remark', async () => {
    const { browser } = await opened()
    const mine = await janes()
    // What a service worker asks for, no route of a test comes by.
    const state = await mine.context().storageState()
    const context = await browser.newContext({ storageState: state, serviceWorkers: 'block' })
    const page = await context.newPage()
    await page.goto(mine.url())
    const sentence = await page.locator('.sentence h1').textContent()
    await page.getByRole('heading', { name: 'Journal', exact: true }).waitFor()
    await context.route(/\/api\/mentorships\/[^/]+\/overview$/, (route) => route.fulfill({ status: 503 }))
    await tell(page, 'Told while the readings rest.')
    const remark = page.getByText('This could not be brought up to date just now.')
    await remark.waitFor()
    assert.equal(await page.locator('.sentence h1').textContent(), sentence)
    await context.unrouteAll()
    await page.getByRole('button', { name: 'Try again' }).click()
    await remark.waitFor({ state: 'detached' })
    await context.close()
  })
})

describe('without a network', { skip }, () => {
  it('what is told waits in sight and goes out once, by itself', async () => {
    const page = await janes()
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    const people = page.waitForResponse(/api\/people/)
    await page.reload()
    await page.getByRole('heading', { name: 'Journal', exact: true }).waitFor()
    await people
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'What happened?' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'The words' }).fill('Told on the train, in a tunnel.')
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('One line waits to go out.').waitFor()
    await page.locator('.on-its-way', { hasText: 'in a tunnel' }).waitFor()
    await page.reload()
    await page.locator('.on-its-way', { hasText: 'in a tunnel' }).waitFor()
    await page.context().setOffline(false)
    await entry(page, 'in a tunnel').waitFor()
    await page.getByText('One line waits to go out.').waitFor({ state: 'detached' })
    await page.reload()
    await entry(page, 'in a tunnel').waitFor()
    assert.equal(await entry(page, 'in a tunnel').count(), 1)
  })

  it('what another app shares lies in the composer, and is kept when I say so', async () => {
    const page = await janes()
    const { served } = await opened()
    await page.goto(
      `${served.url}/tell?${new URLSearchParams({ text: 'A talk on reviews', url: 'https://talks.example/1' })}`,
    )
    await page.getByRole('heading', { name: 'Keep this with somebody?' }).waitFor()
    assert.equal(await composer(page).inputValue(), 'A talk on reviews\nhttps://talks.example/1')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await entry(page, 'A talk on reviews').waitFor()
  })
})

describe('nothing typed is lost', { skip }, () => {
  it('when the server is started anew in mid-edit', async () => {
    const page = await janes()
    const { served } = await opened()
    await composer(page).fill('Half a thought')
    await served.restart()
    await composer(page).pressSequentially(', and the other half.')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await entry(page, 'Half a thought, and the other half.').waitFor()
    assert.equal(await composer(page).inputValue(), '')
  })

  it('when the server is away as it is sent', async () => {
    const page = await janes()
    const { served } = await opened()
    const again = await served.pause()
    await composer(page).fill('Sent to nobody, for now.')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.locator('.on-its-way', { hasText: 'for now' }).waitFor()
    await again()
    await entry(page, 'for now').waitFor()
  })

  it('when the session ends: one signs in again in place, and goes on', async () => {
    const page = await janes()
    await composer(page).fill('Typed before the session ended.')
    await page.getByText('Heard so far').waitFor()
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Keep it' }).click()
    const dialog = page.getByRole('dialog', { name: 'You were signed out meanwhile.' })
    await dialog.getByLabel('Password').fill('a long enough password')
    await dialog.getByRole('button', { name: 'Sign in' }).click()
    await entry(page, 'Typed before the session ended.').waitFor()
    await dialog.waitFor({ state: 'detached' })
  })

  it('in two tabs: what is typed in one stands in the other', async () => {
    const page = await janes()
    const other = await page.context().newPage()
    await other.goto(page.url())
    await composer(page).fill('One thought')
    await other.waitForFunction(() => document.querySelector('textarea')?.value === 'One thought')
    await composer(other).press('End')
    await composer(other).pressSequentially(', two tabs.')
    await page.waitForFunction(() => document.querySelector('textarea')?.value === 'One thought, two tabs.')
    await composer(page).fill('')
    await other.close()
  })
})

describe('sample people', { skip }, () => {
  it('are opened, marked wherever they are, and removed in one tap', async () => {
    const page = await janes()
    const { served } = await opened()
    const complaints = complaintsOf(page)
    await page.goto(`${served.url}/begin`)
    await page.getByRole('button', { name: 'Look around' }).click()
    await page.getByText('You look through the eyes of Ruth Abara').waitFor()
    await page.getByRole('heading', { name: 'You and Mikael are thriving.' }).waitFor()
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.getByRole('row', { name: /Helena Costa Sample/ }).waitFor()
    await page
      .getByRole('row', { name: /Victor Hale Sample/ })
      .getByRole('link')
      .click()
    await page.getByText('Work without a name on it.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Remove the samples' }).click()
    await page.getByRole('row', { name: /Alex Brandt/ }).waitFor()
    await page
      .getByRole('row', { name: /Sample/ })
      .first()
      .waitFor({ state: 'detached' })
    assert.equal(await page.getByText('Sample').count(), 0)
    assert.deepEqual(complaints, [])
  })
})

describe('another language', { skip }, () => {
  it('is chosen by the person, says what it knows, and English for the rest', async () => {
    const page = await janes()
    await page.getByLabel('Jane: menu').click()
    await page.getByRole('button', { name: 'Deutsch' }).click()
    await page.getByRole('link', { name: 'Heute', exact: true }).waitFor()
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'de')
    await page.getByLabel('Jane: Menü').click()
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Today', exact: true }).waitFor()
  })
})
