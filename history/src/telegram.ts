import { decodeBytes } from './decode.ts'
import { idIn, isObject, listIn, numberIn, objectIn, objectsIn, textIn, type Json } from './json.ts'
import { readJsonList, type JsonList } from './json-list.ts'
import { foundMessage, foundNotice, foundProblem, type Found, type Meeting, type Message } from './message.ts'
import { LONGEST_JSON, readUpTo, type File } from './source.ts'
import { parseEpochSeconds, parseIso } from './time-stamp.ts'
import type { Zone } from './zone.ts'

/**
 * Reads `result.json` of Telegram Desktop: one chat, or all chats of an account.
 * `zone` is for old exports that give no Unix time. The file is in memory as a whole.
 */
export async function* parseTelegram(file: File, zone: Zone): AsyncGenerator<Found> {
  const text = decodeBytes(await readUpTo(file, LONGEST_JSON))
  let service = 0
  for (const chat of chatsOf(text)) {
    if (chat.brokenAt !== undefined)
      yield foundProblem(
        file.name,
        chat.brokenAt,
        'JSON that is cut or broken',
        'a Telegram export; whole messages were read',
      )
    for (const { item } of chat.items) {
      const found = readItem(item, chat.around, zone, file.name)
      if (found) yield found
      else service++
    }
  }
  if (service > 0)
    yield foundNotice('left-out', file.name, `${service} service message${service === 1 ? '' : 's'} left out`)
}

/** An export of the whole account has a list of chats, each as an export of one chat is. */
const chatsOf = (text: string): readonly JsonList[] => {
  const one = readJsonList(text, 'messages')
  const chats = objectsIn(objectIn(one.around, 'chats'), 'list')
  if (chats.length === 0) return [one]
  return chats.map((chat) => ({
    around: chat,
    items: listIn(chat, 'messages')
      .filter(isObject)
      .map((item) => ({ line: 0, item })),
  }))
}

const readItem = (item: Json, chat: Json, zone: Zone, file: string): Found | undefined => {
  const at = parseEpochSeconds(textIn(item, 'date_unixtime')) ?? parseIso(textIn(item, 'date') ?? '', zone)
  if (at === undefined)
    return foundProblem(
      file,
      0,
      `a message with date ${String(item['date'])}`,
      'a date like "2025-12-31T18:05:00"',
    )
  const meeting = meetingOf(item, at)
  const spoken = textIn(item, 'type') !== 'service'
  const author = textIn(item, spoken ? 'from' : 'actor') ?? idIn(item, spoken ? 'from_id' : 'actor_id')
  const text = spoken ? textOf(item) : 'Call'
  if (author === undefined || text === '' || (!spoken && meeting === undefined)) return undefined
  return foundMessage(messageOf(item, chat, { at, author, text, meeting }))
}

type Read = {
  readonly at: number
  readonly author: string
  readonly text: string
  readonly meeting: Meeting | undefined
}

const messageOf = (item: Json, chat: Json, { at, author, text, meeting }: Read): Message => {
  const authorId = idIn(item, 'from_id') ?? idIn(item, 'actor_id')
  const replyTo = idIn(item, 'reply_to_message_id')
  const room = idIn(chat, 'id') ?? ''
  return {
    at,
    author,
    ...(authorId === undefined ? {} : { authorId }),
    text,
    channel: meeting ? 'call' : isPrivate(chat) ? 'chat' : (textIn(chat, 'name') ?? 'chat'),
    source: 'telegram',
    ref: `telegram:${room}:${idIn(item, 'id') ?? at}`,
    ...(replyTo === undefined ? {} : { replyTo: `telegram:${room}:${replyTo}` }),
    ...(meeting === undefined ? {} : { meeting }),
  }
}

const isPrivate = (chat: Json): boolean => (textIn(chat, 'type') ?? 'personal_chat') === 'personal_chat'

/** Seconds are given for a call that took place; what ended it is given for one that did not. */
const meetingOf = (item: Json, at: number): Meeting | undefined => {
  if (textIn(item, 'action') !== 'phone_call') return undefined
  const seconds = numberIn(item, 'duration_seconds') ?? numberIn(item, 'duration') ?? 0
  return seconds > 0 ? { kind: 'held', at, minutes: Math.round(seconds / 60) } : { kind: 'missed', at }
}

/** `text` is a text, or a list of texts and of objects that carry a text each. */
const textOf = (item: Json): string => {
  const parts = typeof item['text'] === 'string' ? [item['text']] : listIn(item, 'text')
  const words = parts.map((part) =>
    typeof part === 'string' ? part : isObject(part) ? (textIn(part, 'text') ?? '') : '',
  )
  return [words.join('').trim(), mediaOf(item)].filter((part) => part !== '').join('\n')
}

const mediaOf = (item: Json): string => {
  const kind = textIn(item, 'media_type') ?? ''
  if (textIn(item, 'photo') !== undefined) return '[image]'
  if (kind.startsWith('voice') || kind.startsWith('audio')) return '[audio]'
  if (kind.startsWith('video')) return '[video]'
  if (kind === 'sticker' || kind === 'animation') return '[sticker]'
  if (objectIn(item, 'contact_information')) return '[contact card]'
  const file = textIn(item, 'file_name') ?? textIn(item, 'file')?.split('/').at(-1)
  return file === undefined ? '' : file.startsWith('(File') ? '[media]' : `[file: ${file}]`
}
