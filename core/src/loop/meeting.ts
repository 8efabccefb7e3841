import { noticeHours } from '../agreement.ts'
import { tally, type Draft } from '../draft.ts'
import { forgetChances, lastChance, tallied } from '../own-tallies.ts'
import { newestThatWaits, openLoop } from '../open-loops.ts'
import { meetingDue } from '../due.ts'
import { bit } from '../sign.ts'
import { firstThat, namedDay, type Heard } from '../heard.ts'
import { DAY, HOUR, type Instant } from '../instant.ts'
import type { MomentId } from '../moment.ts'
import { type Side, sides } from '../side.ts'
import { MEETING } from '../waits.ts'
import { addMoment, endLoop, owe } from './change.ts'
import { openDebt, type OwnLoop } from './loop.ts'
import { beginLoop } from './open.ts'
import { answerInMeeting } from './talked-over.ts'

const SAME_MEETING = 18 * HOUR

const openMeeting = (draft: Draft): OwnLoop | null => newestThatWaits(draft, MEETING)

/** Both kept the appointment. A call and the words about it are one meeting. */
export const tallyHeld = (draft: Draft, at: Instant, id: MomentId): void => {
  for (const side of sides) {
    const last = lastChance(draft.tallies, tallied.meetings, side)
    if (last?.kept && at - last.at < SAME_MEETING) continue
    tally(draft, tallied.meetings, side, true, at, [id])
  }
}

const endMeeting = (
  draft: Draft,
  loop: OwnLoop,
  ending: 'done' | 'moved',
  at: Instant,
  id: MomentId,
): void => {
  addMoment(loop, id)
  endLoop(draft, loop, ending, at)
}

export const closeHeldMeeting = (draft: Draft, at: Instant, id: MomentId): void => {
  const loop = openMeeting(draft)
  if (loop && loop.openedAt < at) endMeeting(draft, loop, 'done', at, id)
}

const SAME_ABSENCE = 2 * DAY

/** One absence, however often it is spoken of: the cancelling, the waiting, the apology. */
const tallyAbsence = (draft: Draft, side: Side, at: Instant, id: MomentId): void => {
  const last = lastChance(draft.tallies, tallied.meetings, side)
  if (last && !last.kept && at - last.at < SAME_ABSENCE) return
  tally(draft, tallied.meetings, side, false, at, [id])
}

export const tallyBroken = (
  draft: Draft,
  side: Side,
  at: Instant,
  meetingAt: Instant | null,
  id: MomentId,
): void => {
  const isLate = meetingAt === null || meetingAt + DAY - at < noticeHours(draft.agreement) * HOUR + DAY
  if (isLate) tallyAbsence(draft, side, at, id)
}

/** Talked of again: a day named moves it. */
const rearrange = (loop: OwnLoop, heard: Heard, named: Instant | null): void => {
  const debt = openDebt(loop)
  if (debt && named !== null) {
    debt.dueAt = meetingDue(heard.at, named)
    loop.namedAt = named
  }
  addMoment(loop, heard.id)
}

const arrange = (draft: Draft, heard: Heard): void => {
  const named = namedDay(heard, heard.at)
  const loop = openMeeting(draft)
  if (loop) return rearrange(loop, heard, named)
  const about = firstThat(heard, bit.arrange)
  if (about < 0) return
  const debts = [owe('meeting', null, heard.at, meetingDue(heard.at, named))]
  openLoop(draft, beginLoop(draft, heard, 'meeting', about, debts))
}

/** The first day named by the words that cancel: "can't today. Next week?" is about today. */
const cancelledDay = ({ sentences, gist, at }: Heard): Instant | null => {
  const dates = sentences.find(({ meeting }) => meeting === gist.meeting)?.dates ?? []
  return dates.find((date) => date.at >= at - DAY)?.at ?? null
}

const cancel = (draft: Draft, heard: Heard): void => {
  const loop = openMeeting(draft)
  tallyBroken(draft, heard.by, heard.at, loop?.namedAt ?? cancelledDay(heard), heard.id)
  if (loop) endMeeting(draft, loop, 'moved', heard.at, heard.id)
}

const held = (draft: Draft, heard: Heard): void => {
  tallyHeld(draft, heard.at, heard.id)
  closeHeldMeeting(draft, heard.at, heard.id)
  answerInMeeting(draft, heard)
}

const missed = (draft: Draft, heard: Heard): void => {
  tallyAbsence(draft, heard.other, heard.at, heard.id)
}

const move = (draft: Draft, heard: Heard): void => {
  cancel(draft, heard)
  arrange(draft, heard)
}

/** They write from now on: what became of the meetings speaks no longer of today. */
const stop = (draft: Draft, heard: Heard): void => {
  forgetChances(draft.tallies, tallied.meetings)
  const loop = openMeeting(draft)
  if (loop) endMeeting(draft, loop, 'moved', heard.at, heard.id)
}

export const hearMeeting = (draft: Draft, heard: Heard): void => {
  switch (heard.gist.meeting) {
    case 'proposes':
    case 'agrees':
      return arrange(draft, heard)
    case 'moves':
      return move(draft, heard)
    case 'cancels':
      return cancel(draft, heard)
    case 'held':
      return held(draft, heard)
    case 'missed':
      return missed(draft, heard)
    case 'stops':
      return stop(draft, heard)
    case null:
  }
}
