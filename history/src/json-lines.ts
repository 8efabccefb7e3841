import { decodeChunks } from './decode.ts'
import { hashOf } from './hash.ts'
import { idIn, isObject, numberIn, objectIn, parseJson, textIn, textsIn, type Json } from './json.ts'
import { linesOf } from './lines.ts'
import {
  foundMessage,
  foundNotice,
  foundProblem,
  quoted,
  type Found,
  type Meeting,
  type Message,
  type SourceKind,
} from './message.ts'
import type { Chunks } from './source.ts'
import { parseIso } from './time-stamp.ts'
import { zoneOf } from './zone.ts'

const EXPECTED = 'one object a line with "at" (ISO 8601 or milliseconds since 1970), "author" and "text"'

/** Reads Perennial's own JSON Lines: one Message a line; `at` may be an ISO time. Streams. */
export async function* parseJsonLines(file: string, chunks: Chunks): AsyncGenerator<Found> {
  let line = 0
  let notes = 0
  for await (const lines of linesOf(decodeChunks(chunks)))
    for (const text of lines) {
      line++
      if (text.trim() === '') continue
      const json = parseJson(text)
      if (isObject(json) && json['visibility'] === 'private') {
        notes++
        continue
      }
      const message = isObject(json) ? messageOf(json) : undefined
      yield message ? foundMessage(message) : foundProblem(file, line, quoted(text), EXPECTED)
    }
  if (notes > 0) yield foundNotice('left-out', file, privateNotes(notes))
}

const privateNotes = (count: number): string =>
  count === 1
    ? '1 private note left out: it is its author’s alone'
    : `${count} private notes left out: they are their authors’ alone`

/** One message as a line of JSON, without the newline. Reading it back gives the same message. */
export const formatJsonLine = (message: Message): string => JSON.stringify(message)

const utc = zoneOf('UTC')

const instantIn = (json: Json | undefined, key: string): number | undefined =>
  numberIn(json, key) ?? parseIso(textIn(json, key) ?? '', utc)

const messageOf = (json: Json): Message | undefined => {
  const at = instantIn(json, 'at')
  const author = textIn(json, 'author')
  const text = textIn(json, 'text')
  if (at === undefined || !author || text === undefined || Math.abs(at) > 8.64e15) return undefined
  const [authorId, replyTo] = [idIn(json, 'authorId'), idIn(json, 'replyTo')]
  const meeting = meetingOf(objectIn(json, 'meeting'))
  return {
    at,
    author,
    ...(authorId === undefined ? {} : { authorId }),
    text,
    channel: textIn(json, 'channel') ?? 'chat',
    source: SOURCES.find((source) => source === json['source']) ?? 'perennial',
    ref: idIn(json, 'ref') ?? `perennial:${hashOf(`${at}\n${author}\n${text}`)}`,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(Array.isArray(json['to']) ? { to: textsIn(json, 'to') } : {}),
    ...(meeting === undefined ? {} : { meeting }),
  }
}

const SOURCES: readonly SourceKind[] = [
  'whatsapp',
  'mail',
  'slack',
  'telegram',
  'discord',
  'calendar',
  'perennial',
]
const MEETINGS: readonly Meeting['kind'][] = ['held', 'missed', 'moved', 'cancelled', 'arranged']

const meetingOf = (json: Json | undefined): Meeting | undefined => {
  const kind = MEETINGS.find((each) => each === json?.['kind'])
  const at = instantIn(json, 'at')
  const minutes = numberIn(json, 'minutes')
  if (kind === undefined || at === undefined) return undefined
  return { kind, at, ...(minutes === undefined ? {} : { minutes }) }
}
