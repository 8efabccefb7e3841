import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { violationsOn } from './axe.ts'
import { complaintsOf, hasChromium, openChromium } from './browser.ts'
import { cookiesOf, prepare } from './prepared.ts'
import { serve, type Served } from './served.ts'
import { beWelcomed, bringHistory, keepHistory } from './steps.ts'
import { tenYears } from './ten-years.ts'

const skip = hasChromium() ? false : 'no /usr/bin/chromium here: apt-get install chromium'

const caption = (page: Page) => page.locator('.caption [role=status]')
const focusedText = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent ?? '')

describe('the braid and the journal', { skip }, () => {
  let served: Served
  let browser: Browser
  let page: Page
  let complaints: readonly string[]

  before(async () => {
    served = await serve()
    browser = await openChromium()
    page = await browser.newPage()
    complaints = complaintsOf(page)
    await beWelcomed(page, served.welcome)
    await bringHistory(page)
    await keepHistory(page)
    await page.locator('.braid .shape').first().waitFor()
  })

  after(async () => {
    await browser.close()
    await served.stop()
  })

  it('goes from moment to moment and from loop to loop by keys, says each, and opens it in its place', async () => {
    const braid = page.getByRole('application')
    await braid.focus()
    await page.keyboard.press('ArrowLeft')
    const last = await caption(page).textContent()
    await page.keyboard.press('ArrowLeft')
    assert.notEqual(await caption(page).textContent(), last)
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() =>
      /loop|open since/.test(document.querySelector('.caption')?.textContent ?? ''),
    )
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.classList.contains('entry'))
    assert.match(await focusedText(page), /Jan 2025/)
    await page.getByRole('button', { name: 'Back to the newest' }).click()
    await page.getByRole('button', { name: 'Back to the newest' }).waitFor({ state: 'detached' })
  })

  it('zooms and moves by hand, and shows all of it again', async () => {
    const ticks = () => page.locator('.braid .canvas svg text').allTextContents()
    const whole = await ticks()
    await page.getByRole('button', { name: 'Three months' }).click()
    await page.waitForFunction(
      (before) => document.querySelector('.braid .canvas svg')?.textContent !== before,
      whole.join(''),
    )
    const box = await page.getByRole('application').boundingBox()
    assert.ok(box !== null)
    const [x, y] = [box.x + box.width / 2, box.y + 40]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 260, y, { steps: 4 })
    await page.mouse.up()
    await page.getByRole('button', { name: 'All of it' }).click()
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('.braid .canvas svg text')].map((each) => each.textContent).join() ===
        before,
      whole.join(),
    )
  })

  it('has no label over another, wherever one looks', async () => {
    for (const [width, name] of [
      [1280, 'All of it'],
      [1280, 'Three months'],
      [360, 'A year'],
      [360, 'All of it'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 })
      await page.getByRole('button', { name, exact: true }).click()
      await page.waitForTimeout(500)
      const over = await page.evaluate(() => {
        const boxes = [...document.querySelectorAll('.braid .canvas svg text')].map((each) => ({
          text: each.textContent,
          box: each.getBoundingClientRect(),
        }))
        return boxes.flatMap((a, i) =>
          boxes
            .slice(i + 1)
            .filter(
              ({ box: b }) =>
                Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left) > 1 &&
                Math.min(a.box.bottom, b.bottom) - Math.max(a.box.top, b.top) > 4,
            )
            .map((b) => `${a.text} / ${b.text}`),
        )
      })
      assert.deepEqual(over, [], `${name} at ${width}`)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  it('prints to one page', async () => {
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    assert.equal(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, 1)
  })

  it('withdraws a moment only after a while in which it can be undone', async () => {
    await page.getByRole('textbox', { name: 'The words' }).fill('This was meant for somebody else.')
    await page.getByRole('button', { name: 'Keep it' }).first().click()
    const mine = page.locator('.entry', { hasText: 'meant for somebody else' })
    await mine.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('button', { name: 'Undo' }).click()
    await mine.getByRole('button', { name: 'Withdraw' }).click()
    await page.getByRole('link', { name: 'Today', exact: true }).click()
    await page.goBack()
    await page.locator('.entry').first().waitFor()
    await mine.waitFor({ state: 'detached' })
  })

  it('moves a link to another moment in a tap', async () => {
    const { keep } = await prepare(served, await cookiesOf(page.context()))
    const three = await keep(
      [
        '02/05/2026, 09:00 - Jane Otieno: Could you review my design doc for billing?',
        '03/05/2026, 09:00 - Jane Otieno: Could you refer me for the role at Nimbus?',
        '04/05/2026, 09:00 - Alex Brandt: Here is what I would change: begin with the numbers.',
      ].join('\n'),
    )
    await page.goto(`${served.url}/mentorships/${three}`)
    const answer = page.locator('.entry', { hasText: 'begin with the numbers' })
    await answer.getByRole('button', { name: /^belongs to/ }).click()
    await answer.getByRole('button', { name: /design doc/ }).click()
    await answer.getByRole('button', { name: 'belongs to your words of 2 May 2026' }).waitFor()
    assert.deepEqual(await violationsOn(page), [])
    await answer.getByRole('button', { name: 'Nothing before it' }).click()
    await answer.getByRole('button', { name: 'belongs to…' }).waitFor()
  })

  it('is a canvas where moments are many, with the same keys and a table beside it', async () => {
    const { keep } = await prepare(served, await cookiesOf(page.context()))
    const many = await keep(await tenYears(700, Date.now()))
    await page.goto(`${served.url}/mentorships/${many}`)
    await page.locator('.braid canvas').waitFor()
    await page.getByRole('application').focus()
    await page.keyboard.press('End')
    await page.waitForFunction(() => document.querySelector('.caption [role=status]')?.textContent !== '')
    await page.getByRole('button', { name: 'As a table' }).click()
    await page.locator('.braid tbody .link').first().click()
    await page.waitForFunction(() => document.activeElement?.classList.contains('entry'))
    assert.deepEqual(await violationsOn(page), [])
    assert.deepEqual(complaints, [])
  })
})
