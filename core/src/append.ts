import type { Agreement } from './agreement.ts'
import { appendToBalance } from './balance.ts'
import { appendToContact } from './append-contact.ts'
import { closeDraft, noteDeed, openDraft, type Draft } from './draft.ts'
import { editLoop } from './loop/edit.ts'
import { bit } from './sign.ts'
import { ofSide, setSide } from './side.ts'
import { does, doesSurely, hear, hearNext, namedDay, type Heard } from './heard.ts'
import { hearHours } from './hours.ts'
import { DAY } from './instant.ts'
import { noteLate } from './late.ts'
import { hearAnswer } from './loop/answer.ts'
import { letGo } from './loop/lapse.ts'
import { tellListeners } from './loop/listeners.ts'
import { closeHeldMeeting, tallyBroken, tallyHeld } from './loop/meeting.ts'
import { hearInPlace } from './loop/place.ts'
import { keepAnsweredPromises } from './loop/promise.ts'
import { hearRelease, hearReminder } from './loop/remind.ts'
import { hearWorkAnswer } from './loop/work.ts'
import type { Moment, Said } from './moment.ts'
import { sweep } from './open-loops.ts'
import { hearRhythm } from './rhythm/state.ts'
import type { State } from './state.ts'

const AWAY_DAYS = 30

const noteAbsence = (draft: Draft, heard: Heard): void => {
  const named = namedDay(heard, heard.at)
  draft.awayUntil = setSide(draft.awayUntil, heard.by, (named ?? heard.at) + AWAY_DAYS * DAY)
}

const DEEDS = bit.give | bit.credit | bit['mentors-other']

const noteDeeds = (draft: Draft, heard: Heard): void => {
  if (doesSurely(heard, bit.give)) noteDeed(draft, 'gave', heard)
  if (doesSurely(heard, bit.credit)) noteDeed(draft, 'credited', heard)
  if (does(heard, bit['mentors-other'])) noteDeed(draft, 'paid-forward', heard)
}

/** First what the moment closes, then what it opens: a reply is heard before the question that comes with it. */
const hearActs = (draft: Draft, heard: Heard): void => {
  if (does(heard, bit['asks-after'])) hearReminder(draft, heard)
  if (does(heard, bit.releases)) hearRelease(draft, heard)
  hearWorkAnswer(draft, heard)
  const isReply = hearAnswer(draft, heard)
  tellListeners(draft, heard, isReply)
  if (isReply) keepAnsweredPromises(draft, heard)
}

const appendSaid = (draft: Draft, moment: Said): void => {
  const heard = draft.heard === null ? (draft.heard = hear(moment)) : hearNext(draft.heard, moment)
  if (draft.lastAt !== null && heard.at - draft.lastAt > DAY / 2) letGo(draft, heard.at)
  draft.sentences += heard.gist.sentences
  draft.spoke = ofSide(draft.spoke, heard.by) ? draft.spoke : setSide(draft.spoke, heard.by, true)
  draft.spokeBefore = ofSide(draft.rhythm, heard.by).lastAt ?? 0
  hearRhythm(draft.rhythm, heard.at, heard.by)
  appendToBalance(draft.balance, heard)
  if (heard.isPlaced) hearInPlace(draft, heard, () => hearActs(draft, heard))
  else hearActs(draft, heard)
  appendToContact(draft, heard)
  if (does(heard, DEEDS)) noteDeeds(draft, heard)
  if (does(heard, bit.away)) noteAbsence(draft, heard)
}

const appendHeld = (draft: Draft, moment: Extract<Moment, { kind: 'met' }>): void => {
  hearRhythm(draft.rhythm, moment.at, 'mentor')
  hearRhythm(draft.rhythm, moment.at, 'mentee')
  tallyHeld(draft, moment.at, moment.id)
  closeHeldMeeting(draft, moment.at, moment.id)
  draft.hours = hearHours(draft.hours, moment, draft.agreement)
}

/** A rest interrupts what was reached, it does not undo it. */
const phaseAfter = (
  { chosen, after }: State['phase'],
  { at, to, until }: Extract<Moment, { kind: 'phase-changed' }>,
): State['phase'] => ({
  chosen: to,
  since: at,
  until: until ?? null,
  ...(to === 'resting' && (chosen === 'lifelong' || after === 'lifelong') ? { after: 'lifelong' } : {}),
})

const withDispute = (
  disputes: State['disputes'],
  { pattern, of, by, because, at }: Extract<Moment, { kind: 'disputed' }>,
): State['disputes'] => {
  const said = { pattern, of: of ?? null, by, because, at }
  return [...disputes.filter((each) => each.pattern !== pattern || each.of !== said.of), said]
}

const appendKind = (draft: Draft, moment: Moment): void => {
  switch (moment.kind) {
    case 'said':
      return appendSaid(draft, moment)
    case 'met':
      return appendHeld(draft, moment)
    case 'missed':
      return
    case 'cancelled':
    case 'moved':
      return tallyBroken(draft, moment.by, moment.at, moment.meetingAt, moment.id)
    case 'loop-edited':
      return editLoop(draft, moment.loop, moment.edit, moment.at, moment.id)
    case 'phase-changed':
      draft.phase = phaseAfter(draft.phase, moment)
      return
    case 'disputed':
      draft.disputes = withDispute(draft.disputes, moment)
  }
}

/** One moment into a draft. Private moments change nothing; one from before the last throws. */
export const step = (draft: Draft, moment: Moment): void => {
  if (draft.lastAt !== null && moment.at < draft.lastAt)
    throw new RangeError(`moment ${moment.id} lies before the last one appended: rebuild the state instead`)
  if (moment.visibility === 'private') return
  draft.moments += 1
  draft.firstAt ??= moment.at
  if (moment.knownAt !== undefined) draft.late = noteLate(draft.late, moment.at, moment.knownAt)
  appendKind(draft, moment)
  if (!draft.isSwept) sweep(draft)
  draft.lastAt = moment.at
}

/**
 * The state after one moment more; O(1) in the length of the history. Moments come in the order of their instants;
 * an earlier one throws, since only a rebuild from all moments can place it. Private moments change nothing.
 */
export const append = (state: State, moment: Moment, agreement: Agreement): State => {
  const draft = openDraft(state, agreement)
  step(draft, moment)
  return closeDraft(draft)
}
