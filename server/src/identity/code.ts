import { createHash, randomBytes } from 'node:crypto'

/** A code that nobody guesses (256 random bits), for a link or a token: told once, kept only as its hash. */
export const newCode = (): string => randomBytes(32).toString('base64url')

/** What is kept of a code. A code is random, so a plain SHA-256 gives nothing away. */
export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
