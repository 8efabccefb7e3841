import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it, test } from 'node:test'
import { addressOf, openTestDatabase, runAs } from '../../test/database.ts'
import { testSecrets } from '../../test/cluster.ts'
import { newId } from '../new-id.ts'
import type { PersonId } from '../person/person.ts'
import { personOf, putPerson } from '../person/store.ts'
import { openDatabase } from './database.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'
import { withClient } from './owner.ts'
import { APP, AUTH, ensureRoles, reachAs, reachBy } from './roles.ts'

/** A PostgreSQL without any role of ours, and a database in it whose owner may do so much. */
const openOwnCluster = async (may: 'createrole' | 'nocreaterole') => {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-roles-'))
  chmodSync(folder, 0o711)
  const embedded = await startEmbedded({ dataFolder: folder, password: 'for tests', onLine: () => undefined })
  after(async () => {
    await embedded.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  const superuser = embedded.owner
  await runAs(superuser, `create role owner_of_it login ${may} password 'for tests'`)
  await runAs(superuser, 'create database its owner owner_of_it')
  return { superuser, owner: { ...superuser, user: 'owner_of_it', database: 'its' } }
}

test('The app reaches a database by address as its own role, whoever the address names', async () => {
  const { owner } = await openTestDatabase()
  const [row] = await runAs(
    reachAs(reachBy(addressOf(owner)), APP, testSecrets),
    'select current_user as who, me()',
  )
  assert.deepEqual(row, { who: APP, me: null })
})

describe('an owner that is no superuser', () => {
  it('makes the roles, the schema and serves, with CREATEROLE and a database of its own', async () => {
    const { owner } = await openOwnCluster('createrole')
    await withClient(owner, async (client) => {
      await ensureRoles(client, testSecrets)
      await ensureRoles(client, testSecrets)
      await migrate(client)
    })
    const person = newId() as PersonId
    const database = openDatabase({ owner, app: reachAs(owner, APP, testSecrets) }, () => undefined, 2)
    try {
      const jane = { id: person, name: 'Jane', timeZone: 'UTC', locale: 'en-GB' }
      await database.asPerson(person, (tx) => putPerson(tx, jane, 0))
      assert.deepEqual(await database.asOwner((tx) => personOf(tx, person)), jane)
      assert.equal(await database.asPerson(newId() as PersonId, (tx) => personOf(tx, person)), null)
    } finally {
      await database.close()
    }
    assert.deepEqual(await runAs(reachAs(owner, AUTH, testSecrets), 'select 1 from auth."user"'), [])
  })

  it('is told what to ask for where it may not', async () => {
    const { owner, superuser } = await openOwnCluster('nocreaterole')
    const ensured = () => withClient(owner, (client) => ensureRoles(client, testSecrets))
    await assert.rejects(ensured(), /role owner_of_it .* ALTER ROLE owner_of_it CREATEROLE/)
    await withClient(superuser, (client) => ensureRoles(client, testSecrets))
    await runAs(superuser, 'alter role owner_of_it createrole')
    await assert.rejects(ensured(), /GRANT perennial_app, perennial_auth TO owner_of_it WITH ADMIN OPTION/)
    await runAs(
      superuser,
      'grant perennial_app, perennial_auth to owner_of_it with admin option, inherit false, set false',
    )
    await ensured()
    await withClient(owner, migrate)
  })
})
