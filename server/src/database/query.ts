import type { ClientBase } from 'pg'

/** A statement prepared once a connection, by its name. */
export type Statement = { readonly name: string; readonly text: string }

export const statement = (name: string, text: string): Statement => ({ name, text })

/** What a store runs its statements on: a transaction that acts for one person, or one of the owner's. */
export type Transaction = {
  readonly rows: <Row>(statement: Statement, values?: readonly unknown[]) => Promise<readonly Row[]>
  readonly row: <Row>(statement: Statement, values?: readonly unknown[]) => Promise<Row | null>
  /**
   * Says that nothing more is asked: the end leaves together with what was sent last. Whatever can fail here must have
   * failed before; what fails in the database takes the transaction back.
   */
  readonly last: () => void
  /** Leaves a statement to be run by itself once the transaction has ended; nobody waits for it or hears how it went. */
  readonly afterwards: (statement: Statement, values: readonly unknown[]) => void
}

type Left = { readonly statement: Statement; readonly values: readonly unknown[] }

/** The end of a transaction on its way; null where nothing was left to be run after it. */
export type Ended = { readonly ending: Promise<void>; readonly rest: Promise<unknown> | null }

const COMMIT = { name: 'commit', text: 'commit' }

const commit = async (client: ClientBase): Promise<void> => {
  const { command } = await client.query(COMMIT)
  if (command !== 'COMMIT') throw new Error('the database took the transaction back')
}

const sendEnd = (client: ClientBase, left: readonly Left[]): Ended => {
  const ending = commit(client)
  const rest = left.map(({ statement, values }) => client.query({ ...statement, values: [...values] }))
  return { ending, rest: rest.length === 0 ? null : Promise.allSettled(rest) }
}

/** One transaction. Statements after one that failed fail for its reason: theirs, that it failed, tells nothing. */
export const onClient = (client: ClientBase): { readonly tx: Transaction; readonly end: () => Ended } => {
  let reason: unknown = null
  let ended: Ended | null = null
  const left: Left[] = []
  const end = (): Ended => (ended ??= sendEnd(client, left))
  const rows = async <Row>(
    { name, text }: Statement,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> => {
    if (ended !== null) throw new Error('asked after the end of the transaction was sent')
    try {
      return (await client.query({ name, text, values: [...values] })).rows as Row[]
    } catch (error) {
      reason ??= error
      throw reason
    }
  }
  const tx: Transaction = {
    rows,
    row: async <Row>(statement: Statement, values?: readonly unknown[]) =>
      (await rows<Row>(statement, values))[0] ?? null,
    last: () => void end().ending.catch(() => undefined),
    afterwards: (statement, values) => void left.push({ statement, values }),
  }
  return { tx, end }
}

/** What must be there, since something else says so. */
export const existing = <T>(value: T | null): T => {
  if (value === null) throw new Error('a row that another one speaks of is missing')
  return value
}
