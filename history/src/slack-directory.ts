import { decodeBytes } from './decode.ts'
import { isObject, parseJson, textIn, textsIn, objectIn, type Json } from './json.ts'
import type { Folder } from './source.ts'
import { readUpTo } from './source.ts'

/** Where messages were written; `members` is empty where the export does not say. */
export type SlackRoom = {
  readonly id: string

  readonly name: string
  readonly direct: boolean
  readonly members: readonly string[]
}

/** Who and what an export speaks of. `root` is the folder inside the export everything lies in, or empty. */
export type SlackDirectory = {
  readonly root: string
  readonly names: ReadonlyMap<string, string>
  readonly bots: ReadonlySet<string>
  readonly rooms: ReadonlyMap<string, SlackRoom>
  /** Files that should hold a list of people or rooms and do not. */
  readonly broken: readonly string[]
}

const LISTS = ['users.json', 'channels.json', 'dms.json', 'groups.json', 'mpims.json', 'org_users.json']

/** Whether the names of a folder's files are those of a Slack export: its lists at the top or one folder down. */
export const isSlackExport = (names: readonly string[]): boolean =>
  names.some((name) => baseName(name) === 'users.json' && depthOf(name) <= 1) &&
  names.some(
    (name) => /(?:^|\/)\d{4}-\d{2}-\d{2}\.json$/.test(name) || LISTS.slice(1).includes(baseName(name)),
  )

export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

const depthOf = (name: string): number => name.split('/').length - 1

const LONGEST_LIST = 200_000_000

/** Reads the lists of people and rooms, which come before any message can be understood. */
export const readSlackDirectory = async (folder: Folder): Promise<SlackDirectory> => {
  const names = new Map<string, string>()
  const bots = new Set<string>()
  const rooms = new Map<string, SlackRoom>()
  const broken: string[] = []
  let root = ''
  for await (const file of folder.files((name) => depthOf(name) <= 1 && LISTS.includes(baseName(name)))) {
    const list = parseJson(decodeBytes(await readUpTo(file, LONGEST_LIST)))
    const kind = baseName(file.name)
    if (kind === 'users.json') root = file.name.slice(0, -kind.length)
    if (!Array.isArray(list)) broken.push(file.name)
    else if (kind.endsWith('users.json')) list.filter(isObject).forEach((user) => addUser(user, names, bots))
    else list.filter(isObject).forEach((room) => addRoom(room, kind, rooms, names))
  }
  return { root, names, bots, rooms, broken }
}

const addUser = (user: Json, names: Map<string, string>, bots: Set<string>): void => {
  const id = textIn(user, 'id')
  if (id === undefined) return
  const profile = objectIn(user, 'profile')
  const name = [
    textIn(user, 'real_name'),
    textIn(profile, 'real_name'),
    textIn(profile, 'display_name'),
    textIn(user, 'name'),
  ].find((each) => each?.trim())
  names.set(id, name?.trim() ?? id)
  if (user['is_bot'] === true || id === 'USLACKBOT') bots.add(id)
}

const addRoom = (
  room: Json,
  kind: string,
  rooms: Map<string, SlackRoom>,
  names: Map<string, string>,
): void => {
  const id = textIn(room, 'id')
  if (id === undefined) return
  const direct = kind === 'dms.json' || kind === 'mpims.json'
  const folder = kind === 'dms.json' ? id : (textIn(room, 'name') ?? id)
  rooms.set(folder, { id, name: direct ? 'chat' : `#${folder}`, direct, members: textsIn(room, 'members') })
  if (!direct) names.set(id, folder)
}
