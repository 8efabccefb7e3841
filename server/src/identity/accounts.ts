import { err, ok, type Result } from '@perennial/core/result'
import type { Pool, QueryConfig } from 'pg'
import type { Trouble } from '../errors.ts'
import type { PersonId } from '../person/person.ts'
import type { Auth } from './better-auth.ts'

export type NewAccount = {
  readonly name: string
  readonly email: string
  /** Null: they sign in by links of mails, or set a password later. */
  readonly password: string | null
  /** Whether somebody vouches for the address; else a letter asks, where mail is set up. */
  readonly isVerified?: boolean
}

export type Account = { readonly email: string; readonly isVerified: boolean; readonly name: string }

/** How somebody signs in: names and dates, never what opens it. */
export type WaysIn = {
  readonly createdAt: Date
  readonly password: { readonly setAt: Date } | null
  readonly secondFactor: boolean
  readonly singleSignOn: readonly { readonly since: Date }[]
  readonly passkeys: readonly { readonly name: string | null; readonly addedAt: Date | null }[]
  readonly sessions: readonly {
    readonly since: Date
    readonly until: Date
    readonly from: string | null
    readonly with: string | null
  }[]
}

/** The accounts of this Perennial, for the ways in that are its own. */
export type Accounts = {
  readonly areThereAny: () => Promise<boolean>
  readonly create: (account: NewAccount) => Promise<Result<PersonId, Trouble>>
  /** Signs somebody in. @returns the cookies to set */
  readonly openSession: (person: PersonId, headers: Headers) => Promise<readonly string[]>
  readonly has: (email: string) => Promise<boolean>
  readonly of: (person: PersonId) => Promise<Account | null>
  /** Calls an account what its person wants to be called. */
  readonly rename: (person: PersonId, name: string) => Promise<void>
  readonly waysInOf: (person: PersonId) => Promise<WaysIn | null>
  /** Sets the first password of an account. @returns false when it has one */
  readonly setPassword: (person: PersonId, password: string) => Promise<boolean>
  /** Ends an account with its sessions, passwords and passkeys; what its person wrote stays. */
  readonly remove: (person: PersonId) => Promise<void>
  /** Whether an address is that of the first account there ever was. */
  readonly isFirst: (email: string) => Promise<boolean>
}

const UNIQUE_VIOLATION = '23505'

const isTaken = (error: unknown): boolean => (error as { code?: unknown }).code === UNIQUE_VIOLATION

const taken: Trouble = {
  kind: 'conflict',
  found: 'an account with this address',
  expected: 'you to sign in with it, or another address',
}

const createIn = async (
  auth: Auth,
  { name, email, password, isVerified = false }: NewAccount,
): Promise<PersonId> => {
  const { internalAdapter, password: passwords } = await auth.$context
  const hash = password === null ? null : await passwords.hash(password)
  const { id } = await internalAdapter.createUser(
    { name, email, emailVerified: isVerified },
    { method: 'perennial' },
  )
  if (hash !== null)
    await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash })
  return id as PersonId
}

const create = async (
  auth: Auth,
  account: NewAccount,
  hasMail: boolean,
): Promise<Result<PersonId, Trouble>> => {
  const { internalAdapter } = await auth.$context
  if (await internalAdapter.findUserByEmail(account.email)) return err(taken)
  try {
    const person = await createIn(auth, account)
    if (hasMail && account.isVerified !== true)
      await auth.api.sendVerificationEmail({ body: { email: account.email, callbackURL: '/' } })
    return ok(person)
  } catch (error) {
    if (isTaken(error)) return err(taken)
    throw error
  }
}

const setPassword = async (auth: Auth, person: PersonId, password: string): Promise<boolean> => {
  const { internalAdapter, password: passwords } = await auth.$context
  const accounts = await internalAdapter.findAccounts(person)
  if (accounts.some(({ providerId }) => providerId === 'credential')) return false
  const hash = await passwords.hash(password)
  await internalAdapter.linkAccount({
    userId: person,
    providerId: 'credential',
    accountId: person,
    password: hash,
  })
  return true
}

const THERE_ARE = { name: 'accounts-there-are', text: 'select exists (select from auth."user") as found' }
const HAS = {
  name: 'account-has',
  text: 'select exists (select from auth."user" where "email" = lower($1)) as found',
}
const IS_FIRST = {
  name: 'account-is-first',
  text: `select lower($1) = (select "email" from auth."user" order by "createdAt", "id" limit 1) as found`,
}
const OF = {
  name: 'account-of',
  text: 'select "email" as email, "emailVerified" as "isVerified", "name" as name from auth."user" where "id" = $1',
}

const RENAME = {
  name: 'account-rename',
  text: 'update auth."user" set "name" = $2, "updatedAt" = now() where "id" = $1 and "name" <> $2',
}

const WAYS_IN = {
  name: 'account-ways-in',
  text: `select u."createdAt",
    (select json_build_object('setAt', a."updatedAt") from auth."account" a
      where a."userId" = u."id" and a."providerId" = 'credential') as password,
    coalesce(u."twoFactorEnabled", false) as "secondFactor",
    (select coalesce(json_agg(json_build_object('since', a."createdAt") order by a."createdAt"), '[]')
      from auth."account" a where a."userId" = u."id" and a."providerId" <> 'credential') as "singleSignOn",
    (select coalesce(json_agg(json_build_object('name', p."name", 'addedAt', p."createdAt") order by p."createdAt"), '[]')
      from auth."passkey" p where p."userId" = u."id") as passkeys,
    (select coalesce(json_agg(json_build_object('since', s."createdAt", 'until', s."expiresAt",
        'from', s."ipAddress", 'with', s."userAgent") order by s."createdAt"), '[]')
      from auth."session" s where s."userId" = u."id") as sessions
    from auth."user" u where u."id" = $1`,
}

const isFound = async (pool: Pool, query: QueryConfig, values: readonly string[] = []): Promise<boolean> =>
  (await pool.query<{ found: boolean | null }>({ ...query, values: [...values] })).rows[0]?.found === true

export const accountsOf = (pool: Pool, auth: () => Promise<Auth>, hasMail: boolean): Accounts => ({
  areThereAny: () => isFound(pool, THERE_ARE),
  has: (email) => isFound(pool, HAS, [email]),
  isFirst: (email) => isFound(pool, IS_FIRST, [email]),
  of: async (person) => (await pool.query<Account>({ ...OF, values: [person] })).rows[0] ?? null,
  rename: async (person, name) => {
    await pool.query({ ...RENAME, values: [person, name] })
  },
  waysInOf: async (person) => (await pool.query<WaysIn>({ ...WAYS_IN, values: [person] })).rows[0] ?? null,
  create: async (account) => create(await auth(), account, hasMail),
  openSession: async (person, headers) => {
    const { api } = await auth()
    const response = await api.openSession({ body: { userId: person }, headers, asResponse: true })
    return response.headers.getSetCookie()
  },
  setPassword: async (person, password) => setPassword(await auth(), person, password),
  remove: async (person) => (await (await auth()).$context).internalAdapter.deleteUser(person),
})
