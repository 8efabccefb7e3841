import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { joinPair, recordMessages, sampleMessages } from '../../test/pair.ts'
import type { PersonId } from '../person/person.ts'

const test = await openTestApp(Date.UTC(2026, 6, 10))
const pair = await joinPair(test)
const stranger = await test.addPerson('Somebody Else')
const messages = (await sampleMessages('jane-and-alex.txt', [])).slice(0, 20)
await recordMessages(test, pair, messages)
await test.call(pair.mentee, 'POST', `${pair.path}/notes`, { text: 'Only for me.' })
await test.call(pair.mentee, 'POST', `${pair.path}/agreement/proposals`, { rhythmDays: 14 })
await test.call(pair.mentee, 'PUT', `${pair.path}/patterns/drifting/mute`)

type Table = { readonly name: string; readonly family: 'mentorship' | 'person' }

const tables = (await runAs(
  test.owner,
  `select relname as name, case when exists (
       select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'mentor_id'
     ) then 'mentorship' else 'person' end as family
   from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by relname`,
)) as readonly Table[]

const seenBy = (person: PersonId, table: string): Promise<readonly Record<string, unknown>[]> =>
  test.database.asPerson(person, (tx) => tx.rows({ name: `see ${table}`, text: `select * from "${table}"` }))

describe('the second wall', () => {
  it('stands around every table that holds what is somebody’s', () => {
    const names = new Set(tables.map(({ name }) => name))
    for (const name of [
      'mentorship',
      'moment',
      'heard',
      'loop',
      'standing',
      'agreement',
      'note',
      'person',
      'audit',
    ])
      assert.ok(names.has(name), name)
  })

  for (const { name, family } of tables)
    it(`shows of ${name} nothing to a stranger, nor to nobody`, async () => {
      const rows = await seenBy(stranger, name)
      assert.ok(rows.every((row) => row['person_id'] === stranger))
      assert.deepEqual(await runAs(test.role, `select * from "${name}"`), [])
      if (family === 'person')
        for (const row of await seenBy(pair.mentor, name)) assert.equal(row['person_id'], pair.mentor)
    })

  it('lets nobody write as another', async () => {
    const row = [pair.mentorship.id, pair.mentee, pair.mentor]
    await assert.rejects(
      test.database.asPerson(stranger, (tx) =>
        tx.rows(
          {
            name: 'forge',
            text: `insert into loop (mentorship_id, mentor_id, mentee_id, loop_id, opened_at, loop)
                   values ($1, $2, $3, 'forged', now(), '{}')`,
          },
          row,
        ),
      ),
      { code: '42501' },
    )
  })

  it('lets nobody change or delete a moment, its author included', async () => {
    for (const text of ["update moment set text = 'other words'", 'delete from moment'])
      await assert.rejects(
        test.database.asPerson(pair.mentee, (tx) => tx.rows({ name: text, text })),
        { code: '42501' },
      )
  })

  it('is not stepped around by acting twice, or by a transaction that is over', async () => {
    await test.database.asPerson(pair.mentee, (tx) => tx.rows({ name: 'one', text: 'select 1' }))
    const after = await test.database.asNobody((tx) =>
      tx.rows({ name: 'after', text: 'select * from moment' }),
    )
    assert.deepEqual(after, [])
  })
})
