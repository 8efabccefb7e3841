import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { magicLink } from 'better-auth/plugins/magic-link'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import type { OidcConfig } from '../config.ts'
import { ADDRESS_HEADER } from '../http/address.ts'
import type { PersonId } from '../person/person.ts'
import { BASE_PATH } from './paths.ts'
import { openSession } from './open-session.ts'
import { secondStep } from './second-step.ts'
import { watch, type Watcher } from './watch.ts'

export type AuthOptions = {
  readonly pool: Pool
  readonly publicUrl: string
  readonly secret: string
  readonly newId: () => string
  readonly isOpen: boolean
  readonly oidc: OidcConfig | null
  readonly log: Logger
  readonly watcher: Watcher
  readonly letters: AuthLetters
}

type Letter = { readonly email: string; readonly url: string }

/** What is sent to people by mail, each with the link to follow. */
export type AuthLetters = {
  readonly signIn: (letter: Letter) => Promise<void>
  readonly verify: (letter: Letter) => Promise<void>
  readonly newPassword: (letter: Letter) => Promise<void>
}

export const OIDC_PROVIDER = 'oidc'

const DAY = 86_400
export const SESSION_SECONDS = 30 * DAY
const LINK_SECONDS = 900

const passwords = ({ isOpen, letters, watcher }: AuthOptions) => ({
  emailAndPassword: {
    enabled: true,
    disableSignUp: !isOpen,
    minPasswordLength: 10,
    maxPasswordLength: 256,
    revokeSessionsOnPasswordReset: true,
    onPasswordReset: async ({ user }: { user: { id: string } }) =>
      watcher.onEvent({ person: user.id as PersonId, action: 'password-changed', by: null, detail: {} }),
    sendResetPassword: async ({ user, url }: { user: { email: string }; url: string }) =>
      letters.newPassword({ email: user.email, url }),
  },
  emailVerification: {
    sendOnSignUp: true,
    expiresIn: DAY,
    sendVerificationEmail: async ({ user, url }: { user: { email: string }; url: string }) =>
      letters.verify({ email: user.email, url }),
  },
})

const oidcOf = (oidc: OidcConfig, isOpen: boolean) =>
  genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        name: oidc.name,
        discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: !isOpen,
      },
    ],
  })

const pluginsOf = ({ publicUrl, isOpen, oidc, letters, watcher }: AuthOptions) => [
  magicLink({
    expiresIn: LINK_SECONDS,
    disableSignUp: !isOpen,
    storeToken: 'hashed',
    sendMagicLink: async ({ email, url }) => letters.signIn({ email, url }),
  }),
  secondStep(publicUrl),
  passkey({ rpID: new URL(publicUrl).hostname, rpName: 'Perennial', origin: new URL(publicUrl).origin }),
  ...(oidc === null ? [] : [oidcOf(oidc, isOpen)]),
  openSession(),
  // The last: it sees what the others made of a request.
  watch(watcher),
]

// What it would write may hold an address of somebody; its message alone is kept.
const loggerOf = (log: Logger) => ({
  level: 'error' as const,
  log: (_level: string, message: string) => log.warn({ from: 'better-auth' }, message.slice(0, 200)),
})

/** A sign-out is known by the session it ends: afterwards nobody is signed in. */
const signedOut =
  ({ onEvent }: Watcher) =>
  async ({ userId }: { userId: string }, context: { path?: string } | null): Promise<void> => {
    const person = userId as PersonId
    if (context?.path === '/sign-out') await onEvent({ person, action: 'signed-out', by: person, detail: {} })
  }

type Changing = { email?: unknown }

/** An address changes by the link sent to the new one, which may be opened where nobody is signed in. */
const readdressed = ({ onEvent }: Watcher) => {
  const changing = new WeakSet<object>()
  return {
    before: async (data: Changing, context: object | null): Promise<void> => {
      if (context !== null && data.email !== undefined) changing.add(context)
    },
    after: async ({ id }: { id: string }, context: object | null): Promise<void> => {
      if (context !== null && changing.delete(context))
        await onEvent({ person: id as PersonId, action: 'email-changed', by: null, detail: {} })
    },
  }
}

const limits = {
  enabled: true,
  storage: 'database' as const,
  customRules: {
    '/sign-in/email': { window: 60, max: 10 },
    // Every page asks it, and the count of an address begins anew only after ten seconds without anybody: ours holds it.
    '/get-session': false as const,
  },
}

/** The library that knows who somebody is: passwords, links by mail, passkeys, second factors, sessions. */
export const buildAuth = (options: AuthOptions) => {
  const { pool, publicUrl, secret, newId, log } = options
  return betterAuth({
    appName: 'Perennial',
    baseURL: new URL(publicUrl).origin,
    basePath: BASE_PATH,
    trustedOrigins: [new URL(publicUrl).origin],
    secret,
    database: pool,
    telemetry: { enabled: false },
    ...passwords(options),
    user: { changeEmail: { enabled: true } },
    session: { expiresIn: SESSION_SECONDS, updateAge: DAY, freshAge: DAY },
    account: { encryptOAuthTokens: true, accountLinking: { enabled: true } },
    verification: { storeIdentifier: 'hashed' },
    databaseHooks: {
      session: { delete: { after: signedOut(options.watcher) } },
      user: { update: readdressed(options.watcher) },
    },
    rateLimit: limits,
    disabledPaths: ['/update-user', '/delete-user', '/ok'],
    onAPIError: { throw: true, errorURL: `${publicUrl}/sign-in` },
    logger: loggerOf(log),
    plugins: pluginsOf(options),
    advanced: {
      cookiePrefix: 'perennial',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => newId(), validateSchema: false },
    },
  })
}

export type Auth = ReturnType<typeof buildAuth>
