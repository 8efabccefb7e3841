import { tally, type Draft } from '../draft.ts'
import { tallied } from '../own-tallies.ts'
import { any, isAwaited, newestThat, nextThatWaits, openLoop, tellLoops, type Holds } from '../open-loops.ts'
import { promiseDue } from '../due.ts'
import { bit, PROMISES } from '../sign.ts'
import { does, firstThat, namedDay, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { LoopId } from '../moment.ts'
import { ofSide, type Side } from '../side.ts'
import { joinStems, MOST_STEMS, sharedStems } from '../stem.ts'
import { ANSWERING, UNDELIVERED, waitFor } from '../waits.ts'
import { isTheirTurn } from './answer.ts'
import { addWords, owe, payDebt } from './change.ts'
import { bestLinked, isReminded, topicStrength } from './link.ts'
import { debtOf, type Loop, type OwnDebt, type OwnLoop } from './loop.ts'
import { beginLoop } from './open.ts'

const FRESH = 2 * DAY

const promiseDebt = (loop: OwnLoop, by: Side): OwnDebt | null =>
  debtOf(loop, 'promise', by) ?? debtOf(loop, 'credit', by)

const keepFor = (draft: Draft, loop: OwnLoop, by: Side, heard: Heard): void => {
  const debt = promiseDebt(loop, by)
  if (debt === null) return
  tally(draft, tallied.promises, by, true, heard.at, heard.ids)
  payDebt(draft, loop, debt, heard)
}

const keepOwn = (draft: Draft, loop: OwnLoop, heard: Heard): void => keepFor(draft, loop, heard.by, heard)
const keepTheirs = (draft: Draft, loop: OwnLoop, heard: Heard): void =>
  keepFor(draft, loop, heard.other, heard)

const HANDS_OVER = bit.deliver | bit.give | bit.solve
const KEEPS = HANDS_OVER | bit.guide | bit.outcome

const tellsNews = ({ gist }: Heard): boolean => gist.outcome !== null && gist.outcome !== 'not-yet'

const advises = (heard: Heard): boolean => does(heard, bit.guide) || heard.gist.outcome === 'did'

/** News keep a promise of news; handing over what belongs to it, or advice on it, keeps any other. */
const isPaidBy: Holds = (loop, heard) => {
  if (loop.tells && tellsNews(heard)) return true
  const isHandedOver = does(heard, HANDS_OVER)
  if (isHandedOver && heard.at - loop.openedAt < FRESH) return true
  return (isHandedOver || advises(heard)) && topicStrength(loop, heard) >= (isHandedOver ? 1 : 2)
}

/** The moment that made a promise, or spoke of it last, does not keep it. */
const isKept: Holds = (loop, heard) => isPaidBy(loop, heard) && loop.moments.at(-1) !== heard.id

const isCreditedOrKept: Holds = (loop, heard) =>
  debtOf(loop, 'credit') !== null || (!does(heard, bit.promise) && isKept(loop, heard))

/** Whether the thanks name it, in the same sentence: words beside them may be of anything. */
const isNamedInThanks = (loop: Loop, heard: Heard): boolean =>
  sharedStems(heard.gist.thanked, loop.stems, 1) === 1

/** The one it was promised to gives thanks for it: then it came. */
const isThankedFor: Holds = (loop, heard) =>
  heard.at > loop.openedAt + DAY / 4 && (isReminded(loop, heard) || isNamedInThanks(loop, heard))

/** Thanks beside these are for something else: it is asked for still, or let go. */
const WAITS_ON = bit.ask | bit['asks-after'] | bit.releases

const promisesOf = (by: Side): number => ofSide(waitFor.promise, by) | ofSide(waitFor['promised-credit'], by)

/** A promise of credit is kept by credit alone. */
export const hearPromiseKept = (draft: Draft, heard: Heard): void => {
  if (does(heard, bit.credit)) tellLoops(draft, promisesOf(heard.by), heard, isCreditedOrKept, keepOwn)
  else if (does(heard, KEEPS) && !does(heard, bit.promise))
    tellLoops(draft, ofSide(waitFor.promise, heard.by), heard, isKept, keepOwn)
  if (does(heard, bit.thank) && !does(heard, WAITS_ON))
    tellLoops(draft, promisesOf(heard.other), heard, isThankedFor, keepTheirs)
}

const ASKED = waitFor.answer.mentor | waitFor.answer.mentee

const isStillAsked = (draft: Draft, ask: LoopId): boolean => {
  for (let i = nextThatWaits(draft, ASKED, 0); i >= 0; i = nextThatWaits(draft, ASKED, i + 1))
    if (draft.loops[i]?.id === ask) return true
  return false
}

const isOwnPromise: Holds = (loop, heard) => loop.openedBy === heard.by && loop.moments.at(-1) !== heard.id

const keepAnswered = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  if (loop.answers !== null && !isStillAsked(draft, loop.answers)) keepOwn(draft, loop, heard)
}

