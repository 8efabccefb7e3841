import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import type { Action } from '../audit/audit.ts'
import { ADDRESS_HEADER } from '../http/address.ts'
import type { Guesses } from './guesses.ts'
import type { PersonId } from '../person/person.ts'
import type { SpentCodes } from './spent-codes.ts'

/** What somebody did about their own account, or somebody tried with it. */
export type Event = {
  readonly person: PersonId
  readonly action: Action
  readonly by: PersonId | null
  readonly detail: Readonly<Record<string, string>>
}

/** Told of what happens; what it throws ends the request. */
export type Watcher = {
  readonly guesses: Guesses
  readonly spentCodes: SpentCodes
  readonly onEvent: (event: Event) => Promise<void>
  /** Before anything else of somebody who signs in. */
  readonly onSignIn: (user: {
    readonly id: string
    readonly name: string
    readonly email: string
  }) => Promise<void>
}

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

const waysIn: readonly (readonly [prefix: string, means: string])[] = [
  ['/sign-in/email', 'password'],
  ['/sign-up/email', 'password'],
  ['/magic-link/verify', 'link by mail'],
  ['/passkey/verify-authentication', 'passkey'],
  ['/callback/', 'single sign-on'],
  ['/two-factor/verify', 'second factor'],
  ['one-time link', 'one-time link'],
]

const changes: Readonly<Record<string, Action>> = {
  '/change-password': 'password-changed',
  '/two-factor/disable': 'second-factor-off',
  '/passkey/verify-registration': 'passkey-added',
  '/passkey/delete-passkey': 'passkey-removed',
  '/revoke-session': 'session-revoked',
  '/revoke-sessions': 'session-revoked',
  '/revoke-other-sessions': 'session-revoked',
}

/** A session that Perennial itself opened has no path: by the welcome link, or through an invitation. */
const pathOf = (c: Context): string => (!c.path || c.path === '/' ? 'one-time link' : c.path)

const MOST_LETTERS = 200

const whereFrom = ({ headers }: Context): Record<string, string> => {
  const agent = headers?.get('user-agent')?.slice(0, MOST_LETTERS)
  const address = headers?.get(ADDRESS_HEADER)
  return { ...(agent ? { with: agent } : {}), ...(address ? { from: address } : {}) }
}

const PASSWORD = '/sign-in/email'

const emailIn = (c: Context): string | null => {
  const email = (c.body as { email?: unknown } | undefined)?.email
  return typeof email === 'string' ? email : null
}

/** Whose account somebody tried to get into and could not; null where it is nobody's. */
const whomTried = async (c: Context): Promise<string | null> => {
  const { internalAdapter, createAuthCookie, secret } = c.context
  if (c.path === PASSWORD) {
    const email = emailIn(c)
    return email === null ? null : ((await internalAdapter.findUserByEmail(email))?.user.id ?? null)
  }
  const challenge = await c.getSignedCookie(createAuthCookie('two_factor').name, secret)
  return challenge ? ((await internalAdapter.findVerificationValue(challenge))?.value ?? null) : null
}

const isCredential = (path: string): boolean => path === PASSWORD || path.startsWith('/two-factor/verify')

const REFUSED = new Set([400, 401, 403])

const onRefusal = async (c: Context, { onEvent, guesses }: Watcher, status: number): Promise<void> => {
  if (!isCredential(pathOf(c)) || !REFUSED.has(status)) return
  const email = c.path === PASSWORD ? emailIn(c) : null
  if (email !== null) await guesses.note(email)
  const tried = await whomTried(c)
  if (tried === null) return
  await onEvent({ person: tried as PersonId, action: 'sign-in-failed', by: null, detail: whereFrom(c) })
}

type Session = { readonly user: { readonly id: string; readonly name: string; readonly email: string } }

const onSuccess = async (c: Context, { onEvent, onSignIn, guesses }: Watcher): Promise<void> => {
  const { newSession, session } = c.context as { newSession: Session | null; session: Session | null }
  const person = (newSession ?? session)?.user.id as PersonId | undefined
  if (person === undefined) return
  const tell = (action: Action, detail: Record<string, string>): Promise<void> =>
    onEvent({ person, action, by: person, detail: { ...detail, ...whereFrom(c) } })
  const path = pathOf(c)
  const means = waysIn.find(([prefix]) => path.startsWith(prefix))?.[1]
  const change = changes[path]
  if (change !== undefined) await tell(change, {})
  else if (means === undefined || newSession === null) return
  else if (session !== null && path.startsWith('/two-factor/')) await tell('second-factor-on', {})
  else {
    if (path === PASSWORD) await guesses.forget(newSession.user.email)
    await onSignIn(newSession.user)
    await tell('signed-in', { means })
  }
}

const MANY = 'Too many wrong passwords for this address. Try again in an hour, or come in another way.'

/** Holds whoever would try one more password; the other ways in stay open. */
const hold = ({ guesses }: Watcher) => ({
  matcher: ({ path }: { path?: string }) => path === PASSWORD,
  handler: createAuthMiddleware(async (c) => {
    const email = emailIn(c)
    if (email !== null && (await guesses.areTooMany(email)))
      throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_WRONG_PASSWORDS', message: MANY })
  }),
})

const CODE = '/two-factor/verify-totp'

const codeIn = (c: Context): string | null => {
  const code = (c.body as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code.trim() : null
}

const whoseCode = async (c: Context): Promise<string | null> =>
  (await getSessionFromCtx(c))?.user.id ?? (await whomTried(c))

/** Refuses a code that was entered before: whoever looked over a shoulder comes too late. */
const spendCode = ({ spentCodes }: Watcher) => ({
  matcher: ({ path }: { path?: string }) => path === CODE,
  handler: createAuthMiddleware(async (c) => {
    const [code, account] = [codeIn(c), await whoseCode(c)]
    if (code !== null && account !== null && !(await spentCodes.spend(account, code)))
      throw new APIError('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'Invalid code' })
  }),
})

/** Keeps watch over every request about an account, and tells what came of it. */
export const watch = (watcher: Watcher) => ({
  id: 'watch' as const,
  hooks: {
    before: [hold(watcher), spendCode(watcher)],
    after: [
      {
        matcher: () => true,
        handler: createAuthMiddleware(async (c) => {
          const { returned } = c.context
          const status = isAPIError(returned) ? returned.statusCode : 200
          if (status >= 400) await onRefusal(c, watcher, status)
          else await onSuccess(c, watcher)
        }),
      },
    ],
  },
})
