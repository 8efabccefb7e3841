import { Pool, types as builtIn, type ClientConfig, type CustomTypesConfig } from 'pg'
import type { Logger } from 'pino'
import { audit } from '../audit/audit.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Database } from '../database/database.ts'
import type { Viewer } from '../http/env.ts'
import { newPasswordLetter, signInLetter, verifyLetter } from '../mail/letters.ts'
import type { Letter, Mailer } from '../mail/mailer.ts'
import type { PersonId } from '../person/person.ts'
import { personOf, putPerson } from '../person/store.ts'
import { noteUse } from '../token/store.ts'
import { accountsOf, type Accounts } from './accounts.ts'
import type { Auth, AuthLetters } from './better-auth.ts'
import { guessesOf, type Guesses } from './guesses.ts'
import { findInvitation, type InvitationPlace } from './invitation-key.ts'
import { identifier, type Identifying, type TokenUse } from './session.ts'
import { spentCodesOf, type SpentCodes } from './spent-codes.ts'
import type { Watcher } from './watch.ts'
import { welcomeOf, type Welcome } from './welcome.ts'

export type IdentityOptions = Pick<Config, 'publicUrl' | 'signUp' | 'oidc' | 'trustedProxies'> & {
  /** How the role reaches the database that knows passwords and no moment. */
  readonly reach: ClientConfig
  readonly database: Database
  readonly secret: string
  readonly clock: Clock
  readonly newId: () => string
  readonly mailer: Mailer | null
  readonly log: Logger
  /** Tells whoever started the server something for their eyes alone. */
  readonly print: (line: string) => void
}

export type AuthRoute = { readonly method: string; readonly path: string }

/** Who is who: everything about accounts, sessions, and the codes that open something. */
export type Identity = {
  readonly identify: (request: Request) => Promise<Viewer | null>
  /** Answers what is under /api/auth. */
  readonly answer: (request: Request) => Promise<Response>
  /** All that it answers there, beneath /api/auth. */
  readonly routes: () => Promise<readonly AuthRoute[]>
  readonly accounts: Accounts
  readonly welcome: Welcome
  readonly hasMail: boolean
  readonly isOpen: boolean
  readonly oidcName: string | null
  readonly trustedProxies: number
  /** Where a code of an invitation leads; null where it is none. */
  readonly invitationBy: (code: string) => Promise<InvitationPlace | null>
  readonly close: () => Promise<void>
}

const CONNECTIONS = 6

const BIGINT = 20

/** An instant of better-auth's is a bigint, and it adds to it: as text that would be appended. */
const types: CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? Number : builtIn.getTypeParser(oid, format)) as CustomTypesConfig['getTypeParser'],
}

const poolOf = (reach: ClientConfig, log: Logger): Pool => {
  const pool = new Pool({
    ...reach,
    options: '-c search_path=auth',
    max: CONNECTIONS,
    types,
    connectionTimeoutMillis: 3_000,
    query_timeout: 30_000,
  })
  pool.on('error', (error) => log.warn({ err: error }, 'the database did not answer'))
  return pool
}

/** Whoever signs in for the first time becomes a person. */
const watcherOf = (
  { database, newId, clock }: IdentityOptions,
  guesses: Guesses,
  spentCodes: SpentCodes,
): Watcher => ({
  guesses,
  spentCodes,
  onEvent: ({ person, ...entry }) =>
    database.asPerson(person, (tx) => audit(tx, { newId, clock }, person, entry)),
  onSignIn: async ({ id, name, email }) => {
    const person = id as PersonId
    await database.asPerson(person, async (tx) => {
      if ((await personOf(tx, person)) !== null) return
      const called = name.trim() || email.split('@')[0] || email
      await putPerson(tx, { id: person, name: called, timeZone: 'UTC', locale: 'en-GB' }, clock())
    })
  },
})

/**
 * Letters are sent behind the answer, so that its time tells nobody whether there is an account. Without mail a link
 * to sign in goes to the terminal for the first account alone: whoever holds the machine can always get in.
 */
const lettersOf = (options: IdentityOptions, accounts: Accounts): AuthLetters => {
  const { mailer, log, print, signUp } = options
  // What a relay says may hold the address: its code alone is kept.
  const post = (letter: Letter): void =>
    void mailer
      ?.send(letter)
      .catch(({ code, responseCode }: { code?: string; responseCode?: number }) =>
        log.error({ code, responseCode }, 'a mail could not be sent'),
      )
  const isWanted = async (email: string): Promise<boolean> => signUp === 'open' || accounts.has(email)
  return {
    signIn: async ({ email, url }) => {
      if (mailer === null) {
        if (await accounts.isFirst(email)) print(`Sign in: ${url}`)
      } else if (await isWanted(email)) post(signInLetter({ to: email, url }))
    },
    verify: async ({ email, url }) => post(verifyLetter({ to: email, url })),
    newPassword: async ({ email, url }) => post(newPasswordLetter({ to: email, url })),
  }
}

/** Notes the day a token was used, once a day. */
const dayOfUse = ({ database, clock }: IdentityOptions): ((use: TokenUse) => Promise<void>) => {
  let day = ''
  let noted = new Set<string>()
  return async ({ person, token }) => {
    const today = new Date(clock()).toISOString().slice(0, 10)
    if (day !== today) [day, noted] = [today, new Set()]
    if (noted.has(token)) return
    await database.asPerson(person, (tx) => noteUse(tx, person, token, today))
    noted.add(token)
  }
}

/** What is made when it is first asked for. */
const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | null = null
  return () => (made ??= make())
}

/** The library is loaded for the first who needs it (45 MB): who has signed in is known without it. */
const authOf = (options: IdentityOptions, pool: Pool, letters: AuthLetters): (() => Promise<Auth>) =>
  once(async () => {
    const { buildAuth } = await import('./better-auth.ts')
    const { publicUrl, secret, newId, oidc, log, signUp } = options
    const isOpen = signUp === 'open'
    return buildAuth({
      pool,
      publicUrl,
      secret,
      newId,
      isOpen,
      oidc,
      log,
      watcher: watcherOf(options, guessesOf(pool, options.clock), spentCodesOf(pool, options.clock)),
      letters,
    })
  })

const routesIn = ({ api }: Auth): readonly AuthRoute[] =>
  Object.values<{ path?: string; options: { method?: string | string[] } }>(api).flatMap(
    ({ path, options }) =>
      path === undefined ? [] : [options.method ?? []].flat().map((method) => ({ method, path })),
  )

export const openIdentity = (options: IdentityOptions): Identity => {
  const { reach, secret, publicUrl, clock, log, mailer, oidc } = options
  const pool = poolOf(reach, log)
  const isOpen = options.signUp === 'open'
  const accounts: Accounts = accountsOf(pool, () => auth(), mailer !== null)
  const auth = authOf(options, pool, lettersOf(options, accounts))
  const identifying: Identifying = {
    pool,
    secret,
    isSecure: publicUrl.startsWith('https:'),
    clock,
    onTokenUse: dayOfUse(options),
  }
  return {
    identify: identifier(identifying),
    answer: async (request) => (await auth()).handler(request),
    routes: async () => routesIn(await auth()),
    accounts,
    welcome: welcomeOf(pool, clock),
    hasMail: mailer !== null,
    isOpen,
    oidcName: oidc?.name ?? null,
    trustedProxies: options.trustedProxies,
    invitationBy: (code) => findInvitation(pool, code),
    close: () => pool.end(),
  }
}
