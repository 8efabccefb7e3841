import { tally, type Draft } from '../draft.ts'
import { lastChance, tallied } from '../own-tallies.ts'
import { firstLoopThat, openLoop, tellLoops } from '../open-loops.ts'
import { CELEBRATION_DAYS } from '../due.ts'
import { bit } from '../sign.ts'
import { ofSide, setSide, type Side } from '../side.ts'
import { firstThat, type Heard } from '../heard.ts'
import { DAY, HOUR, type Instant } from '../instant.ts'
import type { LoopId, MomentId } from '../moment.ts'
import type { Sentence } from '../sentence.ts'
import { sharedStems } from '../stem.ts'
import { waitFor } from '../waits.ts'
import { addWords, owe, payDebt } from './change.ts'
import { isLinked } from './link.ts'
import { debtOf, type Loop, type OwnDebt, type OwnLoop } from './loop.ts'
import { beginLoop } from './open.ts'

const SAME_WIN = 18 * HOUR
const TOLD_AGAIN = 21 * DAY
const REACH = 60 * DAY
const JUST_TOLD = 7 * DAY

const isSameWin = (loop: Loop, heard: Heard): boolean =>
  heard.at - loop.openedAt < SAME_WIN ||
  (heard.at - loop.openedAt < TOLD_AGAIN && sharedStems(heard.gist.stems, loop.stems, 2) === 2)

/** From this confidence on a win counts as the goal that somebody vanishes after, before the other's joy confirms it. */
const CLEARLY = 0.8

const isClear = ({ acts }: Sentence): boolean =>
  acts.some(({ act, confidence }) => act === 'win' && confidence >= CLEARLY)

const noteWin = (draft: Draft, by: Side, at: Instant, id: MomentId): void => {
  const last = ofSide(draft.lastWin, by)
  if (last === null || last.at < at) draft.lastWin = setSide(draft.lastWin, by, { at, id })
}

/** A milestone waits for the other's joy. */
export const openWin = (draft: Draft, heard: Heard): void => {
  const win = firstThat(heard, bit.win)
  if (heard.sentences.some(isClear)) noteWin(draft, heard.by, heard.at, heard.id)
  const told = firstLoopThat(draft, ofSide(waitFor.celebration, heard.other), heard, isSameWin)
  if (told) return addWords(told, heard)
  const debt = owe('celebration', heard.other, heard.at, heard.at + CELEBRATION_DAYS * DAY)
  openLoop(draft, beginLoop(draft, heard, 'win', win, [debt]))
}

/** When the other told what is celebrated; null when all they did was ask, or when it is long ago. */
const toldAt = ({ rhythm, contact }: Draft, heard: Heard): Instant | null => {
  const at = ofSide(rhythm, heard.other).lastAt
  if (at === null || heard.at - at > JUST_TOLD) return null
  const part = contact && at >= contact.openedAt ? ofSide(contact.parts, heard.other) : null
  return part !== null && part.asked !== null && !part.more ? null : at
}

/** The other's joy says of news just told that it was a milestone: a win told and celebrated. */
const openCelebrated = (draft: Draft, heard: Heard): void => {
  const told = toldAt(draft, heard)
  if (told === null) return
  const debt = owe('celebration', heard.by, told, told + CELEBRATION_DAYS * DAY)
  const loop = beginLoop(draft, heard, 'win', firstThat(heard, bit.celebrate), [debt])
  loop.id = `${heard.id}/win-known` as LoopId
  loop.about = (draft.contact && ofSide(draft.contact.parts, heard.other).told) ?? loop.about
  loop.openedBy = heard.other
  loop.openedAt = told
  // What was settled since cannot be what it takes up again.
  loop.earlier = null
  openLoop(draft, loop)
  payDebt(draft, loop, debt, heard)
}

/** Joy over a milestone nobody told in words: it was known, and it was celebrated. */
const celebrateUntold = (draft: Draft, heard: Heard): void => {
  const last = lastChance(draft.tallies, tallied.celebrated, heard.by)
  if (last && heard.at - last.at < SAME_WIN) return
  draft.lastWin = setSide(draft.lastWin, heard.other, { at: heard.at, id: heard.id })
  tally(draft, tallied.celebrated, heard.by, true, heard.at, heard.ids)
  openCelebrated(draft, heard)
}

const isCelebrated = (loop: Loop, heard: Heard): boolean => {
  const debt = debtOf(loop, 'celebration', heard.by)
  return debt !== null && (heard.at - debt.openedAt <= REACH || isLinked(loop, heard))
}

const celebrate = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  tally(draft, tallied.celebrated, heard.by, true, heard.at, heard.ids)
  noteWin(draft, heard.other, loop.openedAt, loop.moments[0] ?? heard.id)
  payDebt(draft, loop, debtOf(loop, 'celebration', heard.by) as OwnDebt, heard)
}

export const hearCelebration = (draft: Draft, heard: Heard): void => {
  const isTold = tellLoops(draft, ofSide(waitFor.celebration, heard.by), heard, isCelebrated, celebrate)
  if (!isTold) celebrateUntold(draft, heard)
}
