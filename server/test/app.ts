import { randomUUIDv7 } from 'node:crypto'
import { pino } from 'pino'
import { buildApp, type Api } from '../src/app.ts'
import type { PersonId } from '../src/person/person.ts'
import { putPerson } from '../src/person/store.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { HEADER, identifyByHeader } from './identify.ts'

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what the API gave as its callers would
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: any }

export type TestApp = Omit<TestDatabase, 'app'> & {
  /** How the app's role reaches the database. */
  readonly role: TestDatabase['app']
  readonly app: Api
  /** The time as the server sees it. */
  readonly clock: { now: number }
  readonly addPerson: (name: string) => Promise<PersonId>
  readonly call: (person: PersonId | null, method: string, path: string, body?: unknown) => Promise<Answer>
}

const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
}

/** The whole app on a database of its own, with a clock that a test sets. */
export const openTestApp = async (now = Date.UTC(2026, 5, 1, 12)): Promise<TestApp> => {
  const db = await openTestDatabase()
  const clock = { now }
  const app = buildApp({
    database: db.database,
    clock: () => clock.now,
    log: pino({ level: 'silent' }),
    publicUrl: 'http://localhost',
    newId: randomUUIDv7,
    identify: identifyByHeader,
  })
  return {
    database: db.database,
    owner: db.owner,
    role: db.app,
    app,
    clock,
    addPerson: async (name) => {
      const id = randomUUIDv7() as PersonId
      await db.database.asPerson(id, (tx) =>
        putPerson(tx, { id, name, timeZone: 'UTC', locale: 'en-GB' }, clock.now),
      )
      return id
    },
    call: async (person, method, path, body) =>
      answerOf(
        await app.request(path, {
          method,
          headers: {
            ...(person === null ? {} : { [HEADER]: person }),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  }
}
