import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { beforeEach, describe, it } from 'node:test'
import { openTestDatabase, runAs } from '../../test/database.ts'
import { emptyOutbox, type Jobs } from './outbox.ts'

const { database, owner } = await openTestDatabase()
const noon = Date.UTC(2026, 5, 1, 12)
const done: unknown[] = []
const jobs: Jobs = {
  note: async (_, payload) => void done.push(payload),
  break: async (tx) => {
    await tx.rows({ name: 'wrong', text: 'select 1 / 0' })
  },
}

const leave = (kind: string, payload: unknown) =>
  runAs(owner, `insert into outbox (job_id, kind, payload, created_at) values ($1, $2, $3, now())`, [
    randomUUIDv7(),
    kind,
    JSON.stringify(payload),
  ])

describe('the outbox', () => {
  beforeEach(async () => {
    done.length = 0
    await runAs(owner, 'delete from outbox')
  })

  it('does each job once, the oldest first', async () => {
    await leave('note', 1)
    await leave('note', 2)
    assert.deepEqual(await emptyOutbox(database, jobs, noon, 10), { done: 2, failed: [] })
    assert.deepEqual(await emptyOutbox(database, jobs, noon, 10), { done: 0, failed: [] })
    assert.deepEqual(done, [1, 2])
  })

  it('lets a job that fails wait, longer each time, and hold nothing else up', async () => {
    await leave('break', null)
    await leave('note', 'after')
    assert.deepEqual(await emptyOutbox(database, jobs, noon, 10), { done: 1, failed: ['break: 22012'] })
    assert.deepEqual(await emptyOutbox(database, jobs, noon + 9_000, 10), { done: 0, failed: [] })
    assert.deepEqual((await emptyOutbox(database, jobs, noon + 10_000, 10)).failed, ['break: 22012'])
    assert.deepEqual((await emptyOutbox(database, jobs, noon + 25_000, 10)).failed, [])
    const [row] = await runAs(owner, 'select tries, trouble from outbox')
    assert.deepEqual(row, { tries: 2, trouble: '22012' })
  })

  it('leaves what it does not know to a Perennial that does', async () => {
    await leave('of-a-later-version', null)
    assert.deepEqual(await emptyOutbox(database, jobs, noon, 10), { done: 0, failed: [] })
    assert.equal((await runAs(owner, 'select 1 from outbox')).length, 1)
  })

  it('is shared by several at once without doing anything twice', async () => {
    for (let i = 0; i < 12; i++) await leave('note', i)
    const at = (): ReturnType<typeof emptyOutbox> => emptyOutbox(database, jobs, noon, 20)
    await Promise.all([at(), at()])
    assert.deepEqual(
      done.toSorted((a, b) => Number(a) - Number(b)),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    )
  })
})
