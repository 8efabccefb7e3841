import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { hasChromium, openChromium } from './browser.ts'
import { becomePair, type Pair } from './pair.ts'
import { serve, type Served } from './served.ts'
import { tell } from './steps.ts'

const DAY = 86_400_000
const skip = hasChromium() ? false : 'no /usr/bin/chromium here: apt-get install chromium'

/** The time as the server sees it. */
const clock = { now: Date.UTC(2026, 8, 1, 9) }
let open: { browser: Browser; served: Served; pair: Pair } | undefined

const opened = async (): Promise<Pair> => {
  if (open === undefined) {
    const [served, browser] = [await serve({ clock: () => clock.now }), await openChromium()]
    open = { served, browser, pair: await becomePair(browser, served.welcome) }
  }
  return open.pair
}

after(async () => {
  await open?.browser.close()
  await open?.served.stop()
})

const toTheTwo = async (page: Page): Promise<void> => {
  await page.goto(page.url().replace(/(mentorships\/[^/?]+).*$/, '$1'))
  await page.getByRole('heading', { name: 'Journal', exact: true }).waitFor()
}

const go = async (page: Page, name: string): Promise<void> => {
  await toTheTwo(page)
  await page.getByRole('link', { name, exact: true }).click()
}

const says = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { name }).waitFor()

/** Words as they are told on a later day. */
const tellLater = async (page: Page, days: number, words: string): Promise<void> => {
  clock.now += days * DAY
  await toTheTwo(page)
  await tell(page, words)
}

const hardToBegin = 'Questions that are hard to begin on'

