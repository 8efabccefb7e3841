import assert from 'node:assert/strict'
import { it } from 'node:test'
import { pino } from 'pino'
import { DAY } from '@perennial/core/instant'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { upload } from '../../test/upload.ts'
import { leave } from '../erase/leave.ts'
import { jobs } from '../jobs.ts'
import { round } from './timer.ts'

const test = await openTestApp()
const { call, addPerson, clock, database, owner } = test
const sweep = () => round(database, jobs, () => clock.now, pino({ level: 'silent' }))
const chat = {
  name: 'a.jsonl',
  bytes: `{"at":1767261600000,"author":"Ann Lee","text":"Hi"}\n{"at":1767261700000,"author":"Bo Ray","text":"Hello"}`,
}
const count = async (table: string): Promise<number> => (await runAs(owner, `select 1 from ${table}`)).length

it('Files that nobody confirmed are forgotten after a day, though nobody comes back', async () => {
  const ann = await addPerson('Ann Lee')
  await upload(test, ann, [chat])
  clock.now += DAY - 1
  await sweep()
  assert.equal(await count('upload'), 1)
  clock.now += 2
  await sweep()
  assert.deepEqual([await count('upload'), await count('import')], [0, 0])
})

it('An erasing that was cut short is finished, and finishing it again changes nothing', async () => {
  const ann = await addPerson('Ann Lee')
  const { body } = await upload(test, ann, [chat], { as: 'mentee' })
  await call(ann, 'POST', `/api/imports/${body.id}/confirm`)
  let id = 0
  const newId = () => `01981111-1111-7111-8111-${String(id++).padStart(12, '0')}`
  await database.asPerson(ann, (tx) => leave(tx, ann, { newId, now: clock.now }))
  assert.deepEqual([await count('moment'), await count('outbox'), await count('membership')], [2, 2, 0])
  const left = await runAs(owner, 'select * from outbox')
  await sweep()
  assert.deepEqual([await count('moment'), await count('mentorship'), await count('outbox')], [0, 0, 0])
  for (const { job_id, kind, payload } of left)
    await runAs(owner, 'insert into outbox values ($1, $2, $3, now())', [
      job_id,
      kind,
      JSON.stringify(payload),
    ])
  await sweep()
  assert.equal(await count('outbox'), 0)
})
