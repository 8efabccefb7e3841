import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressOf } from './address.ts'

describe('where a request came from', () => {
  it('is the other end of its connection, whatever its sender claims', () => {
    assert.equal(addressOf('192.0.2.1', '203.0.113.9', 0), '192.0.2.1')
  })

  it('is what the trusted proxies saw, counted from the nearest', () => {
    assert.equal(addressOf('10.0.0.1', 'claimed, 203.0.113.9', 1), '203.0.113.9')
    assert.equal(addressOf('10.0.0.1', 'claimed, 203.0.113.9, 10.0.0.2', 2), '203.0.113.9')
  })

  it('is the proxy where that tells nothing one could believe', () => {
    assert.equal(addressOf('10.0.0.1', null, 1), '10.0.0.1')
    assert.equal(addressOf('10.0.0.1', '<script>', 1), '10.0.0.1')
  })
})