describe('a pair in two browsers', { skip }, () => {
  it('agrees: one proposes, the other counters, the first says yes', async () => {
    const { jane, alex, complaints } = await opened()
    await go(jane, 'Agreement')
    await says(jane, /Nothing is agreed yet/)
    await jane.getByRole('button', { name: 'Propose it to Alex' }).click()
    await says(jane, /Your proposal lies with Alex/)
    clock.now += DAY
    await go(alex, 'Agreement')
    await says(alex, /Jane proposes this/)
    await alex.locator('.clause', { hasText: 'In touch' }).locator('summary').click()
    await alex.getByRole('combobox', { name: 'How often' }).selectOption('Once a month')
    await alex.getByText('Jane proposed: Every two weeks').waitFor()
    await alex.getByRole('button', { name: 'Counter with one change' }).click()
    await says(alex, /Your proposal lies with Jane/)
    clock.now += DAY
    await jane.reload()
    await says(jane, /Alex counters with one change/)
    await jane.getByText('you proposed: Every two weeks').waitFor()
    await jane.getByRole('button', { name: 'Say yes' }).click()
    await says(jane, /You and Alex agreed on this/)
    await alex.reload()
    await says(alex, /You and Jane agreed on this/)
    await alex.getByText('You proposed,').click()
    await alex.locator('.changes', { hasText: 'Every two weeks' }).getByText('Once a month').waitFor()
    assert.deepEqual(complaints(), [])
  })

  it('asks, answers, tells the outcome, thanks, wins and celebrates, until nothing is open', async () => {
    const { jane, alex, complaints } = await opened()
    await tellLater(jane, 1, 'Could you look over my CV before Friday? I applied for a backend role.')
    await says(jane, /Alex’s turn/)
    await tellLater(alex, 1, 'I read your CV. Your best line stands at the bottom, what if it came first?')
    await says(alex, /Jane’s turn/)
    await tellLater(jane, 3, 'I moved that line of my CV to the top as you said, and they invited me.')
    await tell(jane, 'Thank you for reading my CV, it changed how I tell my story.')
    await tellLater(jane, 7, 'I got the job!')
    await tellLater(alex, 1, 'Congratulations, I am so glad for you!')
    await alex.getByText('Nothing is open between the two of you.').waitFor()
    await toTheTwo(jane)
    await jane.getByText('Nothing is open between the two of you.').waitFor()
    for (const act of ['asks', 'guides', 'tells how it goes', 'thanks', 'tells a win', 'celebrates'])
      await jane.locator('.entry .acts', { hasText: act }).first().waitFor()
    assert.deepEqual(complaints(), [])
  })

  it('sees a pattern first as the one it concerns, and as the other only when it still stands a week later', async () => {
    const { jane, alex, complaints } = await opened()
    for (const anything of ['Could you refer me somewhere?', 'Please refer me at your company, any role.']) {
      await tellLater(jane, 7, anything)
      await tellLater(alex, 1, 'I referred you this morning, they have your CV.')
      await tellLater(jane, 1, 'Thank you for the referral!')
    }
    await go(jane, 'About you')
    const card = jane.locator('.card', { hasText: hardToBegin }).first()
    await card.getByText(/From .*, if it still stands, Alex sees:/).waitFor()
    await toTheTwo(alex)
    assert.equal(await alex.getByText(hardToBegin).count(), 0)
    clock.now += 7 * DAY
    await jane.reload()
    await card.getByText('Alex sees:').waitFor()
    await toTheTwo(alex)
    await alex.getByText(hardToBegin).waitFor()
    assert.deepEqual(complaints(), [])
  })

  it('answers a pattern, and finds the answer beside it; then mends it with the words laid out', async () => {
    const { jane, alex, complaints } = await opened()
    await go(jane, 'About you')
    const card = jane.locator('.card', { hasText: hardToBegin }).first()
    await card.getByText('this is wrong, because…').click()
    await card.getByLabel('Why is it wrong?').fill('I told Alex on the phone.')
    await card.getByRole('button', { name: 'Say so' }).click()
    await jane.locator('.finding', { hasText: 'I told Alex on the phone.' }).waitFor()
    await toTheTwo(alex)
    assert.equal(await alex.getByText(hardToBegin).count(), 0)
    await jane.getByRole('button', { name: 'Take it back' }).click()
    await card.getByRole('button', { name: 'Write it' }).click()
    await jane.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    assert.match(await jane.getByRole('textbox', { name: 'The words' }).inputValue(), /⟨goal⟩/)
    assert.deepEqual(complaints(), [])
  })

  it('reaches the goal, parts with a goodbye that the other reads, and takes it back', async () => {
    const { jane, alex, complaints } = await opened()
    const turn = async (page: Page, name: string): Promise<void> => {
      await toTheTwo(page)
      await page.getByRole('button', { name: 'Rest, goal, goodbye' }).click()
      await page.getByRole('link', { name, exact: true }).click()
    }
    await turn(jane, 'The goal is reached')
    await jane.getByRole('button', { name: 'It is reached' }).click()
    await says(jane, /Lifelong/)
    await turn(alex, 'Say goodbye')
    await alex.getByText('A last talk first.').waitFor()
    await alex.getByLabel('There is too little time for it now.').check()
    await alex.getByRole('button', { name: 'Give me words to start from' }).click()
    await alex.getByRole('button', { name: 'Say goodbye' }).click()
    await alex.getByText('⟨what it was⟩ is still to be filled in.').waitFor()
    await alex.getByLabel('Last words to Jane').fill('Jane, it was a joy.')
    await alex.getByRole('button', { name: 'Say goodbye' }).click()
    await says(alex, /You have said goodbye/)
    await toTheTwo(jane)
    await says(jane, /You and Alex have parted/)
    await jane.locator('.farewell', { hasText: 'Jane, it was a joy.' }).waitFor()
    await jane.locator('.farewell', { hasText: 'There is too little time for it now.' }).waitFor()
    await alex.getByRole('button', { name: 'Take it back' }).click()
    await alex.getByText('Taken back.').waitFor()
    await toTheTwo(jane)
    assert.equal(await jane.locator('.farewell').count(), 0)
    assert.deepEqual(complaints(), [])
  })
})
