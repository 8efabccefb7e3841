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

let isLasting = false

/** For a file that asks whether PostgreSQL keeps what it acknowledged: that of the run need not, so this has its own. */
export const takeLastingCluster = (): void => {
  delete process.env[CLUSTER]
  isLasting = true
}

let folder = ''
let embedded: Embedded | undefined

/** A PostgreSQL with a migrated template that each test file clones: made once for a run of tests. */
export const globalSetup = async (): Promise<void> => {
  // Each file is a process of its own: what one has compiled the others need not. Node's own place for it.
  process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'node-compile-cache')
  folder = mkdtempSync(join(tmpdir(), 'perennial-test-'))
  chmodSync(folder, 0o711)
  embedded = await startEmbedded({
    dataFolder: folder,
    password: 'for tests',
    onLine: () => undefined,
    isLasting,
  })
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
