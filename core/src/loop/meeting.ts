import { noticeHours } from '../agreement.ts'
import { meetingDue } from '../due.ts'
import { openLoop, putLoop, tally, type Draft } from '../draft.ts'
import { namedDay, performs, type Heard } from '../heard.ts'
import { DAY, HOUR, type Instant } from '../instant.ts'
import type { MomentId } from '../moment.ts'
import { sides, type Side } from '../side.ts'
import { answerInMeeting } from './talked-over.ts'
import { addMoment, endLoop, moveDue, owe } from './change.ts'
import { openDebt, type Loop } from './loop.ts'
import { beginLoop } from './open.ts'

const SAME_MEETING = 18 * HOUR

const openMeeting = (draft: Draft): Loop | null =>
  draft.loops.findLast((loop) => loop.kind === 'meeting') ?? null

/** Both kept the appointment. A call and the words about it are one meeting. */
export const tallyHeld = (draft: Draft, at: Instant, id: MomentId): void => {
  for (const side of sides) {
    const last = draft.tallies.meetings[side].at(-1)
    if (last?.kept && at - last.at < SAME_MEETING) continue
    tally(draft, 'meetings', side, true, at, [id])
  }
}

export const closeHeldMeeting = (draft: Draft, at: Instant, id: MomentId): void => {
  const loop = openMeeting(draft)
  if (loop && loop.openedAt < at) putLoop(draft, loop, endLoop(addMoment(loop, id), 'done', at))
}

const SAME_ABSENCE = 2 * DAY

/** One absence, however often it is spoken of: the cancelling, the waiting, the apology. */
const tallyAbsence = (draft: Draft, side: Side, at: Instant, id: MomentId): void => {
  const last = draft.tallies.meetings[side].at(-1)
  if (last && !last.kept && at - last.at < SAME_ABSENCE) return
  tally(draft, 'meetings', side, false, at, [id])
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

const arrange = (draft: Draft, heard: Heard): void => {
  const named = namedDay(heard.sentences, heard.at)
  const loop = openMeeting(draft)
  const debt = loop && openDebt(loop)
  if (loop && debt) {
    const moved =
      named === null ? loop : { ...moveDue(loop, debt, meetingDue(heard.at, named)), namedAt: named }
    return putLoop(draft, loop, addMoment(moved, heard.id))
  }
  const about = heard.sentences.find((sentence) => performs(sentence, 'arrange'))
  if (about)
    openLoop(
      draft,
      beginLoop(draft, heard, 'meeting', about, [
        owe('meeting', null, heard.at, meetingDue(heard.at, named)),
      ]),
    )
}

const cancel = (draft: Draft, heard: Heard): void => {
  const loop = openMeeting(draft)
  tallyBroken(draft, heard.by, heard.at, loop?.namedAt ?? namedDay(heard.sentences, heard.at - DAY), heard.id)
  if (loop) putLoop(draft, loop, endLoop(addMoment(loop, heard.id), 'moved', heard.at))
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

const turns = { proposes: arrange, agrees: arrange, moves: move, cancels: cancel, held, missed }

export const hearMeeting = (draft: Draft, heard: Heard): void => {
  if (heard.meeting !== null) turns[heard.meeting](draft, heard)
}
