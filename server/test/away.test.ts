import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { rmSync } from 'node:fs'
import { after, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { pino } from 'pino'
import { ensureCluster, makePlace, OWNER } from '../src/database/cluster.ts'
import { openDatabase } from '../src/database/database.ts'
import { endPostmaster, PORT, runPostmaster } from '../src/database/postmaster.ts'
import type { PersonId } from '../src/person/person.ts'
import { putPerson } from '../src/person/store.ts'
import { start } from '../src/start.ts'
import { verify } from '../src/sweep/verify.ts'
import { makeDataFolder } from './child.ts'
import { testConfig } from './config.ts'
import { addressOf, runAs } from './database.ts'
import { HEADER, identifyByHeader } from './identify.ts'

// PERENNIAL_AWAY_SECONDS=30 keeps the database away longer, by hand.
const SECONDS = Number(process.env['PERENNIAL_AWAY_SECONDS'] ?? 2)

const dataFolder = makeDataFolder()
const place = await makePlace(dataFolder)
ensureCluster(place, dataFolder, 'for tests')
const owner = { host: place.sockets, port: PORT, user: OWNER, password: 'for tests', database: OWNER }
const runPostgres = () => runPostmaster(place, owner, () => undefined)
let postgres = await runPostgres()
const stopPostgres = () => endPostmaster(postgres.pid ?? 0)

const config = testConfig({ dataFolder, databaseUrl: addressOf(owner) })
const server = await start(config, pino({ level: 'silent' }), { identify: identifyByHeader })
const database = openDatabase({ owner, app: owner }, () => undefined)
const jane = randomUUIDv7() as PersonId
await database.asPerson(jane, (tx) =>
  putPerson(tx, { id: jane, name: 'Jane Otieno', timeZone: 'UTC', locale: 'en-GB' }, Date.now()),
)

after(async () => {
  await server.stop()
  await database.close()
  await stopPostgres()
  rmSync(dataFolder, { recursive: true, force: true })
  rmSync(place.sockets, { recursive: true, force: true })
})

const call = async (method: string, path: string, body?: unknown) => {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method,
    headers: { [HEADER]: jane, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return {
    status: answer.status,
    retryAfter: answer.headers.get('retry-after'),
    body: (await answer.json()) as { readonly id: string; readonly type?: string },
  }
}

const { body: mentorship } = await call('POST', '/api/mentorships', { as: 'mentee', with: 'Alex Brandt' })
const moments = `/api/mentorships/${mentorship.id}/moments`
const tell = (ref: string) => call('POST', moments, { ref, text: 'Could you review my design doc?' })

it('answers 503 while the database is away, writes nothing by half, and is back by itself', async () => {
  assert.equal((await tell('before')).status, 201)

  const underway = Array.from({ length: 12 }, (_, i) => tell(`underway-${i}`))
  await Promise.all([stopPostgres(), ...underway])
  for (const { status } of await Promise.all(underway)) assert.match(String(status), /^(201|503)$/)

  const until = performance.now() + SECONDS * 1000
  while (performance.now() < until) {
    for (const away of [await tell('away'), await call('GET', moments), await call('GET', '/api/ready')]) {
      assert.equal(away.status, 503)
      assert.equal(away.retryAfter, '5')
      assert.equal(away.body.type, '/api#database-away')
    }
    assert.equal((await call('GET', '/api/health')).status, 200)
    await wait(200)
  }

  postgres = await runPostgres()
  const again = await tell('away')
  assert.equal(again.status, 201)

  const rows = await runAs(owner, 'select ref, count(*)::int as times from moment group by ref')
  const times = new Map(rows.map(({ ref, times }) => [ref, times]))
  const acknowledged = ['before', 'away']
  for (const [i, { status }] of (await Promise.all(underway)).entries())
    if (status === 201) acknowledged.push(`underway-${i}`)
  assert.deepEqual(
    acknowledged.filter((ref) => times.get(ref) !== 1),
    [],
  )
  assert.ok([...times.values()].every((count) => count === 1))
  assert.deepEqual(await verify(database, Date.now(), false), { mentorships: 1, differing: [] })
})
