import { escapeIdentifier, escapeLiteral, type ClientBase, type ClientConfig } from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'
import { derived, type Secrets } from './secrets.ts'
import { DatabaseError } from './trouble.ts'

/** The roles that serve requests: neither owns anything nor steps around row-level security. */
export const APP = 'perennial_app'
export const AUTH = 'perennial_auth'

const ROLE_LOCK = 5_063_622

const NOT_ALLOWED = '42501'

/** Runs a statement about a role. @throws DatabaseError with what to do where the owner may not */
const aboutRole = async (client: ClientBase, role: string, text: string): Promise<void> => {
  try {
    await client.query(text)
  } catch (error) {
    if ((error as { code?: unknown }).code !== NOT_ALLOWED) throw error
    const { rows } = await client.query<{ owner: string }>('select quote_ident(current_user) as owner')
    throw new DatabaseError({ kind: 'closed-role', role, owner: rows[0]?.owner ?? '' })
  }
}

/** Makes the role where it is missing and sets its password, which every server of the installation derives alike. */
const ensure = async (client: ClientBase, role: string, password: string): Promise<void> => {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const name = escapeIdentifier(role)
  if (rows.length === 0) await aboutRole(client, role, `create role ${name} login noinherit`)
  await aboutRole(client, role, `alter role ${name} password ${escapeLiteral(password)}`)
}

export const ensureRoles = async (client: ClientBase, secrets: Secrets): Promise<void> => {
  await client.query('select pg_advisory_lock($1)', [ROLE_LOCK])
  try {
    for (const role of [APP, AUTH]) await ensure(client, role, passwordOf(role, secrets))
  } finally {
    await client.query('select pg_advisory_unlock($1)', [ROLE_LOCK])
  }
}

export const passwordOf = (role: string, secrets: Secrets): string =>
  derived(secrets, `database role ${role}`)

/** An address as parts that another role can be put into: pg lets the user in a connection string win over all. */
export const reachBy = (url: string): ClientConfig => ({ ...parseIntoClientConfig(url) })

/** The same database as its owner reaches it, as another role. */
export const reachAs = (owner: ClientConfig, role: string, secrets: Secrets): ClientConfig => ({
  ...owner,
  user: role,
  password: passwordOf(role, secrets),
})
