import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
// oxlint-disable-next-line import/no-unassigned-import -- it makes this process a browser
import '../../test/browser.ts'
import { detailsOf, type Entry } from './record-entry.ts'

const buildEntry = (overrides: Partial<Entry> = {}): Entry => ({
  id: 'e',
  at: '2026-05-01T12:00:00.000Z',
  action: 'signed-in',
  by: 'me',
  mentorship: null,
  detail: {},
  ...overrides,
})

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

test('A sign-in tells how, by which browser and from where, so that a strange one is seen', () => {
  const detail = { means: 'passkey', with: AGENT, from: '203.0.113.7' }
  assert.deepEqual(detailsOf(buildEntry({ detail }), null), ['by passkey', 'Firefox on Linux', '203.0.113.7'])
})

test('What either of the two may have done says which of them it was, by name where the name is known', () => {
  const proposed = buildEntry({ action: 'agreement-proposed', mentorship: 'm' })
  assert.deepEqual(detailsOf(proposed, 'Alex'), ['with Alex', 'by you'])
  assert.deepEqual(detailsOf({ ...proposed, by: 'other' }, 'Alex'), ['with Alex', 'by Alex'])
  assert.deepEqual(detailsOf({ ...proposed, by: 'other' }, null), ['by the other'])
})

test('Of whoever could not sign in nothing is claimed, but from where they tried', () => {
  const failed = buildEntry({ action: 'sign-in-failed', by: 'unknown', detail: { from: '203.0.113.7' } })
  assert.deepEqual(detailsOf(failed, null), ['203.0.113.7'])
})

test('A token goes by its name, an import by how much it brought', () => {
  assert.deepEqual(detailsOf(buildEntry({ action: 'token-made', detail: { name: 'backup' } }), null), [
    '“backup”',
  ])
  const imported = buildEntry({ action: 'imported', mentorship: 'm', detail: { moments: 1200 } })
  assert.deepEqual(detailsOf(imported, 'Alex'), ['1,200 moments', 'with Alex', 'by you'])
})

test('Whatever a server of another day writes into the record, each line of it can be read', () => {
  const names = fc.constantFrom('means', 'name', 'with', 'from', 'moments', 'new')
  const details = fc.dictionary(names, fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)))
  fc.assert(
    fc.property(details, (detail) => {
      for (const line of detailsOf(buildEntry({ detail }), null))
        assert.ok(typeof line === 'string' && line !== '')
    }),
  )
})
