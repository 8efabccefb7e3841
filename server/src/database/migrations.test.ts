import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { it } from 'node:test'
import { openTestDatabase, runAs } from '../../test/database.ts'
import { migrations } from './migrate.ts'

const { owner } = await openTestDatabase()

it('0009 keeps muted for all what was muted by its kind alone', async () => {
  await runAs(
    owner,
    `alter table muted_pattern drop constraint muted_pattern_pkey, drop column of,
       add primary key (person_id, mentorship_id, pattern)`,
  )
  await runAs(owner, "insert into muted_pattern values ($1, $2, 'drifting', now())", [
    randomUUIDv7(),
    randomUUIDv7(),
  ])
  await runAs(owner, migrations().find(({ number }) => number === 9)?.sql ?? '')
  const rows = await runAs(owner, 'select pattern, of from muted_pattern order by of')
  assert.deepEqual(
    rows,
    ['both', 'mentee', 'mentor'].map((of) => ({ pattern: 'drifting', of })),
  )
})
