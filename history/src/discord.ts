import { decodeBytes } from './decode.ts'
import { idIn, objectIn, objectsIn, textIn, type Json } from './json.ts'
import { readJsonList, type JsonList } from './json-list.ts'
import { foundMessage, foundNotice, foundProblem, type Found, type Meeting, type Message } from './message.ts'
import { SMALL_ROOM } from './slack.ts'
import { LONGEST_JSON, readUpTo, type File } from './source.ts'
import { parseIso } from './time-stamp.ts'
import type { Zone } from './zone.ts'

/**
 * Reads the JSON of DiscordChatExporter: one channel or one direct chat.
 * Joins, pins and bots are left out and counted. The file is in memory as a whole.
 */
export async function* parseDiscord(file: File, zone: Zone): AsyncGenerator<Found> {
  const list = readJsonList(decodeBytes(await readUpTo(file, LONGEST_JSON)), 'messages')
  if (list.brokenAt !== undefined)
    yield foundProblem(
      file.name,
      list.brokenAt,
      'JSON that is cut or broken',
      'a DiscordChatExporter file; whole messages were read',
    )
  const room = roomOf(list)
  let leftOut = 0
  for (const { item } of list.items) {
    const found = readItem(item, room, zone, file.name)
    if (found) yield found
    else leftOut++
  }
  if (leftOut > 0) {
    const lines = leftOut === 1 ? '1 line by Discord or a bot' : `${leftOut} lines by Discord or bots`
    yield foundNotice('left-out', file.name, `${lines} left out`)
  }
}

type Room = { readonly channel: string; readonly everybody: readonly string[] | undefined }

const roomOf = ({ around, items }: JsonList): Room => {
  const channel = objectIn(around, 'channel')
  const direct = (textIn(channel, 'type') ?? 'Direct').startsWith('Direct')
  const people = new Set(items.flatMap(({ item }) => personOf(item)?.id ?? []))
  return {
    channel: direct ? 'chat' : `#${textIn(channel, 'name') ?? 'channel'}`,
    everybody: direct || people.size <= SMALL_ROOM ? [...people] : undefined,
  }
}

type Person = { readonly id: string; readonly name: string }

const personOf = (item: Json): Person | undefined => {
  const author = objectIn(item, 'author')
  const id = idIn(author, 'id')
  if (id === undefined || author?.['isBot'] === true) return undefined
  return { id, name: textIn(author, 'nickname') ?? textIn(author, 'name') ?? id }
}

const SPOKEN = new Set(['Default', 'Reply', 'ThreadStarterMessage', 'Call'])

const readItem = (item: Json, room: Room, zone: Zone, file: string): Found | undefined => {
  const person = personOf(item)
  const type = textIn(item, 'type') ?? 'Default'
  if (person === undefined || !SPOKEN.has(type)) return undefined
  const at = parseIso(textIn(item, 'timestamp') ?? '', zone)
  if (at === undefined)
    return foundProblem(
      file,
      0,
      `a message with timestamp ${String(item['timestamp'])}`,
      'a time like "2025-12-31T18:05:00+00:00"',
    )
  const message = messageOf(item, person, room, at, type === 'Call' ? callOf(item, at, zone) : undefined)
  return message.text === '' && message.meeting === undefined ? undefined : foundMessage(message)
}

const messageOf = (
  item: Json,
  person: Person,
  room: Room,
  at: number,
  meeting: Meeting | undefined,
): Message => {
  const replyTo = idIn(objectIn(item, 'reference'), 'messageId')
  const everybody = room.everybody ?? objectsIn(item, 'mentions').flatMap((each) => idIn(each, 'id') ?? [])
  return {
    at,
    author: person.name,
    authorId: person.id,
    text: textOf(item),
    channel: meeting ? 'call' : room.channel,
    source: 'discord',
    ref: `discord:${idIn(item, 'id') ?? at}`,
    ...(replyTo === undefined ? {} : { replyTo: `discord:${replyTo}` }),
    to: everybody.filter((id) => id !== person.id),
    ...(meeting === undefined ? {} : { meeting }),
  }
}

/** A call that ended within a minute of nobody answering is told apart only by its length. */
const callOf = (item: Json, at: number, zone: Zone): Meeting => {
  const end = parseIso(textIn(item, 'callEndedTimestamp') ?? '', zone)
  const minutes = end === undefined ? 0 : Math.round((end - at) / 60_000)
  return minutes > 0 ? { kind: 'held', at, minutes } : { kind: 'missed', at }
}

const textOf = (item: Json): string => {
  const files = objectsIn(item, 'attachments').flatMap((each) => textIn(each, 'fileName') ?? [])
  const words = textIn(item, 'content')?.trim() ?? ''
  return [words, ...files.map((name) => `[file: ${name}]`)].filter((part) => part !== '').join('\n')
}
