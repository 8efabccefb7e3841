import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createZstdCompress } from 'node:zlib'
import type { Client, ClientConfig } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { withClient } from '../database/owner.ts'
import { appliedIn } from '../database/migrate.ts'
import { END_OF_ROWS, FORMAT, type Copied, type Header } from './format.ts'
import { tablesOf, type Table } from './tables.ts'
import { BackupError } from './trouble.ts'

/** What the header says beside what the database knows. */
export type Origin = Pick<Header, 'perennial' | 'at' | 'secret' | 'secretMark'>

const line = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value)}\n`)

/** One snapshot for all tables; values written the same whatever the server's own settings are. */
const SNAPSHOT = `begin isolation level repeatable read read only;
  set local datestyle = 'ISO'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`

const headerOf = async (client: Client, origin: Origin): Promise<Header> => {
  const { rows } = await client.query("select current_setting('server_version') as version")
  const migrations = [...(await appliedIn(client))]
  return { format: 'perennial-backup', version: FORMAT, ...origin, postgresql: rows[0].version, migrations }
}

async function* tableLines(
  client: Client,
  { name, columns }: Table,
  onRows: (rows: number) => void,
): AsyncGenerator<Buffer> {
  yield line({ table: name, columns })
  const rows = client.query(copyTo(`copy (select ${columns.join(', ')} from ${name}) to stdout`))
  const hash = createHash('sha256')
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk)
    yield chunk
  }
  yield END_OF_ROWS
  yield line({ rows: rows.rowCount, sha256: hash.digest('hex') })
  onRows(rows.rowCount)
}

async function* backupLines(
  client: Client,
  origin: Origin,
  onDone: (copied: Copied) => void,
): AsyncGenerator<Buffer> {
  await client.query(SNAPSHOT)
  yield line(await headerOf(client, origin))
  const tables = await tablesOf(client)
  let rows = 0
  for (const table of tables) yield* tableLines(client, table, (more) => (rows += more))
  yield line({ end: true, tables: tables.length, rows })
  await client.query('commit')
  onDone({ tables: tables.length, rows })
}

const OWNER_ONLY = 0o600

const settle = async (part: string, file: string): Promise<void> => {
  const handle = await open(part, 'r+')
  await handle.sync().finally(() => handle.close())
  await rename(part, file)
}

/**
 * Writes all tables as they are at one instant into a file, while the server goes on; the file has its name only when
 * it is whole.
 * @throws BackupError where the file exists or cannot be written
 */
export const backup = async (owner: ClientConfig, file: string, origin: Origin): Promise<Copied> => {
  if (existsSync(file)) throw new BackupError({ kind: 'exists', file })
  const part = `${file}.part`
  let copied: Copied = { tables: 0, rows: 0 }
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } })
  try {
    await withClient(owner, (client) =>
      pipeline(
        Readable.from(
          backupLines(client, origin, (all) => (copied = all)),
          { objectMode: false },
        ),
        zstd,
        createWriteStream(part, { mode: OWNER_ONLY }),
      ),
    )
    await settle(part, file)
  } catch (error) {
    await rm(part, { force: true })
    if ((error as { syscall?: unknown }).syscall === 'open')
      throw new BackupError({ kind: 'no-file', file, found: (error as Error).message }, error)
    throw error
  }
  return copied
}
