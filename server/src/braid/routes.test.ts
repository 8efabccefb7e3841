import assert from 'node:assert/strict'
import { it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { HEADER } from '../../test/identify.ts'
import { joinPair, recordMessages, sampleMessages } from '../../test/pair.ts'

const test = await openTestApp(Date.UTC(2026, 8, 25))
const messages = await sampleMessages('jane-and-alex.txt', ['Alex Brandt', 'Jane Otieno'])
const pair = await joinPair(test)
await recordMessages(test, pair, messages)
const path = `${pair.path}/braid`

const instants = (gaps: readonly number[]): readonly number[] => {
  let at = 0
  return gaps.map((gap) => (at += gap) * 1000)
}

it('a braid has each contact, whose it was and what it did', async () => {
  const { status, body } = await test.call(pair.mentee, 'GET', path)
  assert.equal(status, 200)
  const { at, by, does } = body.moments
  assert.ok(at.length > 100)
  assert.deepEqual([by.length, does.length], [at.length, at.length])
  assert.equal(instants(at)[0], body.from)
  const ASK = 8
  const asks = [...by].filter((side, i) => side === 'e' && (does.charCodeAt(i) - 63) & ASK)
  assert.ok(asks.length >= 5)
  assert.deepEqual(body.names, { mentor: 'Alex', mentee: 'You' })
})

it('a closed step is an arc from when it was owed to when it came', async () => {
  const { body } = await test.call(pair.mentee, 'GET', path)
  const { from, lasts, by, owes } = body.arcs
  assert.ok(from.length > 10)
  assert.deepEqual([lasts.length, by.length, owes.length], [from.length, from.length, from.length])
  assert.ok(lasts.every((seconds: number) => seconds >= 0))
  assert.ok(instants(from).every((at, i, all) => i === 0 || at >= (all[i - 1] ?? 0)))
})

it('of a past day it knows nothing of what came later', async () => {
  const { body } = await test.call(pair.mentor, 'GET', `${path}?asOf=2025-06-01T00:00:00Z`)
  assert.ok(instants(body.moments.at).every((at) => at <= Date.parse('2025-06-01T00:00:00Z')))
})

it('asked again it is not sent again, until something was told', async () => {
  const { headers } = await test.call(pair.mentee, 'GET', path)
  const again = () =>
    test.app.request(path, {
      headers: { [HEADER]: pair.mentee, 'if-none-match': headers.get('etag') ?? '' },
    })
  assert.equal((await again()).status, 304)
  await test.call(pair.mentee, 'POST', `${pair.path}/moments`, { text: 'It went well.' })
  assert.equal((await again()).status, 200)
})

it('the two have braids of their own', async () => {
  const [mine, theirs] = await Promise.all(
    [pair.mentee, pair.mentor].map((person) => test.call(person, 'GET', path)),
  )
  assert.notEqual(mine?.headers.get('etag'), theirs?.headers.get('etag'))
})
