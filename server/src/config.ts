import { resolve } from 'node:path'
import { err, ok, type Result } from '@perennial/core/result'

export type Config = {
  /** Where everything lives that is not in an external database. */
  readonly dataFolder: string
  readonly isDataFolderChosen: boolean
  /** An external PostgreSQL; null for the embedded one. */
  readonly databaseUrl: string | null
  readonly host: string
  readonly port: number
  /** The address people reach it by; cookies are marked secure when it begins with https. */
  readonly publicUrl: string
  /** What tokens and passwords of the database roles are derived from; null: made once and kept in the data folder. */
  readonly secret: string | null
  readonly logLevel: string
  /** How many proxies in front are believed when they tell a caller's address. */
  readonly trustedProxies: number
  /** What opens the metrics from elsewhere; null: only the machine itself may ask for them. */
  readonly metricsToken: string | null
  /** Whether anybody may make an account, or only who is invited. */
  readonly signUp: 'invited' | 'open'
  /** Where mail is handed on; null: none is sent. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** One's own sign-in service (OpenID Connect). */
  readonly oidc: OidcConfig | null
}

export type OidcConfig = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
}

/** One thing wrong in the environment: which name, what was found, what was expected. */
export type ConfigProblem = { readonly name: string; readonly found: string; readonly expected: string }

type Env = Readonly<Record<string, string | undefined>>

const levels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']

/** The environment as it was given: the only place that reads it. */
export const readEnv = (): Env => process.env

class Reader {
  readonly problems: ConfigProblem[] = []
  private readonly env: Env

  constructor(env: Env) {
    this.env = env
  }

  text(name: string, otherwise: string | null, expected: string, isRight: (text: string) => boolean): string {
    const found = this.env[name]?.trim() || otherwise
    if (found !== null && isRight(found)) return found
    this.problems.push({ name, found: found ?? 'nothing', expected })
    return found ?? ''
  }

  optional(name: string, expected: string, isRight: (text: string) => boolean): string | null {
    return this.env[name]?.trim() ? this.text(name, null, expected, isRight) : null
  }

  whole(name: string, otherwise: number, least: number, most: number): number {
    const isRight = (text: string): boolean =>
      /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most
    return Number(this.text(name, String(otherwise), `a whole number from ${least} to ${most}`, isRight))
  }
}

const isUrl =
  (...protocols: readonly string[]) =>
  (text: string): boolean =>
    URL.canParse(text) && protocols.includes(new URL(text).protocol)

const filled = (text: string): boolean => text !== ''

const mailOf = (reader: Reader, publicUrl: string): Config['mail'] => {
  const url = reader.optional(
    'SMTP_URL',
    'an address such as smtps://user:password@mail.example.org',
    isUrl('smtp:', 'smtps:'),
  )
  const from = reader.text(
    'PERENNIAL_MAIL_FROM',
    `Perennial <perennial@${new URL(publicUrl).hostname}>`,
    'a sender such as Perennial <perennial@example.org>',
    (text) => text.includes('@') && !/[\r\n]/.test(text),
  )
  return url === null ? null : { url, from }
}

const OIDC = ['PERENNIAL_OIDC_ISSUER', 'PERENNIAL_OIDC_CLIENT_ID', 'PERENNIAL_OIDC_CLIENT_SECRET'] as const

const oidcOf = (reader: Reader, env: Env): OidcConfig | null => {
  if (OIDC.every((name) => !env[name]?.trim())) return null
  const isIssuer = isUrl('https:', 'http:')
  return {
    issuer: reader
      .text(OIDC[0], null, 'an address such as https://login.example.org', isIssuer)
      .replace(/\/+$/, ''),
    clientId: reader.text(OIDC[1], null, 'the id your sign-in service gave Perennial', filled),
    clientSecret: reader.text(OIDC[2], null, 'the secret your sign-in service gave Perennial', filled),
    name: reader.text('PERENNIAL_OIDC_NAME', 'Single sign-on', 'what the button says', filled),
  }
}

/** All that the environment says, or everything that is wrong with it at once. */
export const parseConfig = (env: Env): Result<Config, readonly ConfigProblem[]> => {
  const reader = new Reader(env)
  const port = reader.whole('PERENNIAL_PORT', 8000, 0, 65_535)
  const host = reader.text('PERENNIAL_HOST', '127.0.0.1', 'an address to listen on', (text) => text !== '')
  const publicUrl = reader.optional(
    'PERENNIAL_URL',
    'an address such as https://perennial.example.org',
    isUrl('http:', 'https:'),
  )
  const address = (publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, '')
  const config: Config = {
    dataFolder: resolve(env['PERENNIAL_DATA']?.trim() || 'data'),
    isDataFolderChosen: Boolean(env['PERENNIAL_DATA']?.trim()),
    databaseUrl: reader.optional(
      'DATABASE_URL',
      'an address such as postgres://user:password@host/database',
      isUrl('postgres:', 'postgresql:'),
    ),
    host,
    port,
    publicUrl: address,
    secret: reader.optional('PERENNIAL_SECRET', '32 characters or more', (text) => text.length >= 32),
    logLevel: reader.text('PERENNIAL_LOG', 'info', `one of ${levels.join(', ')}`, (text) =>
      levels.includes(text),
    ),
    metricsToken: reader.optional(
      'PERENNIAL_METRICS_TOKEN',
      '16 characters or more',
      (text) => text.length >= 16,
    ),
    trustedProxies: reader.whole('PERENNIAL_TRUSTED_PROXIES', 0, 0, 9),
    signUp: reader.text('PERENNIAL_SIGN_UP', 'invited', 'invited or open', (text) =>
      ['invited', 'open'].includes(text),
    ) as Config['signUp'],
    mail: mailOf(reader, URL.canParse(address) ? address : 'http://localhost'),
    oidc: oidcOf(reader, env),
  }
  return reader.problems.length === 0 ? ok(config) : err(reader.problems)
}
