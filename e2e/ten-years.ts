import { DAY } from '@perennial/core/instant'
import { asWhatsApp, longHistory } from '../bench/long-history.ts'

const YEARS = 10
const YEAR = 365.25 * DAY

/** How dense the contact is at a share of the ten years: seasons, a slow cooling, and two long silences. */
const densityAt = (share: number): number => {
  const isSilent = (share > 0.38 && share < 0.42) || (share > 0.71 && share < 0.78)
  const season = 1 + 0.75 * Math.sin(share * YEARS * 2 * Math.PI) + 0.35 * Math.sin(share * YEARS * 9)
  return (isSilent ? 0.015 : 1) * Math.max(0.06, season) * (1.4 - share)
}

const STEPS = 4000

/** Shares of a history's moments to shares of the years, by that density. */
const warp = (): ((share: number) => number) => {
  const sums = [0]
  for (let i = 0; i < STEPS; i++) sums.push((sums[i] ?? 0) + densityAt((i + 0.5) / STEPS))
  const whole = sums[STEPS] ?? 1
  let step = 0
  return (share) => {
    while (step < STEPS - 1 && (sums[step + 1] ?? 0) < share * whole) step++
    const [before, after] = [sums[step] ?? 0, sums[step + 1] ?? 1]
    return (step + (share * whole - before) / (after - before)) / STEPS
  }
}

/** A chat of ten years as WhatsApp exports it, made from the sample conversations; it ends at an instant. */
export const tenYears = async (moments: number, endsAt: number): Promise<string> => {
  const messages = await longHistory(moments)
  const first = messages[0]?.at ?? 0
  const span = (messages.at(-1)?.at ?? 1) - first
  const warped = warp()
  return asWhatsApp(
    messages.map((message) =>
      Object.assign({}, message, {
        at: Math.round(endsAt - YEARS * YEAR * (1 - warped((message.at - first) / span))),
      }),
    ),
  )
}
