import { err, ok, type Result } from '@perennial/core/result'
import { otherSide, type PerSide, type Side } from '@perennial/core/side'
import type { Message, Problem } from '@perennial/history/message'
import { fold } from '@perennial/history/name'
import { readPair, type PairFailure, type ReadPair } from '@perennial/history/read-pair'
import { KNOWN_FORMATS } from '@perennial/history/recognise'
import { isSlackExport } from '@perennial/history/slack-directory'
import { fileOf, folderOf, type Source } from '@perennial/history/source'
import { isCrowd, whoIsWho, type Named } from '@perennial/journal/who-is-who'
import type {
  FoundHistory,
  ImportedMessage,
  Question,
  ReadUpload,
  Terms,
  Unreadable,
  UploadedFile,
} from './import.ts'
import { cleanName, messageToKeep, whyNot } from './message-to-keep.ts'
import { checkUnpacked } from './unpacked.ts'

export const MOST_MESSAGES = 100_000
const MOST_TOLD = 200

/** A Slack export is one thing in many files; anything else stands side by side. */
const sourcesOf = (files: readonly UploadedFile[]): readonly Source[] => {
  const each = files.map(({ name, bytes }) => fileOf(name, bytes))
  return isSlackExport(files.map(({ name }) => name)) ? [folderOf('Slack', each)] : each
}

type Read = { readonly read: Result<ReadPair, PairFailure>; readonly named: Named }

const namesIn = ({ mentor, mentee }: Named): readonly string[] =>
  [mentor, mentee].filter((name) => name !== undefined)

/** By the names given, else by those of the mentorship where the files know them, else by whom they show. */
const readNamed = async (sources: readonly Source[], terms: Terms): Promise<Read> => {
  const { timeZone, dateOrder, horizon, named, known } = terms
  const options = { timeZone, horizon, ...(dateOrder ? { dateOrder } : {}) }
  const isNamed = namesIn(named).length > 0
  const first = isNamed ? named : (known ?? {})
  const read = await readPair(sources, { ...options, names: namesIn(first) })
  if (read.ok || isNamed || known === null || read.error.why.kind === 'nobody') return { read, named: first }
  return { read: await readPair(sources, options), named: {} }
}

/** Whether an account's name and one in a file can be the same person's. */
const isCalled = (found: string, account: string): boolean => {
  const [one, other] = [` ${fold(found)} `, ` ${fold(account)} `]
  return one.includes(other) || other.includes(one)
}

type Roles = Pick<FoundHistory, 'areRolesGuessed' | 'me'> & { readonly names: PerSide<string> }

const mineAmong = ({ pair }: ReadPair, account: string): string | null => {
  const mine = pair.filter(({ name }) => isCalled(name, account))
  return mine.length === 1 ? (mine[0]?.name ?? null) : null
}

/** My own side settles the other's, where I am known by my name. */
const rolesIn = (read: ReadPair, named: Named, me: Terms['me']): Roles => {
  const mine = mineAmong(read, me.name)
  const other = read.pair.find(({ name }) => name !== mine)?.name
  if (namesIn(named).length === 0 && me.side !== null && mine !== null && other !== undefined) {
    const names = { [me.side]: mine, [otherSide(me.side)]: other } as PerSide<string>
    return { names, areRolesGuessed: false, me: me.side }
  }
  const { people, by } = whoIsWho(read, named)
  const names = { mentor: people.mentor.name, mentee: people.mentee.name }
  const called = mine === null ? null : mine === names.mentor ? 'mentor' : 'mentee'
  return { names, areRolesGuessed: by !== 'names', me: me.side ?? called }
}

type Sorted = {
  readonly messages: readonly ImportedMessage[]
  readonly later: number
  readonly unread: readonly Problem[]
}

const sideOf = ({ author }: Message, names: PerSide<string>): Side =>
  author === names.mentor ? 'mentor' : 'mentee'

