import type { Browser, Page } from 'playwright-core'
import { complaintsOf } from './browser.ts'
import { beWelcomed, startFresh } from './steps.ts'

/** Two people, each with a browser of their own, and whatever their pages complained about. */
export type Pair = {
  readonly jane: Page
  readonly alex: Page
  readonly complaints: () => readonly string[]
}

const invite = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Invite Alex' }).click()
  return page.getByLabel(/Pass this link on/).inputValue()
}

const joinBy = async (page: Page, link: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel('E-mail').fill('alex@example.org')
  await page.getByLabel('A password').fill('another long password')
  await page.getByRole('button', { name: 'Make an account and say yes' }).click()
  await page.getByRole('heading', { name: 'Journal', exact: true }).waitFor()
}

const newPage = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage()

/** Jane starts, Alex joins by her link. */
export const becomePair = async (browser: Browser, welcome: string): Promise<Pair> => {
  const [jane, alex] = [await newPage(browser), await newPage(browser)]
  const complaints = [complaintsOf(jane), complaintsOf(alex)]
  await beWelcomed(jane, welcome)
  await startFresh(jane, 'Alex Brandt')
  await joinBy(alex, await invite(jane))
  return { jane, alex, complaints: () => complaints.flat() }
}
