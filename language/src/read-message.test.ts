import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ReadContext } from '@perennial/core/sentence'
import { readMessage } from './read-message.ts'

const context: ReadContext = { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }

test('each sentence and each list item is read by itself', () => {
  const texts = readMessage('Two questions:\n1. Which book?\n2. Which course? Thanks!', 'mentee', context)
  assert.deepEqual(
    texts.map(({ text }) => text),
    ['Two questions:', 'Which book?', 'Which course?', 'Thanks!'],
  )
})
