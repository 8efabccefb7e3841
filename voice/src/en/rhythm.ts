import { DAY } from '@perennial/core/instant'
import type { Phase } from '@perennial/core/phase'
import type { Reading } from '@perennial/core/reading'
import type { Listener } from '../listener.ts'
import { stretch } from './days.ts'
import { Who, aboutSoOften, counted } from './grammar.ts'

const ofTheTwo = (to: Listener): string => (to.me === null ? 'the two of them' : 'the two of you')

/** From how many days on a silence is unusual for this pair; null when too little is known. */
const ordinaryUnder = ({ rhythm, asOf }: Reading): number | null =>
  rhythm.driftsOn === null ? null : rhythm.silentDays + (rhythm.driftsOn - asOf) / DAY

const gapWords = (days: number): string => {
  if (days < 1.5) return 'about every day'
  if (days < 6) return `about every ${stretch(days)}`
  if (days < 10) return 'about every week'
  return `about every ${stretch(Math.max(14, days))}`
}

const phases: { readonly [phase in Phase]: string } = {
  proposed: 'not begun yet',
  forming: 'getting to know each other',
  growing: 'growing',
  lifelong: 'in touch for life',
  resting: 'resting',
  parted: 'parted',
}

/** "growing · in touch about every two weeks". */
export const wayOfTheTwo = (reading: Reading): string => {
  const { usualGapDays } = reading.rhythm
  const phase = phases[reading.phase]
  return usualGapDays === null ? phase : `${phase} · in touch ${gapWords(usualGapDays)}`
}

export const phaseName = (phase: Phase): string => phase

const COUNTED_IN_DAYS = 100

const inDays = (days: number): string => {
  if (days >= COUNTED_IN_DAYS) return stretch(days)
  return days === 1 ? 'one day' : `${days} days`
}

/** "Silence now: 14 days. For the two of you anything under ten weeks is ordinary." */
export const rhythm = (reading: Reading, to: Listener): string => {
  const { silentDays } = reading.rhythm
  const now = silentDays === 0 ? 'In touch today.' : `Silence now: ${inDays(silentDays)}.`
  const under = ordinaryUnder(reading)
  if (under === null || reading.standing === 'resting' || reading.standing === 'parted') return now
  const isLong = reading.rhythm.driftsOn !== null && reading.asOf >= reading.rhythm.driftsOn
  return isLong
    ? `${now} For ${ofTheTwo(to)} more than ${stretch(under)} is unusual.`
    : `${now} For ${ofTheTwo(to)} anything under ${stretch(under)} is ordinary.`
}

/** What usually comes of a silence like this one, in words. */
export const outlook = ({ rhythm }: Reading): string => {
  const often = aboutSoOften(rhythm.contactChance30d)
  return often.startsWith('in ')
    ? `After a silence like this, a word comes within a month ${often}.`
    : `After a silence like this, a word ${often} comes within a month.`
}

const sound: ReadonlySet<Reading['standing']> = new Set(['thriving', 'steady'])

const timesIn = (n: number): string => (n === 0 ? 'for nothing' : n === 1 ? 'once' : counted(n, 'time'))

/** How help is asked for and given of late; null when there is too little to tell. */
export const growth = ({ growth: g, standing }: Reading, to: Listener): string | null => {
  const asks = g.asksLately + g.asksBefore
  if (asks < 4 || g.asksLately >= g.asksBefore || !sound.has(standing)) return null
  return `${Who(to.mentee)} asked ${timesIn(g.asksLately)} in the last three months, ${timesIn(g.asksBefore)} in the three before.`
}
