import assert from 'node:assert/strict'
import { it } from 'node:test'
import { getHeapSpaceStatistics } from 'node:v8'
import { giveBackMemory } from './give-back-memory.ts'

const young = (): number =>
  getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space')?.physical_space_size ?? 0

/** What lives for a while makes the room for what is young grow. */
const grow = (): void => {
  let kept: object[] = []
  for (let i = 0; i < 2_000_000; i++) {
    kept.push({ i })
    if (kept.length > 200_000) kept = []
  }
}

it('gives the room of what was left behind back to the machine', () => {
  grow()
  const before = young()
  giveBackMemory()
  assert.ok(young() < before / 2, `${before} bytes, then ${young()}`)
})
