import type { Need } from './sentence.ts'
import { asksAnything, bit, needIn } from './sign.ts'

const isPlainAsk = (sign: number): boolean => (sign & (bit.ask | bit['asks-after'])) === bit.ask

/** A fact is wanted only when nothing else is. */
const isForMore = (sign: number): boolean => asksAnything(sign) && needIn(sign) !== 'information'

const isSpecific = (sign: number): boolean => (sign & bit.specific) !== 0

const findAsk = (each: readonly number[], fits: (sign: number) => boolean): number =>
  each.findIndex((sign) => isPlainAsk(sign) && fits(sign))

/** Of several asks in one moment, given as signs, the one that a helper would take hold of: its place, else -1. */
export const mainAsk = (each: readonly number[], all: number): number => {
  if ((all & bit.ask) === 0) return -1
  const best = findAsk(each, (sign) => isSpecific(sign) && isForMore(sign))
  if (best >= 0) return best
  const specific = findAsk(each, isSpecific)
  return specific >= 0 ? specific : findAsk(each, isPlainAsk)
}

/** What is wanted by the ask at a place. */
export const needOf = (each: readonly number[], ask: number): Need => {
  const need = needIn(each[ask] ?? 0) ?? 'advice'
  if (need !== 'information') return need
  return needIn(each[findAsk(each, isForMore)] ?? 0) ?? need
}

/** Asks that are specific, or with 0 those that are not. */
export const countAsks = (each: readonly number[], specific: number): number => {
  let count = 0
  for (const sign of each) if (asksAnything(sign) && (sign & bit.specific) === specific) count++
  return count
}
