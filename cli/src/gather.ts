import type { Instant } from '@perennial/core/instant'
import { err, ok, type Result } from '@perennial/core/result'
import type { PerSide, Side } from '@perennial/core/side'
import { NO_TEXT } from '@perennial/history/foreign-file'
import type { Message, Notice, Problem } from '@perennial/history/message'
import type { PairProblem } from '@perennial/history/pair'
import { readPair, type PairFailure, type ReadPair } from '@perennial/history/read-pair'
import type { Source } from '@perennial/history/source'
import type { Person } from '@perennial/history/same-person'
import { isCrowd, whoIsWho, type RolesBy } from '@perennial/journal/who-is-who'
import type { Trouble } from '@perennial/voice/en/errors'
import type { ReadOptions } from './read-options.ts'
import { remarksOn, remarksOnCopies } from './remarks.ts'
import { isSide, sideNamed } from './roles.ts'
import { openSources } from './sources.ts'

/** What the reader should know: of the exports, of how they were taken, or of the corrections beside them. */
export type Told = Omit<Notice, 'about'> & {
  readonly about: Notice['about'] | 'corrections' | 'roles' | 'names' | 'as-of' | 'same-file'
}

/** The messages of the two up to the day of the reading, who is who, and what was left aside on the way. */
export type Gathered = {
  /** What was read, each thing once. */
  readonly files: readonly string[]
  readonly messages: readonly Message[]
  readonly names: PerSide<string>
  readonly people: PerSide<Person>
  readonly rolesBy: RolesBy
  readonly me: Side | null
  readonly later: number
  readonly leftOut: ReadPair['leftOut']
  readonly toOthers: number
  readonly problems: readonly Problem[]
  readonly notices: readonly Told[]
}

/** A trouble with the places that could not be read and what was left out, which may explain it. */
export type GatherFailure = {
  readonly trouble: Trouble
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

const flagOf = (name: string, options: ReadOptions): string =>
  options.mentor?.includes(name) ? '--mentor' : '--mentee'

const namesOf = (people: readonly { readonly name: string }[]): readonly string[] =>
  people.map(({ name }) => name)

const troubleOf = (why: PairProblem, options: ReadOptions): Trouble => {
  switch (why.kind) {
    case 'nobody':
      return { kind: 'no-messages', files: options.files }
    case 'only-one':
      return { kind: 'one-person', name: why.people[0]?.name ?? '' }
    case 'not-found':
      return {
        kind: 'unknown-name',
        flag: flagOf(why.name, options),
        name: why.name,
        names: namesOf(why.people),
      }
    case 'several':
      return {
        kind: 'ambiguous-name',
        flag: flagOf(why.name, options),
        name: why.name,
        names: namesOf(why.people),
      }
    case 'same-person':
      return { kind: 'same-person', name: why.name }
  }
}

const isEmpty = ({ line, found }: Problem): boolean => line === 0 && found === 'an empty file'

/** What is wrong with the one thing named, when nothing in it could be read. */
const wholeTrouble = (problem: Problem, source: Source): Trouble => {
  const { file, found } = problem
  if (isEmpty(problem)) return { kind: 'empty', file }
  if (source.kind === 'folder') return { kind: 'no-export-in-folder', file }
  return found === NO_TEXT ? { kind: 'binary', file } : { kind: 'unknown-format', file, found }
}

const failureOf = (
  { why, problems, notices }: PairFailure,
  options: ReadOptions,
  sources: readonly Source[],
): GatherFailure => {
  const [first] = problems
  const [source] = sources
  const isWhole = why.kind === 'nobody' && problems.length === 1 && first?.line === 0
  return isWhole && source
    ? { trouble: wholeTrouble(first, source), problems: [], notices: [] }
    : { trouble: troubleOf(why, options), problems, notices }
}

const choose = (
  read: ReadPair,
  options: ReadOptions,
  asOf: Instant,
): Result<Omit<Gathered, 'files'>, Trouble> => {
  const areNamed = options.mentor !== undefined || options.mentee !== undefined
  if (!areNamed && isCrowd(read))
    return err({ kind: 'many-people', names: namesOf([...read.pair, ...read.leftOut]) })
  const { people, by } = whoIsWho(read, options)
  const me = sideNamed(people, options.me, '--me')
  if (!me.ok) return me
  const messages = read.messages.filter(({ at }) => at <= asOf)
  const [first] = read.messages
  if (messages.length === 0 && first) return err({ kind: 'nothing-before', asOf, first: first.at })
  const { leftOut, toOthers, problems, notices } = read
  return ok({
    messages,
    names: { mentor: people.mentor.name, mentee: people.mentee.name },
    people,
    rolesBy: by,
    me: me.value,
    later: read.messages.length - messages.length,
    leftOut,
    toOthers,
    problems,
    notices: [...notices, ...remarksOn(read, people, options, asOf)],
  })
}

/** Reads the files and chooses the two. Everything that can go wrong comes back as a trouble in plain words. */
export const gather = async (
  options: ReadOptions,
  asOf: Instant,
  progress: (messages: number) => void,
): Promise<Result<Gathered, GatherFailure>> => {
  const opened = await openSources(options.files)
  if (!opened.ok) return err({ trouble: opened.error, problems: [], notices: [] })
  const { sources, copies } = opened.value
  const names = [options.mentor, options.mentee].filter((name) => name !== undefined)
  const { timeZone, dateOrder, me } = options
  const read = await readPair(sources, {
    timeZone,
    horizon: asOf,
    names,
    progress,
    ...(me === undefined || isSide(me) ? {} : { reader: me }),
    ...(dateOrder ? { dateOrder } : {}),
  })
  if (!read.ok) return err(failureOf(read.error, options, sources))
  const { problems, notices } = read.value
  const chosen = choose(read.value, options, asOf)
  if (!chosen.ok) return err({ trouble: chosen.error, problems, notices })
  return ok({
    ...chosen.value,
    files: sources.map(({ name }) => name),
    notices: [...chosen.value.notices, ...remarksOnCopies(copies)],
  })
}
