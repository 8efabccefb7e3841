import { decodeBytes } from './decode.ts'
import { listIn, numberIn, objectIn, objectsIn, textIn, textsIn, type Json } from './json.ts'
import { readJsonList } from './json-list.ts'
import { foundMessage, foundNotice, foundProblem, type Found, type Meeting, type Message } from './message.ts'
import { readSlackDirectory, type SlackDirectory, type SlackRoom } from './slack-directory.ts'
import { mentionsIn, slackToText } from './slack-text.ts'
import { LONGEST_JSON, readUpTo, type Folder } from './source.ts'
import { parseEpochSeconds } from './time-stamp.ts'

/** Subtypes that are a person's words; every other one was written by Slack or an app. */
const SPOKEN = new Set(['thread_broadcast', 'file_share', 'me_message', 'reply_broadcast', 'huddle_thread'])

/**
 * In a room of up to this many people all are meant; in a larger one those who are mentioned or in the thread.
 */
export const SMALL_ROOM = 5

const DAY_FILE = /^([^/]+)\/[^/]+\.json$/

/**
 * Reads a Slack export: a folder with users.json, the lists of rooms and one folder of day files a room.
 * Joins, apps and deleted messages are left out and counted. One day is in memory at a time.
 */
export async function* parseSlack(folder: Folder): AsyncGenerator<Found> {
  const directory = await readSlackDirectory(folder)
  for (const name of directory.broken)
    yield foundProblem(`${folder.name}/${name}`, 0, 'no list', 'a JSON list as Slack exports it')
  const threads = new Map<string, readonly string[]>()
  let leftOut = 0
  for await (const file of folder.files((name) => roomOf(name, directory) !== undefined)) {
    const list = readJsonList(decodeBytes(await readUpTo(file, LONGEST_JSON)), 'messages')
    const name = `${folder.name}/${file.name}`
    if (list.brokenAt !== undefined)
      yield foundProblem(
        name,
        list.brokenAt,
        'JSON that is cut or broken',
        'a list of messages; whole ones were read',
      )
    const place = { room: roomOf(file.name, directory) ?? OPEN_ROOM, directory, threads, file: name }
    for (const { item } of list.items) {
      const found = readItem(item, place)
      if (found) yield found
      else leftOut++
    }
  }
  if (leftOut > 0) {
    const lines = leftOut === 1 ? '1 line by Slack or an app' : `${leftOut} lines by Slack or apps`
    yield foundNotice('left-out', folder.name, `${lines} left out`)
  }
}

const OPEN_ROOM: SlackRoom = { id: '', name: 'chat', direct: false, members: [] }

const roomOf = (name: string, { root, rooms }: SlackDirectory): SlackRoom | undefined => {
  if (!name.startsWith(root)) return undefined
  const folder = DAY_FILE.exec(name.slice(root.length))?.[1]
  return folder === undefined
    ? undefined
    : (rooms.get(folder) ?? { ...OPEN_ROOM, id: folder, name: `#${folder}` })
}

/** Where a message stands; `threads` is who answered in a thread, by its `ref`, as its first message tells. */
type Place = {
  readonly room: SlackRoom
  readonly directory: SlackDirectory
  readonly threads: Map<string, readonly string[]>
  readonly file: string
}

const readItem = (item: Json, place: Place): Found | undefined => {
  const { directory, file } = place
  const id = textIn(item, 'user')
  const subtype = textIn(item, 'subtype')
  const foreign = id === undefined || directory.bots.has(id) || textIn(item, 'bot_id') !== undefined
  if (foreign || (subtype !== undefined && !SPOKEN.has(subtype))) return undefined
  const at = parseEpochSeconds(textIn(item, 'ts'))
  if (at === undefined)
    return foundProblem(
      file,
      0,
      `a message with ts ${String(item['ts'])}`,
      'seconds since 1970, like "1762158612.883734"',
    )
  const message = messageOf(item, id, place, at)
  return message.text === '' && message.meeting === undefined ? undefined : foundMessage(message)
}

const messageOf = (item: Json, id: string, place: Place, at: number): Message => {
  const { room, directory } = place
  const { names } = directory
  const ts = textIn(item, 'ts') ?? ''
  const thread = textIn(item, 'thread_ts')
  const to = addressees(item, id, place)
  const meeting = huddleOf(item, at)
  return {
    at,
    author: names.get(id) ?? profileName(item) ?? id,
    authorId: id,
    text: textOf(item, names),
    channel: room.name,
    source: 'slack',
    ref: refOf(room, ts),
    ...(thread === undefined || thread === ts ? {} : { replyTo: refOf(room, thread) }),
    to,
    ...(meeting === undefined ? {} : { meeting }),
  }
}

/** `ts` is unique within a room only. */
const refOf = (room: SlackRoom, ts: string): string => `slack:${room.id}:${ts}`

const profileName = (item: Json): string | undefined => textIn(objectIn(item, 'user_profile'), 'real_name')

const textOf = (item: Json, names: ReadonlyMap<string, string>): string => {
  const files = objectsIn(item, 'files').map((file) => textIn(file, 'name') ?? textIn(file, 'title'))
  const handed = files.map((name) => (name ? `[file: ${name}]` : '[media]'))
  const words = slackToText(textIn(item, 'text') ?? '', names).trim()
  return [words, ...handed].filter((part) => part !== '').join('\n')
}

const addressees = (item: Json, id: string, { room, threads }: Place): readonly string[] => {
  const others = room.members.filter((member) => member !== id)
  if (room.direct || (room.members.length > 0 && room.members.length <= SMALL_ROOM)) return others
  const thread = refOf(room, textIn(item, 'thread_ts') ?? '')
  const repliers = textsIn(item, 'reply_users')
  if (repliers.length > 0) threads.set(thread, repliers)
  const there = [...(threads.get(thread) ?? []), textIn(item, 'parent_user_id') ?? id]
  return [...new Set([...mentionsIn(textIn(item, 'text') ?? ''), ...there])].filter((each) => each !== id)
}

/** A huddle that lasted and that somebody joined is a meeting; its start and end are in seconds. */
const huddleOf = (item: Json, at: number): Meeting | undefined => {
  const room = objectIn(item, 'room')
  const start = parseEpochSeconds(numberIn(room, 'date_start'))
  const end = parseEpochSeconds(numberIn(room, 'date_end'))
  if (textIn(item, 'subtype') !== 'huddle_thread' || start === undefined) return undefined
  const joined = listIn(room, 'participant_history').length
  const minutes = end === undefined ? {} : { minutes: Math.max(0, Math.round((end - start) / 60_000)) }
  return joined < 2 ? { kind: 'missed', at } : { kind: 'held', at: start, ...minutes }
}
