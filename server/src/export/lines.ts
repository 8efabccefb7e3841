import { openDebt, stepOf, type Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'
import type { Message, SourceKind } from '@perennial/history/message'
import { formatCorrectionLine } from '@perennial/journal/correction-line'
import { agreementToClauses } from '../agreement/clauses.ts'
import { rolesOf } from '../moment/journal-keeper.ts'
import type { RecordedMoment } from '../moment/moment.ts'
import type { KeptMentorship } from './kept.ts'

export const iso = (at: number): string => new Date(at).toISOString()
export const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))

/** What other lines call a moment by: the reference it bears where it came from. */
type RefOf = (id: MomentId) => string | undefined

const refsIn = ({ moments }: KeptMentorship): RefOf => {
  const refs = new Map(moments.map(({ id, ref }) => [id, ref]))
  return (id) => refs.get(id)
}

/** A message in Perennial's own format; the instant is written so that people can read it. */
type Line = Omit<Message, 'at'> & { readonly at: string }

const isMessage = ({ detail }: RecordedMoment): boolean => detail.kind === 'said' || detail.kind === 'meeting'

/** What passed between the two as JSON Lines that `perennial read` and an import take. */
export function* momentLines(kept: KeptMentorship): Generator<string> {
  const roles = rolesOf(kept.seat.mentorship)
  const refOf = refsIn(kept)
  for (const moment of kept.moments.filter(isMessage)) {
    const { at, by, text, channel, source, ref, replyTo, detail } = moment
    const reply = replyTo === null ? undefined : refOf(replyTo)
    const line: Line = {
      at: iso(at),
      author: roles[by],
      text,
      channel,
      source: source as SourceKind,
      ref,
      ...(reply === undefined ? {} : { replyTo: reply }),
      ...(detail.kind === 'meeting' ? { meeting: detail.meeting } : {}),
    }
    yield `${JSON.stringify(line)}\n`
  }
}

const correctionLine = ({ detail }: RecordedMoment, refOf: RefOf): string | null => {
  if (detail.kind !== 'corrected') return null
  const { correction } = detail
  const moment = refOf(correction.moment) as MomentId | undefined
  if (moment === undefined) return null
  if (correction.kind === 'belongs-to')
    return formatCorrectionLine({
      moment,
      belongsTo: correction.to && ((refOf(correction.to) ?? null) as MomentId | null),
    })
  const { acts, outcome, ask } = correction
  return formatCorrectionLine({
    moment,
    sentence: correction.sentence + 1,
    acts,
    ...(outcome === undefined ? {} : { outcome }),
    ...ask,
  })
}

/** What was corrected, as lines that `perennial read --corrections` takes. */
export function* correctionLines(kept: KeptMentorship): Generator<string> {
  const refOf = refsIn(kept)
  for (const moment of kept.moments.toSorted((a, b) => a.recordedAt - b.recordedAt)) {
    const line = correctionLine(moment, refOf)
    if (line !== null) yield `${line}\n`
  }
}

/** A dispute of the other may be about a pattern that is not for these eyes. */
const isEvent = ({ by, detail }: RecordedMoment, side: Side): boolean =>
  detail.kind === 'phase-changed' ||
  detail.kind === 'loop-edited' ||
  (detail.kind === 'disputed' && by === side)

/** What was said about the mentorship itself: its phases, patterns I disputed, loops closed by hand. */
export function* eventLines({ moments, seat }: KeptMentorship): Generator<string> {
  for (const moment of moments) {
    const { at, by, detail } = moment
    if (isEvent(moment, seat.side)) yield `${JSON.stringify({ when: iso(at), by, ...detail })}\n`
  }
}

export function* noteLines({ notes }: KeptMentorship): Generator<string> {
  for (const { text, writtenAt, changedAt } of notes)
    yield `${JSON.stringify({ kind: 'note', visibility: 'private', writtenAt: iso(writtenAt), changedAt: iso(changedAt), text })}\n`
}

export function* withdrawnLines({ withdrawn }: KeptMentorship): Generator<string> {
  for (const { at, by, text, ref } of withdrawn)
    yield `${JSON.stringify({ kind: 'withdrawn', when: iso(at), by, text, ref })}\n`
}

const loopJson = (loop: Loop, refOf: RefOf) => ({
  id: loop.id,
  kind: loop.kind,
  about: loop.about,
  openedBy: loop.openedBy,
  openedAt: iso(loop.openedAt),
  step: stepOf(loop),
  turn: (loop.ending === null ? openDebt(loop)?.by : null) ?? null,
  closedAt: isoOrNull(loop.closedAt),
  ending: loop.ending,
  outcome: loop.outcome,
  debts: loop.debts.map(({ owes, by, openedAt, dueAt, closedAt }) => ({
    owes,
    by,
    openedAt: iso(openedAt),
    dueAt: iso(dueAt),
    closedAt: isoOrNull(closedAt),
  })),
  moments: loop.moments.flatMap((id) => refOf(id) ?? []),
})

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

export const loopsFile = (kept: KeptMentorship): string => {
  const refOf = refsIn(kept)
  return pretty(kept.loops.map((loop) => loopJson(loop, refOf)))
}

export const agreementFile = ({ versions }: KeptMentorship): string =>
  pretty(
    versions.map(({ number, by, proposedAt, acceptedAt, replacedAt, agreement }) => ({
      version: number,
      proposedBy: by,
      proposedAt: iso(proposedAt),
      acceptedAt: isoOrNull(acceptedAt),
      replacedAt: isoOrNull(replacedAt),
      clauses: agreementToClauses(agreement),
    })),
  )

export const answersFile = ({ answers, muted }: KeptMentorship): string =>
  pretty({
    nudges: answers.map(({ nudge, answer, until, answeredAt }) => ({
      nudge,
      answer,
      until: isoOrNull(until),
      answeredAt: iso(answeredAt),
    })),
    mutedPatterns: muted.map(({ pattern, of, mutedAt }) => ({ pattern, of, mutedAt: iso(mutedAt) })),
  })
