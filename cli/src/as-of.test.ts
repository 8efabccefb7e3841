import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseAsOf } from './as-of.ts'

const at = (text: string, zone = 'UTC'): string | null => {
  const parsed = parseAsOf(text, zone)
  return parsed.ok ? new Date(parsed.value).toISOString() : null
}

test('A bare day lasts until its end where the two are', () => {
  assert.equal(at('2026-03-01'), '2026-03-01T23:59:59.999Z')
  assert.equal(at('2026-03-01', 'Africa/Nairobi'), '2026-03-01T20:59:59.999Z')
  assert.equal(at('2026-03-29', 'Europe/Berlin'), '2026-03-29T21:59:59.999Z')
})

test('An instant is taken as it is, a time without an offset as local', () => {
  assert.equal(at('2026-03-01T18:00Z', 'Europe/Berlin'), '2026-03-01T18:00:00.000Z')
  assert.equal(at('2026-03-01T18:00', 'Europe/Berlin'), '2026-03-01T17:00:00.000Z')
})

test('Days that do not exist are not guessed', () => {
  for (const text of ['2026-02-31', '01/03/2026', 'yesterday', '']) assert.equal(at(text), null)
})
