import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openChromium } from './browser.ts'
import { cookiesOf, prepare } from './prepared.ts'
import { serve, type Served } from './served.ts'
import { beWelcomed, bringHistory, keepHistory } from './steps.ts'
import { tenYears } from './ten-years.ts'

const folder = join(import.meta.dirname, '../screenshots')
const sizes = { phone: { width: 360, height: 780 }, desktop: { width: 1280, height: 900 } } as const
const schemes = ['light', 'dark'] as const

/** What is laid out as one comes near is empty in a picture of the whole page. */
const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const journal = document.querySelector<HTMLElement>('.journal')
    if (journal !== null) journal.style.contentVisibility = 'visible'
  })

/** A page as it looks on a phone and a desktop, by day and by night. */
const shoot = async (page: Page, name: string): Promise<void> => {
  await layOutAll(page)
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport)
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme })
      await page.waitForTimeout(200)
      await page.screenshot({ path: join(folder, `${name}-${size}-${colorScheme}.png`), fullPage: true })
    }
  }
}

const shootFirstRun = async (page: Page, url: string, welcome: string): Promise<void> => {
  await page.goto(welcome)
  await page.getByRole('heading', { name: 'Welcome' }).waitFor()
  await shoot(page, 'welcome')
  await beWelcomed(page, welcome)
  await shoot(page, 'begin')
  await page.goto(url)
  await page.getByRole('heading', { name: 'Nobody is here yet.' }).waitFor()
  await shoot(page, 'today-empty')
  await page.goto(`${url}/begin`)
  await bringHistory(page)
  await shoot(page, 'found')
  await keepHistory(page)
}

/** The pages that belong to the two. */
const shootOfTheTwo = async (page: Page): Promise<void> => {
  const two = page.url()
  for (const [path, heading] of [
    ['agreement', 'Nothing is agreed yet.'],
    ['about-me', 'Goes well'],
    ['phase/resting', 'Rest until when?'],
    ['phase/lifelong', 'The goal is reached.'],
    ['phase/parted', 'A good goodbye.'],
  ] as const) {
    await page.goto(`${two}/${path}`)
    await page.getByRole('heading', { name: heading }).waitFor()
    await shoot(page, path.replace('/', '-'))
  }
  await page.goto(two)
}

const shootLife = async (page: Page, url: string): Promise<string> => {
  await shoot(page, 'mentorship')
  await shootOfTheTwo(page)
  await page.getByRole('button', { name: 'Invite Alex' }).click()
  const link = await page.getByLabel(/Pass this link on/).inputValue()
  await page.goto(url)
  await page.getByRole('heading', { name: 'Whose turn it is' }).waitFor()
  await shoot(page, 'today')
  await page.getByRole('button', { name: 'What happened?' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'The words' }).fill('Could you look at my CV?')
  await page.getByText('Which part to look at').waitFor()
  await shoot(page, 'telling')
  return link
}

/** The pages about me and everyone I know. */
const shootMine = async (page: Page, url: string): Promise<void> => {
  for (const [name, path, heading] of [
    ['people', '/people', /Waiting for you|You wait for them/],
    ['visibility', '/visibility', 'Each kind of thing'],
    ['settings', '/settings', 'Notices and quiet hours'],
    ['settings-sign-in', '/settings/sign-in', 'Where you are signed in'],
    ['settings-programs', '/settings/programs', 'A new token'],
    ['settings-record', '/settings/record', 'What was done with your account.'],
    ['settings-data', '/settings/data', 'Erase me'],
  ] as const) {
    await page.goto(`${url}${path}`)
    await page.getByRole('heading', { name: heading }).waitFor()
    await shoot(page, name)
  }
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: 'Alex Brandt person' }).waitFor()
  await shoot(page, 'palette')
}

/** Sample people, what another app shares, no network, a session that ended. */
const shootAway = async (page: Page, url: string): Promise<void> => {
  await page.goto(`${url}/begin`)
  await page.getByRole('button', { name: 'Look around' }).click()
  await page.getByRole('heading', { name: 'You and Mikael are thriving.' }).waitFor()
  await shoot(page, 'sample')
  await page.goto(`${url}/tell?text=A+talk+on+reviews`)
  await page.getByText('Heard so far').waitFor()
  await shoot(page, 'shared')
  await page.goto(url)
  await page.getByRole('row', { name: /Helena Costa/ }).waitFor()
  await shoot(page, 'today-with-samples')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  // Of a network that goes while the stream begins, the stream says that the server is here.
  const heard = page.waitForResponse(/api\/events/)
  await page.reload()
  await heard
  await page.getByRole('row', { name: /Helena Costa/ }).waitFor()
  await page.context().setOffline(true)
  await page.getByText('The server does not answer just now.').waitFor()
  await shoot(page, 'offline')
  await page.context().setOffline(false)
  await page.context().clearCookies()
  // What listens may have found out already: then the dialog lies over the row, and hides it.
  await page
    .getByRole('row', { name: /Helena Costa/, includeHidden: true })
    .getByRole('link', { includeHidden: true })
    .dispatchEvent('click')
  await page.getByRole('dialog', { name: 'You were signed out meanwhile.' }).waitFor()
  await shoot(page, 'sign-in-again')
}

const shootOutside = async (browser: Browser, url: string, link: string): Promise<void> => {
  const page = await browser.newPage()
  await page.goto(link)
  await page.getByRole('heading', { name: /by their side/ }).waitFor()
  await shoot(page, 'invitation')
  await page.goto(`${url}/sign-in`)
  await page.getByRole('heading', { name: 'Welcome back.' }).waitFor()
  await shoot(page, 'sign-in')
}

const MANY = 20_000
/** The braid is on its way to another span for a quarter of a second, and longer on a busy machine. */
const WAY_MS = 1500
/** So many moments take their time on a busy machine. */
const PATIENCE = 120_000

/** Ten years of two. */
const shootMany = async (page: Page, served: Served): Promise<void> => {
  page.setDefaultTimeout(PATIENCE)
  const { keep } = await prepare(served, await cookiesOf(page.context()))
  const many = await keep(await tenYears(MANY, Date.now()))
  await page.goto(`${served.url}/mentorships/${many}`)
  await page.locator('.braid canvas').waitFor()
  await shoot(page, 'mentorship-many')
  await page.getByRole('button', { name: 'A year' }).click()
  await page.waitForTimeout(WAY_MS)
  await page.getByRole('application').focus()
  await page.keyboard.press('ArrowLeft')
  await page.waitForTimeout(WAY_MS)
  await shoot(page, 'mentorship-many-year')
  await page.getByRole('button', { name: 'As a table' }).click()
  await page.getByRole('table').waitFor()
  await shoot(page, 'mentorship-many-table')
  await page.goto(served.url)
  await page.getByRole('heading', { name: 'Whose turn it is' }).waitFor()
  await shoot(page, 'today-many')
}

mkdirSync(folder, { recursive: true })
const served = await serve()
const browser = await openChromium()
try {
  const page = await browser.newPage()
  await shootFirstRun(page, served.url, served.welcome)
  const link = await shootLife(page, served.url)
  await shootMine(page, served.url)
  await shootOutside(browser, served.url, link)
  await shootMany(page, served)
  await shootAway(page, served.url)
} finally {
  await browser.close()
  await served.stop()
}
