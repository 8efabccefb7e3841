import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { hasChromium, openChromium } from './browser.ts'
import { becomePair, type Pair } from './pair.ts'
import { serve, type Served } from './served.ts'
import { tell } from './steps.ts'

const DAY = 86_400_000
const skip = hasChromium() ? false : 'no /usr/bin/chromium here: apt-get install chromium'

/** The time as the server sees it: a morning. */
const clock = { now: Date.UTC(2026, 8, 1, 9) }
let open: { browser: Browser; served: Served; pair: Pair } | undefined

const opened = async (): Promise<Pair & { readonly url: string }> => {
  if (open === undefined) {
    const [served, browser] = [await serve({ clock: () => clock.now }), await openChromium()]
    open = { served, browser, pair: await becomePair(browser, served.welcome) }
  }
  return { ...open.pair, url: open.served.url }
}

after(async () => {
  await open?.browser.close()
  await open?.served.stop()
})

const agreed = async (page: Page, does: string, then: RegExp): Promise<void> => {
  await page.goto(page.url().replace(/(mentorships\/[^/?]+).*$/, '$1/agreement'))
  await page.getByRole('button', { name: does }).click()
  await page.getByRole('heading', { name: then }).waitFor()
}

describe('what two agreed on shows on the screens', { skip }, () => {
  it('says beside each line what it drives, and holds once both said yes', async () => {
    const { jane, alex, complaints } = await opened()
    await tell(jane, 'Could you look over my CV before Friday? I applied for a backend role.')
    await agreed(jane, 'Propose it to Alex', /Your proposal lies with Alex/)
    await jane.getByText('Nothing comes to you by itself in them.').waitFor()
    assert.equal(await jane.getByText('For both to look up.').count(), 0)
    await agreed(alex, 'Say yes', /You and Jane agreed on this/)
    assert.deepEqual(complaints(), [])
  })

  it('says on Today by night until when it can wait, and nothing of it by day', async () => {
    const { alex, url, complaints } = await opened()
    clock.now += 9 * DAY
    await alex.goto(url)
    await alex.getByRole('button', { name: 'Write it' }).waitFor()
    assert.equal(await alex.getByText('Quiet hours for the two of you').count(), 0)
    clock.now += DAY / 2 + DAY / 12
    await alex.reload()
    await alex.getByText(/Quiet hours for the two of you until \d\d:\d\d\. It can wait till then\./).waitFor()
    assert.deepEqual(complaints(), [])
  })

  it('shows the time two talked beside the hours agreed, once they did', async () => {
    const { alex, url, complaints } = await opened()
    await alex.goto(`${url}/people`)
    await alex.getByRole('heading', { name: 'Waiting for you' }).waitFor()
    assert.equal(await alex.getByText('of talk in the last 30 days').count(), 0)
    const { id } = (await (await alex.request.get(`${url}/api/mentorships`)).json()).mentorships[0]
    const status = await alex.evaluate(
      async ([path, at]) => {
        const body = JSON.stringify({ meeting: { kind: 'held', at, minutes: 70 } })
        const headers = { 'content-type': 'application/json' }
        return (await fetch(path, { method: 'POST', headers, body })).status
      },
      [`/api/mentorships/${id}/moments`, new Date(clock.now - DAY / 24).toISOString()] as const,
    )
    assert.equal(status, 201)
    await alex.reload()
    await alex
      .getByText('1 hour and 10 minutes of talk in the last 30 days; you agreed on 2 hours a month.')
      .waitFor()
    assert.deepEqual(complaints(), [])
  })
})
