import { tally, type Draft } from '../draft.ts'
import { tallied } from '../own-tallies.ts'
import type { Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import { ANYTHING, loopsThat, tellLoops, type Holds } from '../open-loops.ts'
import { ofSide } from '../side.ts'
import { waitFor } from '../waits.ts'
import { addMoment, endLoop } from './change.ts'
import { bestLinked } from './link.ts'
import { debtOf, isTied, type Loop, type OwnLoop } from './loop.ts'

const isOwnAsk: Holds = (loop, heard) => loop.openedBy === heard.by && loop.openedAt < heard.at

const RECENT = 30 * DAY

const isRecent: Holds = (loop, heard) => isOwnAsk(loop, heard) && heard.at - loop.openedAt <= RECENT

/** The ask that is spoken of; with no link, a recent one where there is only one. */
const meant = (draft: Draft, heard: Heard): OwnLoop | null => {
  const asked = ofSide(waitFor.answer, heard.other)
  const linked = bestLinked(draft, asked, heard, isOwnAsk)
  if (linked !== null) return linked
  const open = loopsThat(draft, asked, heard, isRecent)
  return open.length === 1 ? (open[0] ?? null) : null
}

const takeBack = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = debtOf(loop, 'answer', heard.other)
  if (debt !== null && debt.dueAt < heard.at)
    tally(draft, tallied.answered, heard.other, false, debt.dueAt, loop.moments)
  addMoment(loop, heard.id)
  endLoop(draft, loop, 'released', heard.at)
}

/**
 * "Never mind, I sent it as it was": events overtook an ask, and a promise to answer it goes with it. What was late by
 * then counts as unanswered.
 */
export const hearTakenBack = (draft: Draft, heard: Heard): void => {
  const ask: Loop | null = meant(draft, heard)
  if (ask === null) return
  const isOver: Holds = (loop) => isTied(ask, loop)
  tellLoops(draft, ANYTHING, heard, isOver, takeBack)
}
