import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import * as fc from 'fast-check'
import { answering } from '../../test/asked.ts'
import { drawnOnce } from '../../test/hook.ts'
import { agreementQuery, queries } from '../queries.ts'
import { buildBook, buildVersion } from './build.ts'
import { nothingAgreed, type Clauses } from './clauses.ts'
import { clausesFrom, useStep, type Step } from './proposing.ts'

const key = agreementQuery('m').queryKey

afterEach(() => queries.clear())

const take = (step: Step) => drawnOnce(() => useStep('m')).mutateAsync(step)

test('Each step goes to the server, and the book it answers with is shown at once', async () => {
  const book = buildBook(buildVersion())
  const asked = answering(() => book)
  const clauses = { ...nothingAgreed, rhythmDays: 14 }
  await take({ kind: 'propose', clauses })
  assert.deepEqual(queries.getQueryData(key), book)
  await take({ kind: 'accept', version: 2 })
  await take({ kind: 'take-back', version: 3 })
  assert.deepEqual(
    asked.map(({ what }) => what),
    [
      'POST /api/mentorships/m/agreement/proposals',
      'POST /api/mentorships/m/agreement/proposals/2/acceptance',
      'DELETE /api/mentorships/m/agreement/proposals/3',
    ],
  )
  assert.deepEqual(asked[0]?.body, clauses)
})

test('Where the other was quicker, what is shown is asked for again, and stays until then', async () => {
  queries.setQueryData(key, buildBook())
  answering(() => 409)
  await assert.rejects(take({ kind: 'accept', version: 1 }))
  assert.deepEqual(queries.getQueryData(key), buildBook())
  assert.equal(queries.getQueryState(key)?.isInvalidated, true)
})

test('Clauses kept in the browser come back as they were', () => {
  const edited: Clauses = { ...nothingAgreed, rhythmDays: 14, scopeIn: ['career'], ending: 'a last talk' }
  assert.deepEqual(clausesFrom(JSON.stringify(edited)), edited)
})

test('Clauses kept by an older page have all that this one shows', () => {
  assert.deepEqual(clausesFrom('{"rhythmDays":14}'), { ...nothingAgreed, rhythmDays: 14 })
})

test('What are no clauses are none, whatever lies there', () => {
  for (const text of ['', 'null', '3', '"words"', '[1]', '{']) assert.equal(clausesFrom(text), null)
  fc.assert(
    fc.property(fc.json(), (text) => {
      const found = clausesFrom(text)
      assert.ok(found === null || Object.keys(nothingAgreed).every((clause) => clause in found))
    }),
  )
})
