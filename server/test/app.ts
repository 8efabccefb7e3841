import { randomUUIDv7 } from 'node:crypto'
import { pino } from 'pino'
import { openLive } from '../src/live/live.ts'
import { buildApp, type Api } from '../src/app.ts'
import type { Database } from '../src/database/database.ts'
import type { Transaction } from '../src/database/query.ts'
import { openIdentity, type Identity, type IdentityOptions } from '../src/identity/identity.ts'
import { newId } from '../src/new-id.ts'
import type { PersonId } from '../src/person/person.ts'
import { putPerson } from '../src/person/store.ts'
import { openTestDatabase, type TestDatabase } from './database.ts'
import { HEADER, identifyOr } from './identify.ts'

export const SESSION_SECRET = 'a secret of sessions for tests alone'

// oxlint-disable-next-line typescript/no-explicit-any -- a test reads what the API gave as its callers would
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: any }

/** What a test may want otherwise than most. */
export type TestOptions = Partial<Pick<IdentityOptions, 'publicUrl' | 'signUp' | 'mailer' | 'oidc' | 'reach'>>

export type TestApp = Omit<TestDatabase, 'app'> & {
  readonly identity: Identity
  /** What the server told whoever started it. */
  readonly printed: string[]
  /** What the app asked of the database, statement by statement. */
  readonly asked: string[]
  /** How the app's role reaches the database. */
  readonly role: TestDatabase['app']
  readonly app: Api
  /** The time as the server sees it. */
  readonly clock: { now: number }
  readonly addPerson: (name: string) => Promise<PersonId>
  readonly call: (person: PersonId | null, method: string, path: string, body?: unknown) => Promise<Answer>
}

export const answerOf = async (response: Response): Promise<Answer> => {
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json') ?? false
  return {
    status: response.status,
    headers: response.headers,
    body: isJson && text !== '' ? JSON.parse(text) : text,
  }
}

const listening = ({ rows, row, ...others }: Transaction, asked: string[]): Transaction => ({
  ...others,
  rows: (statement, values) => {
    asked.push(statement.name)
    return rows(statement, values)
  },
  row: (statement, values) => {
    asked.push(statement.name)
    return row(statement, values)
  },
})

/** The same database, which tells what it is asked. */
const toldBy = (database: Database, asked: string[]): Database => ({
  ...database,
  asPerson: (person, work) => database.asPerson(person, (tx) => work(listening(tx, asked))),
  askAsPerson: (person, ask) => database.askAsPerson(person, (tx) => ask(listening(tx, asked))),
  asNobody: (work) => database.asNobody((tx) => work(listening(tx, asked))),
  asOwner: (work) => database.asOwner((tx) => work(listening(tx, asked))),
})

const adding =
  (database: Database, clock: { readonly now: number }): TestApp['addPerson'] =>
  async (name) => {
    const id = randomUUIDv7() as PersonId
    await database.asPerson(id, (tx) =>
      putPerson(tx, { id, name, timeZone: 'UTC', locale: 'en-GB' }, clock.now),
    )
    return id
  }

const calling =
  (app: Api): TestApp['call'] =>
  async (person, method, path, body) =>
    answerOf(
      await app.request(path, {
        method,
        headers: {
          ...(person === null ? {} : { [HEADER]: person }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    )

/** The whole app on a database of its own, with a clock that a test sets. */
export const openTestApp = async (
  now = Date.UTC(2026, 5, 1, 12),
  options: TestOptions = {},
): Promise<TestApp> => {
  const db = await openTestDatabase()
  const clock = { now }
  const printed: string[] = []
  const asked: string[] = []
  const shared = {
    database: toldBy(db.database, asked),
    clock: () => clock.now,
    log: pino({ level: 'silent' }),
    publicUrl: options.publicUrl ?? 'http://localhost',
    newId,
    limits: { person: 1_000_000, address: 1_000_000 },
  }
  const identity = openIdentity({
    ...shared,
    reach: options.reach ?? db.auth,
    secret: SESSION_SECRET,
    signUp: options.signUp ?? 'invited',
    mailer: options.mailer ?? null,
    oidc: options.oidc ?? null,
    trustedProxies: 0,
    print: (line) => printed.push(line),
  })
  db.onClose(identity.close)
  const live = await openLive(db.app, () => undefined)
  db.onClose(live.close)
  const app = buildApp({ ...shared, identity, live, identify: identifyOr(identity.identify) })
  return {
    database: db.database,
    owner: db.owner,
    role: db.app,
    auth: db.auth,
    identity,
    printed,
    asked,
    onClose: db.onClose,
    app,
    clock,
    addPerson: adding(db.database, clock),
    call: calling(app),
  }
}
