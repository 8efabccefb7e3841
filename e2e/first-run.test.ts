import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Browser } from 'playwright-core'
import { complaintsOf, hasChromium, openChromium } from './browser.ts'
import { serve, type Served } from './served.ts'
import { beWelcomed, bringHistory, givePassword, keepHistory, signOut, startFresh, tell } from './steps.ts'

const skip = hasChromium() ? false : 'no /usr/bin/chromium here: apt-get install chromium'
let open: { browser: Browser; served: Served } | undefined

const opened = async () => (open ??= { served: await serve(), browser: await openChromium() })

after(async () => {
  await open?.browser.close()
  await open?.served.stop()
})

describe('Perennial in a browser', { skip }, () => {
  it('goes from the terminal’s link to what was told, and to whose turn it is', async () => {
    const { browser, served } = await opened()
    const page = await browser.newPage()
    const complaints = complaintsOf(page)
    await beWelcomed(page, served.welcome)
    await startFresh(page, 'Alex Brandt')
    await tell(page, 'Could you look over my CV before Friday? I applied for a backend role.')
    await page.locator('.entry .quote', { hasText: 'look over my CV' }).waitFor()
    await page.locator('.entry .chip', { hasText: 'asks' }).waitFor()
    await page.getByRole('heading', { name: 'Alex’s turn' }).waitFor()
    await page.locator('.card summary', { hasText: 'the moment' }).click()
    await page.locator('.card .evidence .quote', { hasText: 'look over my CV' }).waitFor()
    await tell(page, 'Let’s talk on Thursday at 5pm.')
    const either = page.getByRole('region', { name: 'For either of you' })
    await either.getByText(/ Meant for \d+ \w+\.$/).waitFor()
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.getByRole('row', { name: /Alex Brandt .*theirs/ }).waitFor()
    assert.deepEqual(complaints, [])
  })

  it('brings a history, tells from any page, corrects an act, signs out and in', async () => {
    const { browser, served } = await opened()
    const page = await browser.newPage()
    const complaints = complaintsOf(page)
    await page.goto(`${served.url}/begin`)
    await givePassword(page)
    await bringHistory(page)
    await keepHistory(page)
    await page.locator('.braid svg .shape').first().waitFor()
    await page.getByRole('button', { name: 'What it does' }).first().click()
    await page.getByRole('button', { name: 'thanks', exact: true }).first().click()
    await page.locator('.entry').first().locator('.acts .chip', { hasText: 'thanks' }).waitFor()
    await page.getByRole('button', { name: 'As a table' }).click()
    await page.getByRole('columnheader', { name: 'Who' }).waitFor()
    await page.getByRole('link', { name: 'Perennial, to today' }).click()
    await page.getByRole('button', { name: 'What happened?' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'The words' }).fill('Coffee with Alex, at last.')
    await dialog.getByRole('button', { name: 'Keep it' }).click()
    await dialog.waitFor({ state: 'detached' })
    await signOut(page)
    assert.deepEqual(complaints, [])
  })
})
