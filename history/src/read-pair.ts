import { ok, type Result } from '@perennial/core/result'
import { merge } from './merge.ts'
import type { Found, Message, Notice, Problem } from './message.ts'
import {
  findPair,
  othersIn,
  sorterFor,
  sortFor,
  type Called,
  type Pair,
  type PairHistory,
  type PairProblem,
} from './pair.ts'
import { PeopleTally } from './people.ts'
import { readHistory, type HistoryOptions } from './read-history.ts'
import type { Source } from './source.ts'

export type ReadPair = PairHistory & {
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

export type PairFailure = {
  readonly why: PairProblem
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** Beyond about this many bytes the sources are read a second time instead of being kept. */
const MOST_KEPT = 32_000_000
/** What a message takes beside its text: little in a chat, more where it has ids and addressees. */
const BARE_MESSAGE = 50
const ADDRESSED_MESSAGE = 400
/** Beyond this many problems no more are kept. */
const MOST_PROBLEMS = 1000

/**
 * The history of two people out of any sources: read, merged, sorted, each message once, the rest counted.
 * Of a mailbox with a million mails only those of the two are ever held. `names` and `reader` as in findPair.
 * `progress` is called with the count of messages read so far, for a line on a terminal.
 *
 * @throws RangeError when `timeZone` is not a time zone, and whatever opening a source throws
 */
export const readPair = async (
  sources: readonly Source[],
  options: HistoryOptions & {
    readonly names?: readonly Called[]
    readonly reader?: string
    readonly progress?: (messages: number) => void
  },
): Promise<Result<ReadPair, PairFailure>> => {
  const first = await readFirst(sources, options)
  const { problems, notices } = first
  const tally = first.kept ? tallyOf(merge(first.kept)) : first.tally
  const pair = findPair(tally, options.names, options.reader)
  if (!pair.ok) return { ok: false, error: { why: pair.error, problems, notices } }
  const between = first.kept ?? (await readBetween(sources, options, pair.value))
  const sorted = sortFor(merge(between), pair.value)
  return ok({
    pair: pair.value,
    messages: sorted.filter((each) => typeof each !== 'string'),
    leftOut: othersIn(tally, pair.value),
    toOthers: sorted.filter((each) => each === 'to-others').length,
    problems,
    notices,
  })
}

/** What came twice counts once, as long as everything can be kept. */
const tallyOf = (messages: readonly Message[]): PeopleTally => {
  const tally = new PeopleTally()
  for (const message of messages) tally.add(message)
  return tally
}

type First = {
  readonly tally: PeopleTally
  readonly problems: Problem[]
  readonly notices: Notice[]
  kept: Message[] | undefined
  size: number
}

const readFirst = async (
  sources: readonly Source[],
  options: HistoryOptions & { readonly progress?: (messages: number) => void },
): Promise<First> => {
  const first: First = { tally: new PeopleTally(), problems: [], notices: [], kept: [], size: 0 }
  let count = 0
  for await (const lot of readHistory(sources, options))
    for (const found of lot) {
      take(found, first)
      if (found.kind === 'message' && ++count % 1000 === 0) options.progress?.(count)
    }
  return first
}

const take = (found: Found, first: First): void => {
  if (found.kind === 'notice') first.notices.push(found.notice)
  else if (found.kind === 'problem') {
    if (first.problems.length < MOST_PROBLEMS) first.problems.push(found.problem)
  } else {
    first.tally.add(found.message)
    first.kept?.push(found.message)
    first.size += found.message.text.length + (found.message.to ? ADDRESSED_MESSAGE : BARE_MESSAGE)
    if (first.size > MOST_KEPT) first.kept = undefined
  }
}

const readBetween = async (
  sources: readonly Source[],
  options: HistoryOptions,
  pair: Pair,
): Promise<readonly Message[]> => {
  const sort = sorterFor(pair)
  const kept: Message[] = []
  for await (const lot of readHistory(sources, options))
    for (const found of lot)
      if (found.kind === 'message' && typeof sort(found.message) !== 'string') kept.push(found.message)
  return kept
}
