import { tally, type Draft } from '../draft.ts'
import { loopsThatWait, openLoop } from '../open-loops.ts'
import { promiseDue } from '../due.ts'
import { bit } from '../sign.ts'
import { does, firstThat, namedDay, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { LoopId } from '../moment.ts'
import type { Sentence } from '../sentence.ts'
import { ofSide, type Side } from '../side.ts'
import { joinStems, MOST_STEMS, sharedStems, stemsIn } from '../stem.ts'
import { waitFor } from '../waits.ts'
import { asksFor } from './answer.ts'
import { addWords, owe, payDebt } from './change.ts'
import { bestLinked, isLinked, isReminded, newest, topicStrength } from './link.ts'
import { debtOf, type Loop, type OwnDebt, type OwnLoop } from './loop.ts'
import { beginLoop } from './open.ts'

const FRESH = 2 * DAY

const promiseDebt = (loop: OwnLoop, by: Side): OwnDebt | null =>
  debtOf(loop, 'promise', by) ?? debtOf(loop, 'credit', by)

const promisesOf = (draft: Draft, by: Side): readonly OwnLoop[] =>
  loopsThatWait(draft, ofSide(waitFor.promise, by))

const keep = (draft: Draft, loop: OwnLoop, by: Side, heard: Heard): void => {
  const debt = promiseDebt(loop, by)
  if (debt === null) return
  tally(draft, 'promises', by, true, heard.at, heard.ids)
  payDebt(draft, loop, debt, heard)
}

/** A promise of credit is kept by credit alone; one of news by news; any other by handing over what belongs to it. */
const isKeptBy = (loop: Loop, heard: Heard): boolean => {
  const { outcome } = heard.gist
  if (debtOf(loop, 'credit') !== null) return does(heard, bit.credit)
  if (does(heard, bit.promise) || loop.moments.at(-1) === heard.id) return false
  if (loop.tells && outcome !== null && outcome !== 'not-yet') return true
  const isHandedOver = does(heard, bit.deliver | bit.give | bit.solve)
  if (isHandedOver && (heard.at - loop.openedAt < FRESH || topicStrength(loop, heard) >= 1)) return true
  return (does(heard, bit.guide) || outcome === 'did') && topicStrength(loop, heard) >= 2
}

/** Whether the thanks name it, in the same sentence: words beside them may be of anything. */
const isNamedInThanks = (loop: Loop, { sentences, gist }: Heard): boolean =>
  sentences.some(
    (sentence, place) =>
      ((gist.signs[place] as number) & bit.thank) !== 0 &&
      sharedStems(stemsIn([sentence]), loop.stems, 1) === 1,
  )

/** The one it was promised to gives thanks for it: then it came, unless they ask for it still or let it go. */
const isThankedFor = (loop: Loop, heard: Heard): boolean =>
  !does(heard, bit.ask | bit['asks-after'] | bit.releases) &&
  heard.at > loop.openedAt + DAY / 4 &&
  isLinked(loop, heard) &&
  (isReminded(loop, heard) || isNamedInThanks(loop, heard))

const KEEPS = bit.deliver | bit.give | bit.solve | bit.guide | bit.credit | bit.outcome

export const hearPromiseKept = (draft: Draft, heard: Heard): void => {
  if (does(heard, KEEPS))
    for (const loop of promisesOf(draft, heard.by))
      if (isKeptBy(loop, heard)) keep(draft, loop, heard.by, heard)
  if (does(heard, bit.thank))
    for (const loop of promisesOf(draft, heard.other))
      if (isThankedFor(loop, heard)) keep(draft, loop, heard.other, heard)
}

const isStillAsked = (draft: Draft, ask: LoopId): boolean =>
  loopsThatWait(draft, waitFor.answer.mentor | waitFor.answer.mentee).some((loop) => loop.id === ask)

/** Once the ask it answered is answered, a promise to answer it is kept. */
export const keepAnsweredPromises = (draft: Draft, heard: Heard): void => {
  for (const loop of promisesOf(draft, heard.by)) {
    if (loop.answers === null || loop.moments.at(-1) === heard.id) continue
    if (!isStillAsked(draft, loop.answers)) keep(draft, loop, heard.by, heard)
  }
}

const renew = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = promiseDebt(loop, heard.by)
  if (debt === null) return
  if (heard.at > debt.dueAt)
    tally(draft, 'promises', heard.by, false, heard.at, [...loop.moments.slice(0, 1), heard.id])
  addWords(loop, heard)
  debt.dueAt = promiseDue(heard.at, namedDay(heard, heard.at))
  loop.remindedAt = null
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
const openWaitForNews = (draft: Draft, heard: Heard, promise: number): boolean => {
  if ((draft.awaited & ofSide(waitFor.outcome, heard.by)) !== 0) return false
  const due = promiseDue(heard.at, namedDay(heard, heard.at) ?? heard.at + 30 * DAY)
  const loop = beginLoop(draft, heard, 'help', promise, [owe('outcome', heard.by, heard.at, due)])
  loop.need = 'advice'
  loop.asked = false
  loop.tells = true
  openLoop(draft, loop)
  return true
}

/** A promise to answer is about what was asked; "This weekend!" alone says nothing a month later. */
const takeUp = (promise: OwnLoop, ask: Loop): void => {
  if (promise.stems.length === 0) promise.about = ask.about
  promise.stems = joinStems(promise.stems, ask.stems, MOST_STEMS)
  promise.answers = ask.id
}

/** To name the other some day is a promise, however it is said. */
export const PROMISES = bit.promise | bit['credits-later']

/** A promise opens a loop; said again it is the same promise, and a missed chance if its day had passed. */
export const openPromise = (draft: Draft, heard: Heard): void => {
  const promise = firstThat(heard, PROMISES)
  const owes = does(heard, bit['credits-later']) ? 'credit' : 'promise'
  const before = promisesOf(draft, heard.by).filter((loop) => debtOf(loop, owes) !== null)
  const again = bestLinked(before, heard)
  if (again) return renew(draft, again, heard)
  const tells = ((heard.gist.signs[promise] as number) & bit['tells-later']) !== 0
  if (tells && heard.by === 'mentee' && openWaitForNews(draft, heard, promise)) return
  const ask = owes === 'promise' ? askAnswered(draft, heard) : null
  const due = promiseDue(heard.at, namedDay(heard, heard.at))
  const loop = beginLoop(draft, heard, 'promise', promise, [owe(owes, heard.by, heard.at, due)])
  loop.stems = stemsIn([heard.sentences[promise] as Sentence])
  loop.tells = tells
  if (ask) takeUp(loop, ask)
  openLoop(draft, loop)
}
