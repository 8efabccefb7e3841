import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pino } from 'pino'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { tellHistory } from '../../test/pair.ts'
import { lagAt, takeSweep } from './store.ts'
import { sweep } from './sweep.ts'
import { keepSweeping, round } from './timer.ts'
import { verify } from './verify.ts'

const app = await openTestApp(Date.UTC(2026, 2, 20, 12))
const { database, owner, clock } = app
await tellHistory(app)
const DAY = 86_400_000
const next = async (): Promise<number | null> => {
  const [row] = await runAs(owner, 'select next_change_at as at from standing')
  return row?.at === null ? null : Date.parse(row?.at)
}

describe('the sweep', () => {
  it('visits what is due, and only that', async () => {
    const first = await next()
    assert.ok(first !== null && first > clock.now)
    assert.equal(await sweep(database, clock.now, 10), 0)
    assert.equal((await database.asOwner((tx) => lagAt(tx, first))).waiting, 1)
    assert.equal(await sweep(database, first, 10), 1)
    const second = await next()
    assert.ok(second === null || second > first)
    assert.equal(await sweep(database, first, 10), 0)
  })

  it('comes to an end in each history: at last nothing more changes by time alone', async () => {
    let visits = 0
    for (let at = await next(); at !== null && visits < 500; at = await next(), visits++)
      await sweep(database, at, 10)
    assert.ok(visits < 500, `${visits} visits`)
    assert.equal(await sweep(database, clock.now + 10_000 * DAY, 10), 0)
  })

  it('leaves it to another server that is at it', async () => {
    await database.asOwner(async (tx) => {
      assert.equal(await takeSweep(tx), true)
      assert.equal(await sweep(database, clock.now, 10), null)
    })
  })

  it('runs by itself until it is ended', async () => {
    await runAs(owner, "update standing set next_change_at = '2026-01-01'")
    const end = keepSweeping(database, {}, () => clock.now, pino({ level: 'silent' }))
    while ((await next()) === Date.UTC(2026, 0, 1)) continue
    await end()
    assert.equal(await round(database, {}, () => clock.now, pino({ level: 'silent' })), false)
  })
})

describe('sweep --verify', () => {
  it('finds nothing where all is folded as a rebuild would', async () => {
    assert.deepEqual(await verify(database, clock.now, false), { mentorships: 1, differing: [] })
  })

  it('says what differs, mends it when told to, and then finds nothing', async () => {
    await runAs(
      owner,
      `update standing set state = jsonb_set(state::jsonb, '{sentences}', '99')::json, moments = 7`,
    )
    await runAs(owner, `delete from loop where loop_id = (select min(loop_id) from loop)`)
    await runAs(owner, `update heard set sentences = '[]'`)
    const { differing } = await verify(database, clock.now, false)
    assert.deepEqual(
      differing.map(({ parts }) => parts),
      [['state', 'count', 'loops', 'heard']],
    )
    assert.equal((await verify(database, clock.now, true)).differing.length, 1)
    assert.deepEqual((await verify(database, clock.now, false)).differing, [])
  })
})
