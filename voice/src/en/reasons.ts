import type { Reason } from '@perennial/core/standing'
import type { Reading } from '@perennial/core/reading'
import type { Listener } from '../listener.ts'
import { day } from './days.ts'
import { bothNames } from './headline.ts'
import { capital } from './grammar.ts'
import { patternTitle } from './patterns.ts'
import { strength } from './strengths.ts'

const phaseReasons: Partial<Record<Reading['phase'], (names: string) => string>> = {
  resting: (names) => `${capital(names)} chose to rest.`,
  parted: (names) => `${capital(names)} said goodbye. What was good stays.`,
}

const strengthTitle = (
  reading: Reading,
  reason: Extract<Reason, { kind: 'strength' }>,
  to: Listener,
): string => {
  const found = reading.strengths.find(({ id, by }) => id === reason.id && by === reason.by)
  return found === undefined ? '' : strength(found, to).title
}

/** One reason behind the standing, as a short sentence; empty where there is nothing to say. */
const reasonWords = (reason: Reason, reading: Reading, to: Listener): string => {
  switch (reason.kind) {
    case 'phase':
      return phaseReasons[reading.phase]?.(bothNames(to)) ?? ''
    case 'silence':
      return `Nothing has passed between ${to.me === null ? 'them' : 'you'} since ${day(reason.since, to)}.`
    case 'pattern':
      return `${patternTitle(reason.id)}.`
    case 'strength':
      return strengthTitle(reading, reason, to)
    case 'nothing-wrong':
      return 'Nothing stands in the way.'
  }
}

export const reasons = (reading: Reading, to: Listener): readonly string[] => [
  ...new Set(reading.reasons.map((reason) => reasonWords(reason, reading, to)).filter((text) => text !== '')),
]
