import { Client } from 'pg'
import type { PersonId } from '../src/person/person.ts'
import type { TestDatabase } from './database.ts'

/** What the database answered: rows, or the code it refused with. */
export type Tried = { readonly rows: readonly Record<string, unknown>[]; readonly code: string | null }

/** Runs one statement as the app's role for a person, or for nobody, and takes it back. */
export type TryAs = (person: PersonId | null, text: string, values?: readonly unknown[]) => Promise<Tried>

export const openRole = async ({
  role,
  onClose,
}: Pick<TestDatabase, 'onClose'> & { readonly role: TestDatabase['app'] }): Promise<TryAs> => {
  const client = new Client(role)
  await client.connect()
  onClose(() => client.end())
  return async (person, text, values = []) => {
    await client.query('begin')
    try {
      if (person !== null) await client.query('select act_as($1)', [person])
      return { rows: (await client.query(text, [...values])).rows, code: null }
    } catch (error) {
      const { code } = error as { code?: string }
      if (code === undefined) throw error
      return { rows: [], code }
    } finally {
      await client.query('rollback')
    }
  }
}
