import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOf, openTestDatabase, runAs } from '../../test/database.ts'
import { testSecrets } from '../../test/cluster.ts'
import { APP, reachAs, reachBy } from './roles.ts'

test('The app reaches a database by address as its own role, whoever the address names', async () => {
  const { owner } = await openTestDatabase()
  const [row] = await runAs(
    reachAs(reachBy(addressOf(owner)), APP, testSecrets),
    'select current_user as who, me()',
  )
  assert.deepEqual(row, { who: APP, me: null })
})