const sort = (read: ReadPair, names: PerSide<string>, { horizon }: Terms): Sorted => {
  const passed = read.messages.filter(({ at }) => at <= horizon)
  const unread = passed.map(whyNot).filter((problem) => problem !== null)
  const messages = passed
    .filter((message) => whyNot(message) === null)
    .map((message) => messageToKeep(message, sideOf(message, names)))
  return { messages, later: read.messages.length - passed.length, unread }
}

const formatsIn = (messages: readonly ImportedMessage[]): FoundHistory['formats'] =>
  [...Map.groupBy(messages, ({ source }) => source)].map(([format, { length }]) => ({
    format,
    moments: length,
  }))

const nothingYet = {
  formats: [],
  names: null,
  areRolesGuessed: false,
  me: null,
  from: null,
  to: null,
  moments: 0,
  later: 0,
  leftOut: [],
  toOthers: 0,
} as const

type Counted = { readonly name: string; readonly messages: number }

const counted = (people: readonly Counted[]): readonly Counted[] =>
  people.slice(0, MOST_TOLD).map(({ name, messages }) => ({ name: cleanName(name), messages }))

type Aside = Pick<ReadPair, 'problems' | 'notices'>

const asked = (question: Question, people: readonly Counted[], { problems, notices }: Aside): ReadUpload => ({
  found: {
    ...nothingYet,
    people: counted(people),
    question,
    unread: problems.slice(0, MOST_TOLD),
    notices: notices.slice(0, MOST_TOLD),
  },
  messages: [],
})

const told = ({ file, line, found }: Problem): string =>
  `${file}${line > 0 ? `, line ${line}` : ''}: ${found}`

const failed = ({ why, problems, notices }: PairFailure): Result<ReadUpload, Unreadable> => {
  switch (why.kind) {
    case 'nobody':
      return err({
        found: problems.slice(0, 5).map(told).join('; ') || 'no messages',
        expected: KNOWN_FORMATS,
      })
    case 'only-one':
      return ok(asked({ kind: why.kind }, why.people, { problems, notices }))
    case 'not-found':
    case 'several':
    case 'same-person':
      return ok(asked({ kind: why.kind, name: why.name }, why.people, { problems, notices }))
  }
}

const between = (read: ReadPair, named: Named, terms: Terms): Result<ReadUpload, Unreadable> => {
  const everybody = [...read.pair, ...read.leftOut]
  if (namesIn(named).length === 0 && isCrowd(read)) return ok(asked({ kind: 'which-two' }, everybody, read))
  const { names, ...roles } = rolesIn(read, named, terms.me)
  const { messages, later, unread } = sort(read, names, terms)
  if (messages.length > MOST_MESSAGES)
    return err({
      found: `${messages.length} messages between the two`,
      expected: `at most ${MOST_MESSAGES} at once; take a shorter export`,
    })
  const found: FoundHistory = {
    ...roles,
    formats: formatsIn(messages),
    people: counted(everybody),
    names: { mentor: cleanName(names.mentor), mentee: cleanName(names.mentee) },
    question: null,
    from: messages[0]?.at ?? null,
    to: messages.at(-1)?.at ?? null,
    moments: messages.length,
    later,
    leftOut: counted(read.leftOut),
    toOthers: read.toOthers,
    unread: [...read.problems, ...unread].slice(0, MOST_TOLD),
    notices: read.notices.slice(0, MOST_TOLD),
  }
  return ok({ found, messages })
}

/** Reads uploaded files as `perennial read` does, and says what was found in them. */
export const readUpload = async (
  files: readonly UploadedFile[],
  terms: Terms,
): Promise<Result<ReadUpload, Unreadable>> => {
  for (const file of files) {
    const unpacked = await checkUnpacked(file)
    if (!unpacked.ok) return unpacked
  }
  const { read, named } = await readNamed(sourcesOf(files), terms)
  return read.ok ? between(read.value, named, terms) : failed(read.error)
}
