import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { startEmbedded, type Embedded } from '../src/database/embedded.ts'
import { migrate } from '../src/database/migrate.ts'
import { ensureRoles } from '../src/database/roles.ts'

export const testSecrets = { secret: 'a secret for tests alone, long enough for anybody' }
export const TEMPLATE = 'perennial_template'

/** Where the tests of one run find their PostgreSQL. */
export const CLUSTER = 'PERENNIAL_TEST_CLUSTER'

const makeTemplate = async (owner: ClientConfig): Promise<void> => {
  const first = new Client(owner)
  await first.connect()
  await ensureRoles(first, testSecrets)
  await first.query(`create database ${TEMPLATE}`)
  await first.end()
  const client = new Client({ ...owner, database: TEMPLATE })
  await client.connect()
  await migrate(client)
  await client.end()
}

let folder = ''
let embedded: Embedded | undefined

/** A PostgreSQL with a migrated template that each test file clones: made once for a run of tests. */
export const globalSetup = async (): Promise<void> => {
  folder = mkdtempSync(join(tmpdir(), 'perennial-test-'))
  chmodSync(folder, 0o711)
  embedded = await startEmbedded({ dataFolder: folder, password: 'for tests', onLine: () => undefined })
  await makeTemplate(embedded.owner)
  process.env[CLUSTER] = JSON.stringify(embedded.owner)
}

/** The template as its owner reaches it. */
export const templateOwner = (): ClientConfig => ({
  ...(JSON.parse(process.env[CLUSTER] ?? '') as ClientConfig),
  database: TEMPLATE,
})

export const globalTeardown = async (): Promise<void> => {
  await embedded?.stop()
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
}
