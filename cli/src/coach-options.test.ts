import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCoachOptions } from './coach-options.ts'

const troubleOf = (...args: readonly string[]): string => {
  const options = parseCoachOptions(args)
  return options.ok ? 'none' : options.error.kind
}

test('Without anything a draft is a mentee’s or whoever’s the history says', () => {
  const options = parseCoachOptions([])
  assert.ok(options.ok)
  assert.deepEqual([options.value.role, options.value.replyTo, options.value.read.files], [null, null, []])
})

test('Files after --history belong to it, and it may be named more than once', () => {
  const options = parseCoachOptions(['--history', 'a.txt', 'b.mbox', '--me', 'Jane', '--history', 'c.ics'])
  assert.ok(options.ok)
  assert.deepEqual(options.value.read.files, ['a.txt', 'c.ics', 'b.mbox'])
  assert.equal(options.value.read.me, 'Jane')
})

test('What makes no sense is said', () => {
  assert.equal(troubleOf('--role', 'boss'), 'bad-value')
  assert.equal(troubleOf('--me', 'Jane'), 'needs-history')
  assert.equal(troubleOf('draft.txt'), 'bad-usage')
  assert.equal(troubleOf('--all'), 'bad-usage')
  assert.equal(troubleOf('--width', '3'), 'bad-value')
})
