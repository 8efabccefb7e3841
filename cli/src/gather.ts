import type { Instant } from '@perennial/core/instant'
import { err, ok, type Result } from '@perennial/core/result'
import type { PerSide, Side } from '@perennial/core/side'
import type { Message, Notice, Problem } from '@perennial/history/message'
import type { PairProblem } from '@perennial/history/pair'
import { readPair, type PairFailure, type ReadPair } from '@perennial/history/read-pair'
import { readUpTo, type Source } from '@perennial/history/source'
import { isCrowd, whoIsWho } from '@perennial/journal/who-is-who'
import type { Trouble } from '@perennial/voice/en/errors'
import type { ReadOptions } from './read-options.ts'
import { sourceAt } from './source.ts'

/** What the reader should know: of the export, or of the corrections beside it. */
export type Told = Omit<Notice, 'about'> & { readonly about: Notice['about'] | 'corrections' }

/** The messages of the two up to the day of the reading, who is who, and what was left aside on the way. */
export type Gathered = {
  readonly messages: readonly Message[]
  readonly names: PerSide<string>
  readonly areRolesGuessed: boolean
  readonly me: Side | null
  readonly later: number
  readonly leftOut: ReadPair['leftOut']
  readonly toOthers: number
  readonly problems: readonly Problem[]
  readonly notices: readonly Told[]
}

/** A trouble with the places that could not be read, which may explain it. */
export type GatherFailure = { readonly trouble: Trouble; readonly problems: readonly Problem[] }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error)

const openSource = async (path: string): Promise<Result<Source, Trouble>> => {
  try {
    return ok(await sourceAt(path))
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? err({ kind: 'missing', file: path })
      : err({ kind: 'unreadable', file: path, because: code })
  }
}

const flagOf = (name: string, options: ReadOptions): string =>
  name === options.mentor ? '--mentor' : '--mentee'

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

const HEAD = 4096

const looksBinary = async (source: Source): Promise<boolean> =>
  source.kind === 'file' && (await readUpTo(source, HEAD)).includes(0)

/** What is wrong with the one thing named, when nothing in it could be read. */
const wholeTrouble = async (problem: Problem, source: Source): Promise<Trouble> => {
  const { file, found } = problem
  if (isEmpty(problem)) return { kind: 'empty', file }
  if (source.kind === 'folder') return { kind: 'no-export-in-folder', file }
  return (await looksBinary(source)) ? { kind: 'binary', file } : { kind: 'unknown-format', file, found }
}

const failureOf = async (
  { why, problems }: PairFailure,
  options: ReadOptions,
  sources: readonly Source[],
): Promise<GatherFailure> => {
  const [first] = problems
  const [source] = sources
  const isWhole = why.kind === 'nobody' && problems.length === 1 && first?.line === 0
  return isWhole && source
    ? { trouble: await wholeTrouble(first, source), problems: [] }
    : { trouble: troubleOf(why, options), problems }
}

const fits = (name: string, wanted: string): boolean =>
  name.toLowerCase().includes(wanted.trim().toLowerCase())

/** The one of the two a flag names, by a part of the name or the role; null where it names nobody. */
export const sideNamed = (
  names: PerSide<string>,
  me: string | undefined,
  flag: string,
): Result<Side | null, Trouble> => {
  if (me === undefined) return ok(null)
  if (me === 'mentor' || me === 'mentee') return ok(me)
  const both = [names.mentor, names.mentee]
  const found = both.filter((name) => fits(name, me))
  if (found.length === 1) return ok(found[0] === names.mentor ? 'mentor' : 'mentee')
  return err({
    kind: found.length === 0 ? 'unknown-name' : 'ambiguous-name',
    flag,
    name: me,
    names: both,
  })
}

const choose = (read: ReadPair, options: ReadOptions, asOf: Instant): Result<Gathered, Trouble> => {
  const areNamed = options.mentor !== undefined || options.mentee !== undefined
  if (!areNamed && isCrowd(read))
    return err({ kind: 'many-people', names: namesOf([...read.pair, ...read.leftOut]) })
  const { names, isGuessed } = whoIsWho(read, options)
  const me = sideNamed(names, options.me, '--me')
  if (!me.ok) return me
  const messages = read.messages.filter(({ at }) => at <= asOf)
  const [first] = read.messages
  if (messages.length === 0 && first) return err({ kind: 'nothing-before', asOf, first: first.at })
  const { leftOut, toOthers, problems, notices } = read
  const later = read.messages.length - messages.length
  return ok({
    messages,
    names,
    areRolesGuessed: isGuessed,
    me: me.value,
    later,
    leftOut,
    toOthers,
    problems,
    notices,
  })
}

/** Reads the files and chooses the two. Everything that can go wrong comes back as a trouble in plain words. */
export const gather = async (
  options: ReadOptions,
  asOf: Instant,
  progress: (messages: number) => void,
): Promise<Result<Gathered, GatherFailure>> => {
  const sources: Source[] = []
  for (const path of options.files) {
    const source = await openSource(path)
    if (!source.ok) return err({ trouble: source.error, problems: [] })
    sources.push(source.value)
  }
  const names = [options.mentor, options.mentee].filter((name) => name !== undefined)
  const { timeZone, dateOrder } = options
  const read = await readPair(sources, {
    timeZone,
    horizon: asOf,
    names,
    progress,
    ...(dateOrder ? { dateOrder } : {}),
  })
  if (!read.ok) return err(await failureOf(read.error, options, sources))
  const chosen = choose(read.value, options, asOf)
  return chosen.ok ? chosen : err({ trouble: chosen.error, problems: read.value.problems })
}
