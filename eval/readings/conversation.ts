import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { noAgreement } from '@perennial/core/agreement'
import { DAY } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import { read, type Reading } from '@perennial/core/reading'
import type { Message } from '@perennial/history/message'
import { readPair } from '@perennial/history/read-pair'
import { readJournal, type History } from '@perennial/journal/journal'
import { sourceAt } from '@perennial/cli/source'

/** What a wise reader saw in a conversation: the sidecar beside it. */
export type Expected = {
  readonly mentor: string
  readonly mentee: string
  readonly asOf: string
  readonly patterns_present: readonly { readonly id: string; readonly by: string }[]
  readonly patterns_absent: readonly string[]
  readonly open_loops: readonly {
    readonly owed_by: 'mentor' | 'mentee'
    readonly what: string
    readonly about: string
    readonly opened: string
    readonly open_as_of: boolean
    readonly closed: string | null
  }[]
  readonly state: string
  readonly state_also?: readonly string[]
}

export type Conversation = { readonly name: string; readonly path: string; readonly expected: Expected }

const exportOf = (folder: string, name: string): string | undefined =>
  ['.txt', '.mbox', '.json', '.jsonl', '', '.zip']
    .map((end) => join(folder, name + end))
    .find((path) => existsSync(path))

/** All conversations of a folder that have a sidecar. */
export const conversationsIn = (folder: string): readonly Conversation[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.expected.json'))
    .toSorted()
    .flatMap((file) => {
      const name = file.replace('.expected.json', '')
      const path = exportOf(folder, name)
      const expected = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Expected
      return path === undefined ? [] : [{ name, path, expected }]
    })

export type ReadConversation = {
  readonly messages: readonly Message[]
  readonly history: History
  readonly reading: Reading
  /** Settled and open, in the order they opened. */
  readonly loops: readonly Loop[]
}

/** Reads a conversation as of its sidecar's day, or of another instant. Times without a zone are read as UTC. */
export const readConversation = async (
  { path, expected }: Conversation,
  asOf: number = Date.parse(expected.asOf) + DAY,
): Promise<ReadConversation> => {
  const options = { timeZone: 'UTC', horizon: asOf, names: [expected.mentor, expected.mentee] }
  const pair = await readPair([await sourceAt(path)], options)
  if (!pair.ok) throw new Error(`${path}: ${JSON.stringify(pair.error.why)}`)
  const messages = pair.value.messages.filter((message) => message.at <= asOf)
  const roles = { mentor: expected.mentor, mentee: expected.mentee }
  const history = readJournal(messages, roles, 'UTC', noAgreement)
  const loops = [...history.settled, ...history.state.loops].toSorted((a, b) => a.openedAt - b.openedAt)
  return { messages, history, reading: read(history.state, asOf, noAgreement), loops }
}
