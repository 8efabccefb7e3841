import { digest } from '@perennial/core/gist'
import type { Moment, MomentId } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import type { Meeting, Message } from '@perennial/history/message'

/** Who is who, by the names the messages bear. */
export type Roles = Readonly<Record<Side, string>>

export const sideOf = (message: Message, roles: Roles): Side | null =>
  message.author === roles.mentor ? 'mentor' : message.author === roles.mentee ? 'mentee' : null

type Passed = Pick<Moment, 'id' | 'at' | 'by' | 'visibility'>

const meetingMoment = (passed: Passed, meeting: Meeting): Moment | null => {
  switch (meeting.kind) {
    case 'held':
      return {
        ...passed,
        kind: 'met',
        ...(meeting.minutes === undefined ? {} : { minutes: meeting.minutes }),
      }
    case 'missed':
      return { ...passed, kind: 'missed' }
    case 'cancelled':
    case 'moved':
      return { ...passed, kind: meeting.kind, meetingAt: meeting.at }
    case 'arranged':
      return null
  }
}

const asMoment = (message: Message, by: Side, sentences: readonly Sentence[]): Moment | null => {
  const { at, replyTo, meeting } = message
  const id = message.ref as MomentId
  const visibility = 'shared'
  if (meeting) return meetingMoment({ id, at, by, visibility }, meeting)
  const gist = digest(sentences)
  return replyTo === undefined
    ? { id, at, by, visibility, kind: 'said', sentences, gist }
    : { id, at, by, visibility, kind: 'said', sentences, gist, replyTo: replyTo as MomentId }
}

/** The moment that a message is, with its sentences already read; null for an appointment still ahead. */
export const momentOf = (message: Message, by: Side, sentences: readonly Sentence[]): Moment | null => {
  const moment = asMoment(message, by, sentences)
  return moment === null || message.knownAt === undefined ? moment : { ...moment, knownAt: message.knownAt }
}
