import { err, ok, type Result } from '@perennial/core/result'
import type { Trouble } from '../errors.ts'
import type { PersonId } from '../person/person.ts'
import type { Auth } from './better-auth.ts'

export type NewAccount = {
  readonly name: string
  readonly email: string
  /** Null: they sign in by links of mails, or set a password later. */
  readonly password: string | null
}

export type Account = { readonly email: string; readonly isVerified: boolean; readonly name: string }

/** The accounts of this Perennial, for the ways in that are its own. */
export type Accounts = {
  readonly count: () => Promise<number>
  readonly create: (account: NewAccount) => Promise<Result<PersonId, Trouble>>
  /** Signs somebody in. @returns the cookies to set */
  readonly openSession: (person: PersonId, headers: Headers) => Promise<readonly string[]>
  readonly has: (email: string) => Promise<boolean>
  readonly of: (person: PersonId) => Promise<Account | null>
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

const createIn = async (auth: Auth, { name, email, password }: NewAccount): Promise<PersonId> => {
  const { internalAdapter, password: passwords } = await auth.$context
  const hash = password === null ? null : await passwords.hash(password)
  const { id } = await internalAdapter.createUser(
    { name, email, emailVerified: false },
    { method: 'perennial' },
  )
  if (hash !== null)
    await internalAdapter.linkAccount({ userId: id, providerId: 'credential', accountId: id, password: hash })
  return id as PersonId
}

const create = async (auth: Auth, account: NewAccount): Promise<Result<PersonId, Trouble>> => {
  const { internalAdapter } = await auth.$context
  if (await internalAdapter.findUserByEmail(account.email)) return err(taken)
  try {
    return ok(await createIn(auth, account))
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

const isFirst = async (auth: Auth, email: string): Promise<boolean> => {
  const { internalAdapter } = await auth.$context
  const [first] = await internalAdapter.listUsers(1, 0, { field: 'createdAt', direction: 'asc' })
  return first?.email === email.toLowerCase()
}

export const accountsOf = (auth: Auth): Accounts => ({
  count: async () => (await auth.$context).internalAdapter.countTotalUsers(),
  create: (account) => create(auth, account),
  openSession: async (person, headers) => {
    const response = await auth.api.openSession({ body: { userId: person }, headers, asResponse: true })
    return response.headers.getSetCookie()
  },
  has: async (email) => (await (await auth.$context).internalAdapter.findUserByEmail(email)) !== null,
  of: async (person) => {
    const user = await (await auth.$context).internalAdapter.findUserById(person)
    return user && { email: user.email, isVerified: user.emailVerified, name: user.name }
  },
  setPassword: (person, password) => setPassword(auth, person, password),
  remove: async (person) => (await auth.$context).internalAdapter.deleteUser(person),
  isFirst: (email) => isFirst(auth, email),
})
