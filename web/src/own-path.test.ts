import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { ownPath } from './own-path.ts'

const HERE = 'https://perennial.test'
const tricky = fc.string({
  unit: fc.constantFrom('/', '\\', '\t', '\n', '\r', '.', ':', '@', '?', '#', '%2f', 'a', 'https:'),
  maxLength: 12,
})

test('Whoever signs in goes on to where they were on their way to', () => {
  for (const path of ['/', '/people', '/mentorships/a?tell=true', '/invitations/c0de#top', '/%09/a'])
    assert.equal(ownPath(path), path)
})

test('What is no place of our own leads nowhere', () => {
  for (const value of [
    '',
    'people',
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    'javascript:1',
    7,
    null,
  ])
    assert.equal(ownPath(value), undefined)
})

test('However an address is written, nobody is sent elsewhere by it', () => {
  fc.assert(
    fc.property(fc.oneof(tricky, fc.string()), (value) => {
      const path = ownPath(`/${value}`)
      if (path !== undefined) assert.equal(new URL(path, HERE).origin, HERE)
    }),
    { numRuns: 2000 },
  )
})
