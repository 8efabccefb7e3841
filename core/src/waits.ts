import type { Debt, Loop } from './loop/loop.ts'
import { ofSide, type PerSide, type Side, sides } from './side.ts'

/** What an open loop can wait for from one side. A yes to work is an acceptance; credit is promised or owed for work. */
const awaited = [
  'answer',
  'acceptance',
  'outcome',
  'thanks',
  'celebration',
  'terms',
  'delivery',
  'credit',
  'debrief',
  'promise',
  'promised-credit',
  'meeting',
  'next-step',
] as const
type Awaited = (typeof awaited)[number]

const bitFor = (i: number, by: Side): number => 1 << (2 * i + sides.indexOf(by))

/** One bit for each thing waited for and the side that owes it: what a loop waits for is one number. */
export const waitFor = Object.fromEntries(
  awaited.map((what, i) => [what, { mentor: bitFor(i, 'mentor'), mentee: bitFor(i, 'mentee') }]),
) as Readonly<Record<Awaited, PerSide<number>>>

/** A meeting may be held or moved by either. */
export const MEETING = waitFor.meeting.mentor | waitFor.meeting.mentee
export const URGENT = 1 << 26
/** Who asked was asked back and owes an answer. */
export const askedBack: PerSide<number> = { mentor: 1 << 27, mentee: 1 << 28 }
/** A promise to answer an ask. */
export const ANSWERING = 1 << 29

/** Work that has not been handed over; some of it may be waited for from either side. */
export const UNDELIVERED = Object.values([waitFor.acceptance, waitFor.terms, waitFor.delivery])
  .flatMap(({ mentor, mentee }) => [mentor, mentee])
  .reduce((bits, one) => bits | one)

/** Work at any step; a promise of credit is a promise. */
export const WORK = Object.values([waitFor.credit, waitFor.debrief])
  .flatMap(({ mentor, mentee }) => [mentor, mentee])
  .reduce((bits, one) => bits | one, UNDELIVERED)

const awaitedOf = (loop: Loop, debt: Debt): Awaited => {
  if (loop.kind === 'promise') return debt.owes === 'credit' ? 'promised-credit' : 'promise'
  return loop.kind === 'work' && debt.owes === 'answer' ? 'acceptance' : debt.owes
}

const bitsOf = (loop: Loop, debt: Debt): number => {
  if (debt.by === null) return MEETING
  const bits = ofSide(waitFor[awaitedOf(loop, debt)], debt.by)
  return bits === ofSide(waitFor.answer, loop.openedBy) ? bits | ofSide(askedBack, loop.openedBy) : bits
}

/** What a loop waits for, all of it. */
export const waitsOf = (loop: Loop): number => {
  let bits = (loop.urgent ? URGENT : 0) | (loop.answers === null ? 0 : ANSWERING)
  for (const debt of loop.debts) if (debt.closedAt === null) bits |= bitsOf(loop, debt)
  return bits
}
