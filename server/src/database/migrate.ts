import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ClientBase } from 'pg'
import { DatabaseError } from './trouble.ts'

export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

const folder = join(import.meta.dirname, '../../migrations')

/** The migrations of this Perennial, in their order. */
export const migrations = (): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({
      number: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(join(folder, name), 'utf8'),
    }))

const MIGRATION_LOCK = 5_063_620

const hashOf = (sql: string): string => createHash('sha256').update(sql).digest('hex')

const OLDEST = 160_000

const checkVersion = async (client: ClientBase): Promise<void> => {
  const { rows } = await client.query(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  )
  if (rows[0].number < OLDEST)
    throw new DatabaseError({ kind: 'too-old', found: rows[0].name, expected: String(OLDEST / 10_000) })
}

export type Applied = { readonly number: number; readonly hash: string }

/** @throws DatabaseError where migrations were applied that this Perennial has not, or has otherwise */
export const checkApplied = (applied: readonly Applied[], known = migrations()): void => {
  const newest = Math.max(0, ...applied.map(({ number }) => number))
  const expected = known.at(-1)?.number ?? 0
  if (newest > expected) throw new DatabaseError({ kind: 'newer-schema', found: newest, expected })
  for (const { number, hash } of applied) {
    const migration = known.find((each) => each.number === number)
    if (migration && hashOf(migration.sql) !== hash)
      throw new DatabaseError({ kind: 'changed-migration', name: migration.name })
  }
}

const run = async (client: ClientBase, { number, name, sql }: Migration): Promise<void> => {
  await client.query(sql)
  await client.query('insert into schema_migration (number, name, hash) values ($1, $2, $3)', [
    number,
    name,
    hashOf(sql),
  ])
}

const apply = async (client: ClientBase, migration: Migration): Promise<void> => {
  await client.query('begin')
  try {
    await run(client, migration)
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed; nothing of it was kept`, { cause })
  }
}

const SCHEMA_MIGRATION = `create table if not exists schema_migration (
  number int primary key,
  name text not null,
  hash text not null,
  applied_at timestamptz not null default now()
)`

/** The migrations a database has had, oldest first; none where it has no schema yet. */
export const appliedIn = async (client: ClientBase): Promise<readonly Applied[]> => {
  const { rows } = await client.query("select to_regclass('schema_migration') is null as none")
  if (rows[0].none) return []
  return (await client.query<Applied>('select number, hash from schema_migration order by number')).rows
}

/**
 * Makes the schema as these migrations made it, inside the caller's transaction.
 * @throws DatabaseError where this Perennial does not have them as they were
 */
export const makeSchema = async (client: ClientBase, applied: readonly Applied[]): Promise<void> => {
  await checkVersion(client)
  const known = migrations()
  checkApplied(applied, known)
  await client.query(SCHEMA_MIGRATION)
  for (const migration of known)
    if (applied.some(({ number }) => number === migration.number)) await run(client, migration)
}

/**
 * Brings the schema up to this Perennial's; several servers that start at once wait for one another.
 * @returns the names of what was applied
 * @throws DatabaseError where the database is too old, newer, or was migrated by a file that has changed since
 */
export const migrate = async (client: ClientBase): Promise<readonly string[]> => {
  await checkVersion(client)
  await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
  try {
    await client.query(SCHEMA_MIGRATION)
    const applied = await appliedIn(client)
    const known = migrations()
    checkApplied(applied, known)
    const missing = known.filter(({ number }) => !applied.some((each) => each.number === number))
    for (const migration of missing) await apply(client, migration)
    return missing.map(({ name }) => name)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK])
  }
}
