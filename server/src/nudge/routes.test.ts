import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DAY } from '@perennial/core/instant'
import { openTestApp } from '../../test/app.ts'
import { joinPair } from '../../test/pair.ts'

const test = await openTestApp()
const { mentor, mentee, path } = await joinPair(test)
await test.call(mentee, 'POST', `${path}/moments`, {
  text: 'Could you review the design doc for the billing service?',
})
test.clock.now += 9 * DAY
const nudges = async (person = mentor) => (await test.call(person, 'GET', '/api/nudges')).body.nudges

describe('nudges', () => {
  it('tell the one whose turn it is, with words to start from', async () => {
    const [first, ...more] = await nudges()
    assert.equal(first.other, 'Jane Otieno')
    assert.match(first.why, /review|design doc/)
    assert.notEqual(first.draft, '')
    assert.deepEqual(more, [])
    assert.deepEqual(await nudges(mentee), [])
  })

  it('come again after they were put off', async () => {
    const [{ id }] = await nudges()
    const answer = `${path}/nudges/${encodeURIComponent(id)}/answer`
    assert.equal((await test.call(mentor, 'PUT', answer, { answer: 'snoozed' })).status, 204)
    assert.deepEqual(await nudges(), [])
    test.clock.now += 8 * DAY
    assert.equal((await nudges())[0].id, id)
  })

  it('are gone when they did not help', async () => {
    const [{ id }] = await nudges()
    await test.call(mentor, 'PUT', `${path}/nudges/${encodeURIComponent(id)}/answer`, {
      answer: 'not-helpful',
    })
    assert.ok((await nudges()).every((each: { id: string }) => each.id !== id))
  })
})
