import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { settled, violationsOn } from './axe.ts'
import { hasChromium, openChromium } from './browser.ts'
import { serve, type Served } from './served.ts'
import { beIn, beWelcomed, bringHistory, givePassword, keepHistory, PASSWORD } from './steps.ts'

const skip = hasChromium() ? false : 'no /usr/bin/chromium here: apt-get install chromium'
let open: { browser: Browser; served: Served } | undefined

after(async () => {
  await open?.browser.close()
  await open?.served.stop()
})

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark' }

const everyLook: readonly Look[] = [360, 768, 1280].flatMap((width) => [
  { width, colorScheme: 'light' as const },
  { width, colorScheme: 'dark' as const },
])

/** A phone by day and a desktop by night; both themes at each of three widths with PERENNIAL_AXE=every. */
const looks: readonly Look[] =
  process.env['PERENNIAL_AXE'] === 'every'
    ? everyLook
    : [
        { width: 360, colorScheme: 'light' },
        { width: 1280, colorScheme: 'dark' },
      ]

const checkEverywhere = async (page: Page): Promise<void> => {
  for (const { width, colorScheme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await settled(page)
    assert.deepEqual(await violationsOn(page), [], `${page.url()} at ${width}, ${colorScheme}`)
    const isWider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    assert.equal(isWider, false, `${page.url()} scrolls sideways at ${width}`)
  }
}

describe('axe', { skip }, () => {
  it('finds nothing on any page, from the first to a mentorship and its invitation', async () => {
    const [served, browser] = [await serve(), await openChromium()]
    open = { served, browser }
    const page = await browser.newPage()
    await page.goto(served.welcome)
    await page.getByRole('heading', { name: 'Welcome' }).waitFor()
    await checkEverywhere(page)
    await beWelcomed(page, served.welcome)
    await checkEverywhere(page)
    await page.goto(served.url)
    await page.getByRole('heading', { name: 'Nobody is here yet.' }).waitFor()
    await checkEverywhere(page)
    await page.goto(`${served.url}/begin`)
    await bringHistory(page)
    await checkEverywhere(page)
    await keepHistory(page)
    await checkEverywhere(page)
    await page.getByRole('button', { name: 'What it does' }).first().click()
    for (const summary of await page.locator('.evidence summary').all()) await summary.click()
    await page.getByText('Only for me').click()
    await page.getByRole('button', { name: 'As a table' }).click()
    await page.getByRole('button', { name: 'Invite Alex' }).click()
    const link = await page.getByLabel(/Pass this link on/).inputValue()
    await page.getByRole('button', { name: 'Rest, goal, goodbye' }).click()
    await checkEverywhere(page)
    const two = page.url()
    await page.goto(`${two}/agreement`)
    await page.locator('.clause summary').first().waitFor()
    for (const summary of await page.locator('.clause summary').all()) await summary.click()
    await page.getByRole('combobox', { name: 'How often' }).first().selectOption('Every week')
    await checkEverywhere(page)
    await page.getByRole('button', { name: 'Write it down' }).click()
    await page.getByText('You wrote it down').click()
    await checkEverywhere(page)
    await page.goto(`${two}/about-me`)
    await page.getByRole('heading', { name: 'Goes well' }).waitFor()
    await checkEverywhere(page)
    for (const [to, heading] of [
      ['resting', 'Rest until when?'],
      ['lifelong', 'The goal is reached.'],
      ['parted', 'A good goodbye.'],
      ['growing', 'Go on.'],
    ] as const) {
      await page.goto(`${two}/phase/${to}`)
      await page.getByRole('heading', { name: heading }).waitFor()
      await checkEverywhere(page)
    }
    await page.goto(served.url)
    await page.getByRole('heading', { name: 'Whose turn it is' }).waitFor()
    await checkEverywhere(page)
    await page.getByRole('button', { name: 'What happened?' }).click()
    await page
      .getByRole('dialog')
      .getByRole('textbox', { name: 'The words' })
      .fill('Could you look at my CV?')
    await page.getByText('Which part to look at').waitFor()
    await checkEverywhere(page)
    await page.getByRole('button', { name: 'Close' }).click()
    await page.goto(`${served.url}/tell?text=A+talk+on+reviews`)
    await page.getByRole('heading', { name: 'Keep this with somebody?' }).waitFor()
    await page.getByText('Heard so far').waitFor()
    await checkEverywhere(page)
    await page.goto(`${served.url}/begin`)
    await page.getByRole('button', { name: 'Look around' }).click()
    await page.getByRole('heading', { name: 'You and Mikael are thriving.' }).waitFor()
    await checkEverywhere(page)
    await page.goto(served.url)
    await page.getByRole('row', { name: /Helena Costa/ }).waitFor()
    await checkEverywhere(page)
    await page.evaluate(() => (document.documentElement.dir = 'rtl'))
    await checkEverywhere(page)
    const guest = await browser.newPage()
    await guest.goto(link)
    await guest.getByRole('heading', { name: /by their side/ }).waitFor()
    await checkEverywhere(guest)
    await page.evaluate(() => (document.documentElement.dir = 'ltr'))
    await page.context().clearCookies()
    await page
      .getByRole('row', { name: /Helena Costa/ })
      .getByRole('link')
      .click()
    await page.getByRole('dialog', { name: 'You were signed out meanwhile.' }).waitFor()
    await checkEverywhere(page)
    await guest.goto(`${served.url}/sign-in`)
    await guest.getByRole('heading', { name: 'Welcome back.' }).waitFor()
    await checkEverywhere(guest)
    await guest.goto(`${served.url}/nowhere`)
    await guest.getByRole('heading', { name: 'Nothing is here.' }).waitFor()
    await checkEverywhere(guest)
  })

  it('finds nothing among the people, in who can see what, in settings and in the palette', async () => {
    assert.ok(open !== undefined)
    const { served, browser } = open
    const page = await browser.newPage()
    await page.goto(served.url)
    await givePassword(page)
    await beIn(page)
    for (const [path, there] of [
      ['/people', 'Waiting for you'],
      ['/visibility', 'Each kind of thing'],
      ['/settings', 'Notices and quiet hours'],
      ['/settings/programs', 'A new token'],
      ['/settings/record', 'What was done with your account.'],
      ['/settings/data', 'Erase me'],
    ] as const) {
      await page.goto(`${served.url}${path}`)
      await page.getByRole('heading', { name: there }).waitFor()
      await checkEverywhere(page)
    }
    await page.goto(`${served.url}/settings/sign-in`)
    await page.getByLabel('Your password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Set it up' }).click()
    await page.locator('svg.qr path').waitFor()
    await checkEverywhere(page)
    await page.keyboard.press('Control+k')
    await page.getByRole('option', { name: 'Alex Brandt person' }).waitFor()
    await checkEverywhere(page)
    await page.goto(`${served.url}/goodbye`)
    await page.getByRole('heading', { name: 'Everything of yours is gone' }).waitFor()
    await checkEverywhere(page)
  })
})
