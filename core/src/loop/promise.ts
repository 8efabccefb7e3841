import { promiseDue } from '../due.ts'
import { openLoop, putLoop, tally, type Draft } from '../draft.ts'
import { does, hasCue, namedDay, sentencesThat, type Heard, stemsOf } from '../heard.ts'
import { DAY } from '../instant.ts'
import { stemsIn } from '../stem.ts'
import { addMoment, moveDue, owe, payDebt } from './change.ts'
import { bestLinked, isLinked, newest } from './link.ts'
import { debtOf, openDebt, type Debt, type Loop } from './loop.ts'
import { beginLoop } from './open.ts'

const FRESH = 2 * DAY

const promiseDebt = (loop: Loop, by: Heard['by']): Debt | null =>
  loop.kind === 'promise' ? (debtOf(loop, 'promise', by) ?? debtOf(loop, 'credit', by)) : null

const NONE: readonly Loop[] = []

const promisesOf = (draft: Draft, by: Heard['by']): readonly Loop[] =>
  draft.loops.some((loop) => loop.kind === 'promise')
    ? draft.loops.filter((loop) => promiseDebt(loop, by) !== null)
    : NONE

const keep = (draft: Draft, loop: Loop, by: Heard['by'], heard: Heard): void => {
  const debt = promiseDebt(loop, by)
  if (debt === null) return
  tally(draft, 'promises', by, true, heard.at, [heard.id])
  putLoop(draft, loop, payDebt(addMoment(loop, heard.id), debt, heard.at))
}

/** A promise of credit is kept by credit alone; any other by handing over something that belongs to it. */
const isKeptBy = (loop: Loop, heard: Heard): boolean => {
  if (debtOf(loop, 'credit') !== null) return does(heard, 'credit')
  if (loop.moments.includes(heard.id) || does(heard, 'promise')) return false
  const isDeed = does(heard, 'deliver', 'give', 'solve', 'guide', 'credit') || heard.outcome === 'did'
  if (isDeed && isLinked(loop, heard)) return true
  return does(heard, 'deliver', 'give', 'solve') && heard.at - loop.openedAt < FRESH
}

/** The one it was promised to gives thanks for it: then it came. */
const isThankedFor = (loop: Loop, heard: Heard): boolean =>
  does(heard, 'thank') && !does(heard, 'ask') && heard.at > loop.openedAt + DAY / 4 && isLinked(loop, heard)

export const hearPromiseKept = (draft: Draft, heard: Heard): void => {
  for (const loop of promisesOf(draft, heard.by))
    if (isKeptBy(loop, heard)) keep(draft, loop, heard.by, heard)
  for (const loop of promisesOf(draft, heard.other))
    if (isThankedFor(loop, heard)) keep(draft, loop, heard.other, heard)
}

/** Once the ask it answered is answered, a promise to answer it is kept. */
export const keepAnsweredPromises = (draft: Draft, heard: Heard): void => {
  for (const loop of promisesOf(draft, heard.by)) {
    if (loop.answers === null || loop.moments.includes(heard.id)) continue
    const ask = draft.loops.find((other) => other.id === loop.answers)
    if (!ask || debtOf(ask, 'answer') === null) keep(draft, loop, heard.by, heard)
  }
}

const renew = (draft: Draft, loop: Loop, heard: Heard): void => {
  const debt = promiseDebt(loop, heard.by)
  if (debt === null) return
  if (heard.at > debt.dueAt)
    tally(draft, 'promises', heard.by, false, heard.at, [...loop.moments.slice(0, 1), heard.id])
  const due = promiseDue(heard.at, namedDay(heard.sentences, heard.at))
  putLoop(draft, loop, { ...moveDue(addMoment(loop, heard.id, stemsOf(heard)), debt, due), remindedAt: null })
}

/** The ask that a promise replies to, still waiting for its answer. */
const askAnswered = (draft: Draft, heard: Heard): Loop | null => {
  const asks = draft.loops.filter((loop) => {
    const debt = openDebt(loop)
    return loop.kind === 'help' && debt?.owes === 'answer' && debt.by === heard.by
  })
  const last = newest(asks)
  return bestLinked(asks, heard) ?? (last && heard.at - last.openedAt < FRESH ? last : null)
}

/** A promise opens a loop; said again it is the same promise, and a missed chance if its day had passed. */
export const openPromise = (draft: Draft, heard: Heard): void => {
  const [promise] = sentencesThat(heard, 'promise')
  if (!promise) return
  const owes = hasCue(heard, 'credits-later') ? 'credit' : 'promise'
  const again = bestLinked(
    promisesOf(draft, heard.by).filter((loop) => debtOf(loop, owes) !== null),
    heard,
  )
  if (again) return renew(draft, again, heard)
  const ask = owes === 'promise' ? askAnswered(draft, heard) : null
  const due = promiseDue(heard.at, namedDay(heard.sentences, heard.at))
  const stems = [...new Set([...stemsIn([promise]), ...(ask?.stems ?? [])])].slice(0, 24)
  const debts = [owe(owes, heard.by, heard.at, due)]
  openLoop(draft, beginLoop(draft, heard, 'promise', promise, debts, { stems, answers: ask?.id ?? null }))
}
