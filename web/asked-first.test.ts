import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { askedFirst } from './asked-first.ts'

test('A page with a file of its own has that file', () => {
  for (const { page } of askedFirst)
    if (page !== null) assert.ok(existsSync(new URL(`src/${page}`, import.meta.url)), page)
})

test('No two pages are at one address, and where one of the two is named, all that is asked is of them', () => {
  assert.equal(new Set(askedFirst.map(({ at }) => at)).size, askedFirst.length)
  for (const { at, asks } of askedFirst)
    if (!at.includes(':id')) assert.ok(asks.every((path) => !path.includes(':id')))
})

test('Nobody’s own things are begun before it is known that somebody is signed in', () => {
  for (const { at, asks, isMine } of askedFirst)
    if (!isMine)
      assert.ok(
        asks.every((path) => /^\/api\/(?:ways-in|auth\/get-session)$/.test(path)),
        at,
      )
})
