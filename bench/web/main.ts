import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { openChromium } from '../../e2e/browser.ts'
import { prepare, type Prepared } from '../../e2e/prepared.ts'
import { serve, type Served } from '../../e2e/served.ts'
import { tenYears } from '../../e2e/ten-years.ts'
import { dragged, framesWhile, tapsOf, wheeled, type Frames } from './frames.ts'
import { tellLighthouse } from './lighthouse.ts'
import { sizes } from './size.ts'

const DEBUGGING_PORT = 18_745
const SOME = 1000
const PATIENCE = 120_000
const MANY = 20_000

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const tellSizes = (): void => {
  const { first, pages } = sizes()
  console.log(`first load, JavaScript             ${kilobytes(first)} packed`)
  for (const [name, bytes] of pages) console.log(`more for ${name.padEnd(25)} ${kilobytes(bytes)} packed`)
}

const signedIn = async (browser: Browser, { url }: Served, { cookie }: Prepared): Promise<BrowserContext> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const cookies = cookie.split('; ').map((each) => {
    const at = each.indexOf('=')
    return { name: each.slice(0, at), value: decodeURIComponent(each.slice(at + 1)), url }
  })
  await context.addCookies(cookies)
  return context
}

const tellFrames = (name: string, { perSecond, slowest, work }: Frames): void =>
  console.log(
    `${name.padEnd(34)} ${perSecond.toFixed(0)} frames a second, 95 % within ${slowest.toFixed(1)} ms, scripts ${work.toFixed(1)} ms a frame`,
  )

const tellBraid = async (page: Page, url: string, mentorship: string): Promise<void> => {
  page.setDefaultTimeout(PATIENCE)
  const asked = page.waitForResponse(
    (response) => response.status() === 200 && /\/braid\??$/.test(response.url()),
  )
  await page.goto(`${url}/mentorships/${mentorship}`)
  const braid = await (await asked).body()
  console.log(
    `the braid of ${MANY} moments            ${kilobytes(braid.length)}, ${kilobytes(gzipSync(braid).length)} packed`,
  )
  await page.locator('.braid canvas').waitFor()
  await page.waitForTimeout(2000)
  tellFrames('zooming, from all to days and back', await framesWhile(page, () => wheeled(page, 240)))
  await page.getByRole('button', { name: 'A year' }).click()
  await page.waitForTimeout(600)
  tellFrames('moving along a year', await framesWhile(page, () => dragged(page, 300)))
}

const TAPS = 9
const TABLES = 5

const tellTap = (name: string, taps: readonly number[]): void =>
  console.log(
    `a tap on “${name}”, 4 × slower:`.padEnd(34),
    `${median(taps).toFixed(0)} ms (${taps.join(' ')})`,
  )

/** A table is drawn for the first time on a page of its own. */
const tableTap = async (context: BrowserContext, address: string): Promise<number> => {
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(address)
  await page.locator('.braid canvas').waitFor()
  await page.locator('.entry').first().waitFor()
  await page.waitForTimeout(4000)
  const [took = 0] = await tapsOf(page, 'As a table', 1)
  await page.close()
  return took
}

const tellTaps = async (page: Page): Promise<void> => {
  for (const name of ['Closer', 'What it does']) tellTap(name, await tapsOf(page, name, TAPS))
  const tables: number[] = []
  for (let i = 0; i < TABLES; i++) tables.push(await tableTap(page.context(), page.url()))
  tellTap('As a table', tables)
}

const served = await serve()
const browser = await openChromium([`--remote-debugging-port=${DEBUGGING_PORT}`])
try {
  tellSizes()
  const prepared = await prepare(served)
  const some = await prepared.keep(await tenYears(SOME, Date.now()))
  const many = await prepared.keep(await tenYears(MANY, Date.now()))
  const context = await signedIn(browser, served, prepared)
  const page = await context.newPage()
  await tellBraid(page, served.url, many)
  await tellTaps(page)
  await context.close()
  const tell = (name: string, path: string, cookie = prepared.cookie): Promise<void> =>
    tellLighthouse(name, { url: `${served.url}${path}`, cookie, debuggingPort: DEBUGGING_PORT })
  await tell('sign-in', '/sign-in', '')
  await tell('Today', '/')
  await tell(`a mentorship of ${SOME} moments`, `/mentorships/${some}`)
} finally {
  await browser.close()
  await served.stop()
}
