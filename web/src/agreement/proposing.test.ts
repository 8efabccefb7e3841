import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { nothingAgreed, type Clauses } from './clauses.ts'
import { clausesFrom } from './proposing.ts'

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
