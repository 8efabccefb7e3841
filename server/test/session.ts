import { randomBytes, randomUUID } from 'node:crypto'
import { cookieName, signed } from '../src/identity/session.ts'
import type { PersonId } from '../src/person/person.ts'
import { SESSION_SECRET, type TestApp } from './app.ts'
import { runAs } from './database.ts'

const USER = `insert into auth."user" ("id", "name", "email", "emailVerified") values ($1, 'Somebody', $2, true)
  on conflict do nothing`
const SESSION = `insert into auth."session" ("id", "expiresAt", "token", "updatedAt", "userId") values ($1, $2, $3, now(), $4)`

const DAY = 86_400_000

/** The cookie of a session that ends so many milliseconds from now as the app sees it; one in the past is over. */
export const sessionCookie = async (
  { owner, clock }: Pick<TestApp, 'owner' | 'clock'>,
  person: PersonId,
  lasts = DAY,
): Promise<string> => {
  const token = randomBytes(24).toString('base64url')
  await runAs(owner, USER, [person, `${person}@example.org`])
  await runAs(owner, SESSION, [randomUUID(), new Date(clock.now + lasts), token, person])
  return `${cookieName(false)}=${signed(token, SESSION_SECRET)}`
}
