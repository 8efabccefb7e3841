import { createHash } from 'node:crypto'
import type { Instant } from '@perennial/core/instant'
import type { Side } from '@perennial/core/side'
import { excerpt, type Message, type Problem } from '@perennial/history/message'
import type { ImportedMessage } from './import.ts'

/** As long as one told by hand may be. */
const MOST_LETTERS = 100_000
const MOST_REF = 300
const MOST_CHANNEL = 100
const EARLIEST = Date.UTC(1900, 0, 1)
const LATEST = Date.UTC(2200, 0, 1)

/** PostgreSQL keeps every letter but this one. */
const clean = (text: string): string => text.replaceAll('\0', '')

/** A reference longer than an index holds is known by its hash, the same each time. */
const refOf = (ref: string): string =>
  ref.length <= MOST_REF ? clean(ref) : `sha256:${createHash('sha256').update(ref).digest('hex')}`

export const cleanName = (name: string): string => clean(name).trim().slice(0, 200) || '?'

/** Why a message cannot be kept; null when it can. */
export const whyNot = ({ at, text, ref, meeting, author }: Message): Problem | null => {
  const problem = (found: string, expected: string): Problem => ({
    file: excerpt(`${author}, ${ref}`),
    line: 0,
    found,
    expected,
  })
  const instants: readonly Instant[] = meeting === undefined ? [at] : [at, meeting.at]
  if (!instants.every((each) => each >= EARLIEST && each < LATEST))
    return problem('a date outside the years 1900 to 2199', 'the day when it passed')
  if (text.length > MOST_LETTERS)
    return problem(`a message of ${text.length} letters`, `at most ${MOST_LETTERS}`)
  return null
}

/** A message in the shape it is kept in. */
export const messageToKeep = (message: Message, by: Side): ImportedMessage => {
  const { at, text, channel, source, ref, replyTo, meeting } = message
  return {
    at: Math.trunc(at),
    by,
    text: clean(text),
    channel: clean(channel).slice(0, MOST_CHANNEL) || 'chat',
    source,
    ref: refOf(ref),
    ...(replyTo === undefined ? {} : { replyTo: refOf(replyTo) }),
    ...(meeting === undefined ? {} : { meeting }),
  }
}
