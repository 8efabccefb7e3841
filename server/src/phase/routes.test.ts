import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DAY } from '@perennial/core/instant'
import { openTestApp } from '../../test/app.ts'
import { joinPair } from '../../test/pair.ts'

const test = await openTestApp()
const { mentor, mentee, path } = await joinPair(test)
const phase = async (person = mentor) =>
  (await test.call(person, 'GET', `${path}/reading`)).body.phase as string

const lastChosen = async () => (await test.call(mentor, 'GET', `${path}/phase`)).body.chosen.at(-1)

describe('phases', () => {
  it('rests until a day, and goes on by itself', async () => {
    await test.call(mentee, 'POST', `${path}/moments`, { text: 'Hello Alex.' })
    await test.call(mentor, 'POST', `${path}/moments`, { text: 'Hello Jane.' })
    const until = new Date(test.clock.now + 10 * DAY).toISOString()
    assert.equal((await test.call(mentee, 'POST', `${path}/phase`, { to: 'resting', until })).status, 201)
    assert.equal(await phase(), 'resting')
    test.clock.now += 11 * DAY
    assert.notEqual(await phase(), 'resting')
  })

  it('needs a day for a rest, and one still ahead', async () => {
    assert.equal((await test.call(mentee, 'POST', `${path}/phase`, { to: 'resting' })).status, 422)
    const until = new Date(test.clock.now - DAY).toISOString()
    assert.equal((await test.call(mentee, 'POST', `${path}/phase`, { to: 'resting', until })).status, 422)
  })

  it('is lifelong once the goal is reached', async () => {
    await test.call(mentor, 'POST', `${path}/phase`, { to: 'lifelong' })
    assert.equal(await phase(mentee), 'lifelong')
  })

  it('parts with a goodbye that the other reads', async () => {
    const goodbye = 'Thank you for two years, Alex.'
    await test.call(mentee, 'POST', `${path}/phase`, { to: 'parted', reason: 'moving abroad', goodbye })
    assert.equal(await phase(), 'parted')
    const { body } = await test.call(mentor, 'GET', `${path}/moments?limit=5`)
    assert.ok(body.moments.some(({ text }: { text: string }) => text === goodbye))
    const chosen = await lastChosen()
    assert.equal(chosen.reason, 'moving abroad')
    assert.equal(chosen.goodbye.text, goodbye)
    assert.deepEqual([chosen.by, chosen.isMine], ['mentee', false])
  })

  it('is undone by who chose it, last words and all', async () => {
    const goodbye = 'That was too soon.'
    const { body } = await test.call(mentor, 'POST', `${path}/phase`, { to: 'parted', goodbye })
    for (const moment of body.moments) {
      assert.equal((await test.call(mentee, 'DELETE', `${path}/moments/${moment}`)).status, 404)
      assert.equal((await test.call(mentor, 'DELETE', `${path}/moments/${moment}`)).status, 204)
    }
    assert.equal((await lastChosen()).reason, 'moving abroad')
    const journal = await test.call(mentee, 'GET', `${path}/moments?limit=5`)
    assert.ok(journal.body.moments.every(({ text }: { text: string }) => text !== goodbye))
  })

  it('begins again when one of the two says so', async () => {
    await test.call(mentor, 'POST', `${path}/phase`, { to: 'growing' })
    assert.equal((await test.call(mentee, 'GET', `${path}/phase`)).body.phase, 'growing')
  })
})
