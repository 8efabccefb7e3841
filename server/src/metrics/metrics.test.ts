import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { after, it } from 'node:test'
import { pino } from 'pino'
import { testConfig } from '../../test/config.ts'
import { addressOf, openTestDatabase } from '../../test/database.ts'
import { identifyByHeader } from '../../test/identify.ts'
import { start } from '../start.ts'

const db = await openTestDatabase()
const databaseUrl = addressOf(db.owner)
const log = pino({ level: 'silent' })
const given = { identify: identifyByHeader }
const open = await start(testConfig({ databaseUrl }), log, given)
const publicUrl = 'https://perennial.example.org'
const closed = await start(
  testConfig({ databaseUrl, publicUrl, metricsToken: 'a token of some length' }),
  log,
  given,
)
after(() => Promise.all([open.stop(), closed.stop()]))

const get = (port: number, path: string, headers: Record<string, string> = {}) =>
  fetch(`http://127.0.0.1:${port}${path}`, { headers })

it('counts requests by their route, and tells of connections and the sweep', async () => {
  await get(open.port, `/api/mentorships/${randomUUIDv7()}`)
  await get(open.port, '/api/health')
  const answer = await get(open.port, '/api/metrics')
  const text = await answer.text()
  assert.equal(answer.status, 200)
  assert.match(text, /perennial_request_seconds_count\{method="GET",route="\/api\/health",status="200"\} 1/)
  assert.match(text, /perennial_sweep_waiting 0\n/)
  assert.match(text, /perennial_database_connections \d/)
})

it('is there for the machine itself, and from elsewhere for whoever has the token', async () => {
  assert.equal((await get(open.port, '/api/metrics', { 'x-forwarded-for': '203.0.113.9' })).status, 404)
  assert.equal((await get(closed.port, '/api/metrics')).status, 404)
  assert.equal(
    (await get(closed.port, '/api/metrics', { authorization: 'Bearer another token' })).status,
    404,
  )
  const answer = await get(closed.port, '/api/metrics', { authorization: 'Bearer a token of some length' })
  assert.equal(answer.status, 200)
})

it('binds browsers to https only where people reach it by https', async () => {
  assert.equal((await get(open.port, '/api/health')).headers.get('strict-transport-security'), null)
  assert.match(
    (await get(closed.port, '/api/health')).headers.get('strict-transport-security') ?? '',
    /^max-age=/,
  )
})
