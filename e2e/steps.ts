import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

export const PASSWORD = 'a long enough password'

/** What somebody does on the screens, by the words they see there. */
export const beWelcomed = async (page: Page, link: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel('What should it call you?').fill('Jane')
  await page.getByLabel('E-mail').fill('jane@example.org')
  await page.getByLabel('A password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByRole('heading', { name: 'How would you like to begin?' }).waitFor()
}

export const signOut = async (page: Page): Promise<void> => {
  await page.getByLabel(/: menu$/).click()
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.getByRole('heading', { name: 'Welcome back.' }).waitFor()
  await page.getByRole('navigation', { name: 'Main' }).waitFor({ state: 'detached' })
}

/** After somebody signed in: today is where they come to. */
export const beIn = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: 'Whose turn it is' }).waitFor()

/** Gives address and password; what comes next is up to the account. */
export const givePassword = async (page: Page, email = 'jane@example.org'): Promise<void> => {
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export const startFresh = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Their name').fill(name)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.getByRole('heading', { name: 'Journal', exact: true }).waitFor()
}

export const tell = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'The words' }).fill(words)
  await page.getByRole('button', { name: 'Keep it' }).first().click()
  await page.getByText('Kept.').waitFor()
}

const sample = join(import.meta.dirname, '../samples/jane-and-alex.txt')

/** Makes an account for whoever was invited, and says yes. */
export const sayYes = async (page: Page, link: string, email: string): Promise<void> => {
  await page.goto(link)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('A password').fill(PASSWORD)
  await page.getByRole('button', { name: 'Make an account and say yes' }).click()
  await page.getByRole('heading', { name: 'Journal', exact: true }).waitFor()
}

/** Brings a history up to where it was looked at. */
export const bringHistory = async (page: Page): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({
    name: 'WhatsApp Chat with Alex Brandt.txt',
    mimeType: 'text/plain',
    buffer: readFileSync(sample),
  })
  await page.getByRole('heading', { name: /moments were found/ }).waitFor()
}

export const keepHistory = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('link', { name: 'See the two of you' }).click()
  await page.getByRole('heading', { name: 'Journal', exact: true }).waitFor()
  await page.locator('.entry').first().waitFor()
}
