import type { Found, Lot, Message, Notice, Problem } from './message.ts'

export type Gathered = {
  readonly messages: readonly Message[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** Everything a parser yields, one by one or in lots, held in memory: for files known to be small. */
export const gather = async (found: AsyncIterable<Found | Lot> | Iterable<Found>): Promise<Gathered> => {
  const messages: Message[] = []
  const problems: Problem[] = []
  const notices: Notice[] = []
  for await (const lot of found)
    for (const one of [lot].flat())
      if (one.kind === 'message') messages.push(one.message)
      else if (one.kind === 'problem') problems.push(one.problem)
      else notices.push(one.notice)
  return { messages, problems, notices }
}
