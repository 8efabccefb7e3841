import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { z } from 'zod'
import { makeSchema, migrate } from '../database/migrate.ts'
import {
  endSchema,
  footerSchema,
  FORMAT,
  headerSchema,
  tableSchema,
  type Copied,
  type Header,
} from './format.ts'
import type { BackupReader } from './reader.ts'
import { tablesOf, type Table } from './tables.ts'
import { BackupError } from './trouble.ts'

const markSchema = z.looseObject({ format: z.literal('perennial-backup'), version: z.number() })

/** @throws BackupError where the file is none, or of a later format */
export const readHeader = async (reader: BackupReader): Promise<Header> => {
  const { file } = reader
  let found
  try {
    found = await reader.line(markSchema)
  } catch (error) {
    if (error instanceof BackupError && error.trouble.kind === 'damaged')
      throw new BackupError({ kind: 'not-a-backup', file }, error)
    throw error
  }
  if (found.version > FORMAT)
    throw new BackupError({ kind: 'newer-format', file, found: found.version, expected: FORMAT })
  const header = headerSchema.safeParse(found)
  if (!header.success) throw reader.damaged('its first line is not what it should be')
  return header.data
}

const checkEmpty = async (client: Client, place: string): Promise<void> => {
  const tables = await tablesOf(client)
  if (tables.length > 0) throw new BackupError({ kind: 'not-empty', place, found: `${tables.length} tables` })
}

/** Copies the rows of one table. @throws BackupError where they are not those that were written */
const copyRows = async (client: Client, reader: BackupReader, { name, columns }: Table): Promise<number> => {
  const hash = createHash('sha256')
  const told = async function* () {
    for await (const chunk of reader.rows()) {
      hash.update(chunk)
      yield chunk
    }
  }
  const into = client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`))
  try {
    await pipeline(Readable.from(told(), { objectMode: false }), into)
  } catch (error) {
    if (error instanceof BackupError) throw error
    throw new BackupError({ kind: 'damaged', file: reader.file, found: `rows of ${name} do not fit` }, error)
  }
  const { rows, sha256 } = await reader.line(footerSchema)
  if (rows !== into.rowCount || sha256 !== hash.digest('hex'))
    throw reader.damaged(`the rows of ${name} are not those that were written`)
  return rows
}

const sameColumns = (table: Table, columns: readonly string[]): boolean =>
  columns.length === table.columns.length && columns.every((column) => table.columns.includes(column))

const copyAll = async (client: Client, reader: BackupReader): Promise<Copied> => {
  const known = await tablesOf(client)
  const left = new Map(known.map((table) => [table.name, table]))
  let rows = 0
  for (;;) {
    const next = await reader.line(z.union([tableSchema, endSchema]))
    if ('end' in next) {
      if (left.size > 0 || next.rows !== rows) throw reader.damaged('not all tables are in it')
      await reader.end()
      return { tables: known.length, rows }
    }
    const table = left.get(next.table)
    if (table === undefined || !sameColumns(table, next.columns))
      throw reader.damaged(`a table ${next.table} with other columns than it had`)
    left.delete(next.table)
    rows += await copyRows(client, reader, { ...table, columns: next.columns })
  }
}

/** COPY FROM is closed to an owner bound by row-level security, so the binding is loosened until the rows are in. */
const unbound = async <T>(client: Client, work: () => Promise<T>): Promise<T> => {
  const forced = (await tablesOf(client)).filter(({ isForced }) => isForced)
  for (const { name } of forced) await client.query(`alter table ${name} no force row level security`)
  const result = await work()
  for (const { name } of forced) await client.query(`alter table ${name} force row level security`)
  return result
}

/**
 * Restores a backup whose header was read into an empty database: the schema it was made under, its rows, and then
 * what is new in this Perennial's schema. Nothing stays where anything is wrong.
 * @param place how the database is called, for whoever runs it
 * @throws BackupError or DatabaseError with what to do
 */
export const restore = async (
  client: Client,
  reader: BackupReader,
  { migrations }: Header,
  place: string,
): Promise<Copied> => {
  await checkEmpty(client, place)
  await client.query('begin')
  try {
    await makeSchema(client, migrations)
    // References are checked once all rows of a table are in; a long restore is not timed out.
    await client.query('set local statement_timeout = 0')
    const copied = await unbound(client, () => copyAll(client, reader))
    await client.query('commit')
    await migrate(client)
    await client.query('analyze')
    return copied
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}