/** Once the ask it answered is answered, a promise to answer it is kept. */
export const keepAnsweredPromises = (draft: Draft, heard: Heard): void => {
  tellLoops(draft, ANSWERING, heard, isOwnPromise, keepAnswered)
}

const renew = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = promiseDebt(loop, heard.by)
  if (debt === null) return
  if (heard.at > debt.dueAt)
    tally(draft, tallied.promises, heard.by, false, heard.at, [...loop.moments.slice(0, 1), heard.id])
  addWords(loop, heard)
  debt.dueAt = promiseDue(heard.at, namedDay(heard, heard.at))
  loop.remindedAt = null
}

/** The ask that a promise replies to, still waiting for its answer. */
const askAnswered = (draft: Draft, heard: Heard): Loop | null => {
  const bits = ofSide(waitFor.answer, heard.by)
  const linked = bestLinked(draft, bits, heard, isTheirTurn)
  if (linked !== null) return linked
  const last = newestThat(draft, bits, heard, isTheirTurn)
  return last !== null && heard.at - last.openedAt < FRESH ? last : null
}

/**
 * "I'll tell you how it goes" with no outcome waited for yet: from now on one is, and no second loop says the same.
 * False when outcomes are waited for already: then it is a promise like any other.
 */
const openWaitForNews = (draft: Draft, heard: Heard, promise: number): boolean => {
  if (isAwaited(draft, ofSide(waitFor.outcome, heard.by))) return false
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

/** "Sure, happy to!": so few letters promise nothing of their own. */
const YES_LETTERS = 20

const isBareYes = (heard: Heard): boolean =>
  heard.gist.promised.length === 0 ||
  (heard.sentences[firstThat(heard, PROMISES)]?.text.length ?? 0) <= YES_LETTERS

/** "Will do" to an order: it waits for the work already. */
const isYesToOrder: Holds = (loop, heard) =>
  debtOf(loop, 'delivery', heard.by)?.openedAt === heard.at &&
  (isBareYes(heard) || sharedStems(heard.gist.promised, loop.stems, 1) === 1)

const isOwnWork: Holds = (loop, heard) => loop.kind === 'work' && loop.openedBy === heard.by

/** Credit promised for work that is asked for or under way: the work waits for it by itself. */
const isForWork = (draft: Draft, heard: Heard): boolean =>
  newestThat(draft, UNDELIVERED, heard, isOwnWork) !== null

/** A promise opens a loop; said again it is the same promise, and a missed chance if its day had passed. */
export const openPromise = (draft: Draft, heard: Heard): void => {
  const promise = firstThat(heard, PROMISES)
  const owes = does(heard, bit['credits-later']) ? 'credit' : 'promise'
  const same = waitFor[owes === 'credit' ? 'promised-credit' : 'promise']
  const again = bestLinked(draft, ofSide(same, heard.by), heard, any)
  if (again) return renew(draft, again, heard)
  if (owes === 'promise' && newestThat(draft, UNDELIVERED, heard, isYesToOrder) !== null) return
  if (owes === 'credit' && isForWork(draft, heard)) return
  const tells = ((heard.gist.signs[promise] as number) & bit['tells-later']) !== 0
  if (tells && heard.by === 'mentee' && openWaitForNews(draft, heard, promise)) return
  const ask = owes === 'promise' ? askAnswered(draft, heard) : null
  const due = promiseDue(heard.at, namedDay(heard, heard.at))
  const loop = beginLoop(draft, heard, 'promise', promise, [owe(owes, heard.by, heard.at, due)])
  loop.stems = heard.gist.promised
  loop.tells = tells
  if (ask) takeUp(loop, ask)
  openLoop(draft, loop)
}
