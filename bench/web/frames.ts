import type { CDPSession, Page } from 'playwright-core'

export type Frames = { readonly perSecond: number; readonly slowest: number; readonly work: number }

/** Counts frames, and what scripts take of each, while something is done. */
export const framesWhile = async (page: Page, act: () => Promise<void>): Promise<Frames> => {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(globalThis, { frameTimes: times, isCounting: true })
    const step = (time: number): void => {
      times.push(time)
      if ((globalThis as unknown as { isCounting: boolean }).isCounting) requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  const before = await scriptSeconds(session)
  await act()
  const after = await scriptSeconds(session)
  await session.detach()
  const times = await page.evaluate(() => {
    const counted = globalThis as unknown as { frameTimes: readonly number[]; isCounting: boolean }
    counted.isCounting = false
    return counted.frameTimes
  })
  const gaps = times.slice(1).map((time, i) => time - (times[i] ?? 0))
  const took = (times.at(-1) ?? 0) - (times[0] ?? 0)
  return {
    perSecond: (gaps.length / took) * 1000,
    slowest: gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0,
    work: ((after - before) / gaps.length) * 1000,
  }
}

const scriptSeconds = async (session: CDPSession): Promise<number> => {
  const { metrics } = await session.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0
}

/** Drags the braid to and fro for some seconds, as a hand does. */
export const dragged = async (page: Page, moves: number): Promise<void> => {
  const box = await page.locator('.braid .canvas').boundingBox()
  if (box === null) throw new Error('there is no braid')
  const [middle, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(middle, y)
  await page.mouse.down()
  for (let i = 0; i < moves; i++) await page.mouse.move(middle + 220 * Math.sin(i / 14), y)
  await page.mouse.up()
}

/** Zooms in and out around its middle by the wheel. */
export const wheeled = async (page: Page, turns: number): Promise<void> => {
  const box = await page.locator('.braid .canvas').boundingBox()
  if (box === null) throw new Error('there is no braid')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.keyboard.down('Control')
  for (let i = 0; i < turns; i++) await page.mouse.wheel(0, i % 60 < 30 ? -40 : 40)
  await page.keyboard.up('Control')
}

type Timed = PerformanceEntry & { readonly interactionId: number }

/** Keeps how long each tap takes until the next frame is painted, as the browser itself times events. */
const timeTaps = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const taps: number[] = []
    Object.assign(globalThis, { taps })
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration, interactionId } of list.getEntries() as Timed[])
        if (name === 'click' && interactionId > 0) taps.push(duration)
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })

const SETTLED_MS = 800
/** The browser tells of no tap that took less. */
const UNTOLD_MS = 16

/** How long taps on a button take until the frame after them is painted, at a processor four times as slow: each in ms. */
export const tapsOf = async (page: Page, name: string, taps: number): Promise<readonly number[]> => {
  const session = await page.context().newCDPSession(page)
  await timeTaps(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  for (let i = 0; i < taps; i++) {
    await page.getByRole('button', { name }).first().click()
    await page.waitForTimeout(SETTLED_MS)
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await session.detach()
  const told = await page.evaluate(() => (globalThis as unknown as { taps: readonly number[] }).taps)
  return Array.from({ length: taps }, (_, i) => told[i] ?? UNTOLD_MS)
}
