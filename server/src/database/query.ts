import type { ClientBase } from 'pg'

/** A statement prepared once a connection, by its name. */
export type Statement = { readonly name: string; readonly text: string }

export const statement = (name: string, text: string): Statement => ({ name, text })

/** What a store runs its statements on: a transaction that acts for one person, or one of the owner's. */
export type Transaction = {
  readonly rows: <Row>(statement: Statement, values?: readonly unknown[]) => Promise<readonly Row[]>
  readonly row: <Row>(statement: Statement, values?: readonly unknown[]) => Promise<Row | null>
}

/** One transaction. Statements after one that failed fail for its reason: theirs, that it failed, tells nothing. */
export const onClient = (client: ClientBase): Transaction => {
  let reason: unknown = null
  const rows = async <Row>(
    { name, text }: Statement,
    values: readonly unknown[] = [],
  ): Promise<readonly Row[]> => {
    try {
      return (await client.query({ name, text, values: [...values] })).rows as Row[]
    } catch (error) {
      reason ??= error
      throw reason
    }
  }
  return {
    rows,
    row: async <Row>(statement: Statement, values?: readonly unknown[]) =>
      (await rows<Row>(statement, values))[0] ?? null,
  }
}

/** What must be there, since something else says so. */
export const existing = <T>(value: T | null): T => {
  if (value === null) throw new Error('a row that another one speaks of is missing')
  return value
}
