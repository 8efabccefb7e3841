import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { conversationsIn, readConversation } from './conversation.ts'
import { score } from './score.ts'

const samples = join(import.meta.dirname, '../../samples')

for (const conversation of conversationsIn(samples))
  test(`${conversation.name} reads as a wise reader would read it`, async () => {
    const result = score(conversation.expected, await readConversation(conversation))
    assert.deepEqual(result.missing, [])
    assert.deepEqual(result.wronglyRaised, [])
    assert.ok(result.standingIsRight, `stands ${result.standing}, wanted ${conversation.expected.state}`)
    const { loopsFound, loopsMissed } = result
    assert.ok(
      loopsFound.length / (loopsFound.length + loopsMissed.length) >= 0.8,
      JSON.stringify(loopsMissed),
    )
  })

test('seven weeks of silence in a weekly pair were drifting while they lasted', async () => {
  const slack = conversationsIn(samples).find(({ name }) => name === 'slack-export')
  assert.ok(slack)
  const patterns = async (day: string): Promise<readonly string[]> =>
    (await readConversation(slack, Date.parse(day))).reading.patterns.map(({ id, by }) => `${by} ${id}`)
  assert.ok((await patterns('2026-05-30')).includes('mentee drifting'))
  assert.ok(!(await patterns('2026-06-15')).includes('mentee drifting'))
})
