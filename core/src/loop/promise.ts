import { promiseDue } from '../due.ts'
import { openLoop, putLoop, tally, type Draft } from '../draft.ts'
import { bit, does, hasCue, namedDay, sentencesThat, type Heard, stemsOf } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { Sentence } from '../sentence.ts'
import type { Side } from '../side.ts'
import { joinStems, MOST_STEMS, stemsIn } from '../stem.ts'
import { isWaitedFor } from '../waits.ts'
import { asksFor } from './answer.ts'
import { addMoment, moveDue, owe, payDebt } from './change.ts'
import { bestLinked, isLinked, newest, topicStrength } from './link.ts'
import { debtOf, type Debt, type Loop } from './loop.ts'
import { beginLoop } from './open.ts'

const FRESH = 2 * DAY

const promiseDebt = (loop: Loop, by: Heard['by']): Debt | null =>
  loop.kind === 'promise' ? (debtOf(loop, 'promise', by) ?? debtOf(loop, 'credit', by)) : null

const NONE: readonly Loop[] = []

const hasPromised = (draft: Draft, by: Side): boolean =>
  isWaitedFor(draft.waits, 'promise', by) || isWaitedFor(draft.waits, 'credit', by)

const promisesOf = (draft: Draft, by: Heard['by']): readonly Loop[] =>
  hasPromised(draft, by) ? draft.loops.filter((loop) => promiseDebt(loop, by) !== null) : NONE

const keep = (draft: Draft, loop: Loop, by: Heard['by'], heard: Heard): void => {
  const debt = promiseDebt(loop, by)
  if (debt === null) return
  tally(draft, 'promises', by, true, heard.at, [heard.id])
  putLoop(draft, loop, payDebt(loop, debt, heard))
}

/** A promise of credit is kept by credit alone; one of news by news; any other by handing over what belongs to it. */
const isKeptBy = (loop: Loop, heard: Heard): boolean => {
  if (debtOf(loop, 'credit') !== null) return does(heard, bit.credit)
  if (loop.moments.includes(heard.id) || does(heard, bit.promise)) return false
  if (loop.tells && heard.outcome !== null && heard.outcome !== 'not-yet') return true
  const topic = topicStrength(loop, heard)
  if (does(heard, bit.deliver | bit.give | bit.solve) && topic >= 1) return true
  if ((does(heard, bit.guide) || heard.outcome === 'did') && topic >= 2) return true
  return does(heard, bit.deliver | bit.give | bit.solve) && heard.at - loop.openedAt < FRESH
}

/** The one it was promised to gives thanks for it: then it came. */
const isThankedFor = (loop: Loop, heard: Heard): boolean =>
  !does(heard, bit.ask) && heard.at > loop.openedAt + DAY / 4 && isLinked(loop, heard)

const DEEDS = bit.deliver | bit.give | bit.solve | bit.guide | bit.credit

export const hearPromiseKept = (draft: Draft, heard: Heard): void => {
  if (does(heard, DEEDS) || heard.outcome !== null)
    for (const loop of promisesOf(draft, heard.by))
      if (isKeptBy(loop, heard)) keep(draft, loop, heard.by, heard)
  if (does(heard, bit.thank))
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
  const asks = asksFor(draft, heard.by)
  const last = newest(asks)
  return bestLinked(asks, heard) ?? (last && heard.at - last.openedAt < FRESH ? last : null)
}

/**
 * "I'll tell you how it goes" with no outcome waited for yet: from now on one is, and no second loop says the same.
 * False when outcomes are waited for already: then it is a promise like any other.
 */
const openWaitForNews = (draft: Draft, heard: Heard, promise: Sentence): boolean => {
  if (draft.loops.some((loop) => debtOf(loop, 'outcome', heard.by) !== null)) return false
  const due = promiseDue(heard.at, namedDay(heard.sentences, heard.at) ?? heard.at + 30 * DAY)
  const debt = owe('outcome', heard.by, heard.at, due)
  openLoop(
    draft,
    beginLoop(draft, heard, 'help', promise, [debt], { need: 'advice', asked: false, tells: true }),
  )
  return true
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
  const tells = promise.cues.includes('tells-later')
  if (tells && heard.by === 'mentee' && openWaitForNews(draft, heard, promise)) return
  const ask = owes === 'promise' ? askAnswered(draft, heard) : null
  const due = promiseDue(heard.at, namedDay(heard.sentences, heard.at))
  const own = stemsIn([promise])
  // "This weekend!" alone says nothing a month later: then it is about what was asked.
  const about = own.length === 0 && ask ? { ...promise, text: ask.about } : promise
  const stems = joinStems(own, ask?.stems ?? [], MOST_STEMS)
  const debts = [owe(owes, heard.by, heard.at, due)]
  openLoop(
    draft,
    beginLoop(draft, heard, 'promise', about, debts, { stems, tells, answers: ask?.id ?? null }),
  )
}
