import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loseNothing } from './nothing-lost.ts'

test('What was acknowledged is there exactly once, whatever is killed when', async () => {
  const { acknowledged, lost, twice, differing, unexpected } = await loseNothing({
    rounds: 20,
    seed: 4,
    seconds: 30,
  })
  assert.ok(acknowledged > 0)
  assert.deepEqual(
    { lost, twice, differing, unexpected },
    { lost: [], twice: [], differing: 0, unexpected: {} },
  )
})
