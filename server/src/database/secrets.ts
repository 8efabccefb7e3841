import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What must stay secret: everything else is derived from it. */
export type Secrets = { readonly secret: string }

const OWNER_ONLY = 0o600

/** The secret given, else the one of the data folder, made on first start and readable by its owner alone. */
export const secretsOf = (given: string | null, dataFolder: string): Secrets => {
  if (given !== null) return { secret: given }
  const file = join(dataFolder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataFolder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: OWNER_ONLY, flag: 'wx' })
  }
  return { secret: readFileSync(file, 'utf8').trim() }
}

/** A secret for one purpose (HMAC-SHA-256, RFC 2104), so that none tells another. */
export const derived = ({ secret }: Secrets, purpose: string): string =>
  createHmac('sha256', secret).update(purpose).digest('base64url')
