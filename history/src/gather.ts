import type { Found, Message, Notice, Problem } from './message.ts'

export type Gathered = {
  readonly messages: readonly Message[]
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
}

/** Everything a parser yields, held in memory: for files known to be small. */
export const gather = async (found: AsyncIterable<Found> | Iterable<Found>): Promise<Gathered> => {
  const messages: Message[] = []
  const problems: Problem[] = []
  const notices: Notice[] = []
  for await (const one of found) {
    if (one.kind === 'message') messages.push(one.message)
    else if (one.kind === 'problem') problems.push(one.problem)
    else notices.push(one.notice)
  }
  return { messages, problems, notices }
}
