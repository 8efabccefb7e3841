import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { pino } from 'pino'
import { emptyState } from '@perennial/core/state'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { tellHistory } from '../../test/pair.ts'
import { lagAt, takeSweep } from './store.ts'
import { sweep } from './sweep.ts'
import { keepSweeping, round } from './timer.ts'
import { verify } from './verify.ts'

const app = await openTestApp(Date.UTC(2026, 2, 20, 12))
const { database, owner, clock } = app
const { person, path } = await tellHistory(app)
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

describe('a state folded by the rules of another version', () => {
  const forget = (version: number): Promise<unknown> =>
    runAs(
      owner,
      `with gone as (delete from loop) update standing set version = $1, state = json_build_object('version', $1::int)`,
      [version],
    )
  const told = async (): Promise<readonly unknown[]> => {
    const answers: unknown[] = []
    for (const each of ['reading?loops=all', 'loops?which=all', 'patterns', 'braid'])
      answers.push((await app.call(person, 'GET', `${path}/${each}`)).body)
    return answers
  }
  const versions = [emptyState.version - 1, emptyState.version + 1]

  for (const version of versions)
    it(`is made anew when it is asked for: version ${version}`, async () => {
      const before = await told()
      await forget(version)
      assert.deepEqual(await told(), before)
      assert.deepEqual((await verify(database, clock.now, false)).differing, [])
    })

  for (const version of versions)
    it(`is made anew when a draft is coached or a moment comes: version ${version}`, async () => {
      await forget(version)
      const coached = await app.call(person, 'POST', `${path}/coaching`, { draft: 'Can you refer me?' })
      assert.equal(coached.status, 200, JSON.stringify(coached.body))
      await forget(version)
      const kept = await app.call(person, 'POST', `${path}/moments`, { text: `A good week, ${version}.` })
      assert.equal(kept.status, 201)
      assert.deepEqual((await verify(database, clock.now, false)).differing, [])
    })

  it('is made anew by the sweep, though nobody asks', async () => {
    await forget(emptyState.version - 1)
    await runAs(owner, 'update standing set next_change_at = null')
    assert.equal(await sweep(database, clock.now, 10), 1)
    assert.deepEqual((await verify(database, clock.now, false)).differing, [])
    assert.equal(await sweep(database, clock.now, 10), 0)
  })
})
