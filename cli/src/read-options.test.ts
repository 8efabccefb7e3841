import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseReadOptions } from './read-options.ts'

const kindOf = (...args: readonly string[]): string => {
  const parsed = parseReadOptions(args)
  return parsed.ok ? 'ok' : parsed.error.kind
}

test('Files and flags come in any order', () => {
  const parsed = parseReadOptions(['--me', 'Jane', 'a.txt', '--date-order=dmy', 'b.mbox', '--width', '72'])
  assert.ok(parsed.ok)
  const { files, me, dateOrder, width, json } = parsed.value
  assert.deepEqual(
    { files, me, dateOrder, width, json },
    { files: ['a.txt', 'b.mbox'], me: 'Jane', dateOrder: 'day-month-year', width: 72, json: false },
  )
})

test('Without a time zone this machine’s is taken, and known to be assumed', () => {
  const parsed = parseReadOptions(['a.txt'])
  assert.ok(parsed.ok)
  assert.equal(parsed.value.isZoneGiven, false)
  assert.equal(parsed.value.timeZone, new Intl.DateTimeFormat().resolvedOptions().timeZone)
})

test('What cannot be meant is refused', () => {
  assert.equal(kindOf(), 'no-file')
  assert.equal(kindOf('a.txt', '--time-zone', 'Mars'), 'bad-value')
  assert.equal(kindOf('a.txt', '--date-order', 'dym'), 'bad-value')
  assert.equal(kindOf('a.txt', '--width', '5'), 'bad-value')
  assert.equal(kindOf('a.txt', '--colour'), 'bad-usage')
})
