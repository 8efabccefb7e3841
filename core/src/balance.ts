import { ACTS, asksAnything } from './sign.ts'
import { does, type Heard } from './heard.ts'
import { DAY, type Instant } from './instant.ts'
import { acts, type Act } from './sentence.ts'
import type { Side } from './side.ts'

/** What each gave and took is told over this many days. */
export const BALANCE_DAYS = 180

/** Act counts of one day, in the order of `acts`: the mentor's, then the mentee's, then vague and specific asks. */
type DayCounts = { readonly day: number; readonly counts: readonly number[] }

export type BalanceState = { readonly today: DayCounts | null; readonly before: readonly DayCounts[] }

/** A balance that a draft owns: today is counted in place; the days before are copied when the next begins. */
export type BalanceDraft = {
  today: { readonly day: number; readonly counts: number[] } | null
  before: DayCounts[] | null
  readonly from: readonly DayCounts[]
}

export const ownBalance = ({ today, before }: BalanceState): BalanceDraft => ({
  today: today === null ? null : { day: today.day, counts: [...today.counts] },
  before: null,
  from: before,
})

export const closeBalance = ({ today, before, from }: BalanceDraft): BalanceState => ({
  today,
  before: before ?? from,
})

export const emptyBalance: BalanceState = { today: null, before: [] }

const WIDTH = acts.length
const VAGUE = 2 * WIDTH
const SPECIFIC = VAGUE + 1
const blank: readonly number[] = Array.from({ length: SPECIFIC + 1 }, () => 0)
const actIndex = Object.fromEntries(acts.map((act, i) => [act, i])) as Record<Act, number>

const add = (counts: number[], i: number, more: number): void => {
  counts[i] = (counts[i] ?? 0) + more
}

const countMoment = (counts: number[], { by, all, gist }: Heard): void => {
  const start = by === 'mentor' ? 0 : WIDTH
  for (let rest = all & ACTS; rest !== 0; rest &= rest - 1)
    add(counts, start + 31 - Math.clz32(rest & -rest), 1)
  for (let i = 0; i < gist.again.length; i++) add(counts, start + (gist.again[i] as number), 1)
  if (by === 'mentor' || !asksAnything(all)) return
  add(counts, VAGUE, gist.vagueAsks)
  add(counts, SPECIFIC, gist.specificAsks)
}

const beginDay = (balance: BalanceDraft, day: number): number[] => {
  const { today } = balance
  const before = (balance.before ??= [...balance.from])
  if (today !== null) before.push(today)
  while (before[0] && before[0].day <= day - BALANCE_DAYS) before.shift()
  const counts = [...blank]
  balance.today = { day, counts }
  return counts
}

export const appendToBalance = (balance: BalanceDraft, heard: Heard): void => {
  const day = Math.floor(heard.at / DAY)
  const counts = balance.today?.day === day ? balance.today.counts : beginDay(balance, day)
  if (does(heard, ACTS)) countMoment(counts, heard)
}

export type ActCounts = Readonly<Record<Act, number>>
export type Balance = Readonly<Record<Side, ActCounts>>

/** How help is asked for and given: urgent answers count as neither guided nor solved in the patterns, here all do. */
export type Growth = {
  readonly guided: number
  readonly solved: number
  readonly specificAsks: number
  readonly vagueAsks: number
  /** Mentee's asks in the later and the earlier half of the window: falling while updates go on is health. */
  readonly asksLately: number
  readonly asksBefore: number
}

const daysWithin = (balance: BalanceState, asOf: Instant): readonly DayCounts[] => {
  const today = Math.floor(asOf / DAY)
  const all = balance.today === null ? balance.before : [...balance.before, balance.today]
  return all.filter((day) => day.day > today - BALANCE_DAYS)
}

const sumAt = (days: readonly DayCounts[], index: number): number =>
  days.reduce((sum, day) => sum + (day.counts[index] ?? 0), 0)

const countsOf = (days: readonly DayCounts[], start: number): ActCounts =>
  Object.fromEntries(acts.map((act, i) => [act, sumAt(days, start + i)])) as Record<Act, number>

/** Acts by side over the last 180 days before `asOf`, counted in sentences. */
export const readBalance = (balance: BalanceState, asOf: Instant): Balance => {
  const days = daysWithin(balance, asOf)
  return { mentor: countsOf(days, 0), mentee: countsOf(days, WIDTH) }
}

/** Growth over the same 180 days. */
export const readGrowth = (balance: BalanceState, asOf: Instant): Growth => {
  const days = daysWithin(balance, asOf)
  const half = Math.floor(asOf / DAY) - BALANCE_DAYS / 2
  const lately = days.filter((day) => day.day > half)
  const ask = WIDTH + actIndex.ask
  return {
    guided: sumAt(days, actIndex.guide),
    solved: sumAt(days, actIndex.solve),
    specificAsks: sumAt(days, SPECIFIC),
    vagueAsks: sumAt(days, VAGUE),
    asksLately: sumAt(lately, ask),
    asksBefore: sumAt(days, ask) - sumAt(lately, ask),
  }
}
