import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import type { Action } from '../audit/audit.ts'
import { ADDRESS_HEADER } from '../http/address.ts'
import type { PersonId } from '../person/person.ts'

/** What somebody did about their own account, or somebody tried with it. */
export type Event = {
  readonly person: PersonId
  readonly action: Action
  readonly by: PersonId | null
  readonly detail: Readonly<Record<string, string>>
}

/** Told of what happens; what it throws ends the request. */
export type Watcher = {
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

/** Whose account somebody tried to get into and could not; null where it is nobody's. */
const whomTried = async (c: Context): Promise<string | null> => {
  const { internalAdapter, createAuthCookie, secret } = c.context
  if (c.path === '/sign-in/email') {
    const email = (c.body as { email?: unknown } | undefined)?.email
    return typeof email === 'string'
      ? ((await internalAdapter.findUserByEmail(email))?.user.id ?? null)
      : null
  }
  const challenge = await c.getSignedCookie(createAuthCookie('two_factor').name, secret)
  return challenge ? ((await internalAdapter.findVerificationValue(challenge))?.value ?? null) : null
}

const isCredential = (path: string): boolean =>
  path === '/sign-in/email' || path.startsWith('/two-factor/verify')

const REFUSED = new Set([400, 401, 403])

const onRefusal = async (c: Context, { onEvent }: Watcher, status: number): Promise<void> => {
  if (!isCredential(pathOf(c)) || !REFUSED.has(status)) return
  const tried = await whomTried(c)
  if (tried === null) return
  await onEvent({ person: tried as PersonId, action: 'sign-in-failed', by: null, detail: whereFrom(c) })
}

type Session = { readonly user: { readonly id: string; readonly name: string; readonly email: string } }

const onSuccess = async (c: Context, { onEvent, onSignIn }: Watcher): Promise<void> => {
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
    await onSignIn(newSession.user)
    await tell('signed-in', { means })
  }
}

/** Keeps watch over every request about an account, and tells what came of it. */
export const watch = (watcher: Watcher) => ({
  id: 'watch' as const,
  hooks: {
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
