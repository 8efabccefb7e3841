import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { joinPair } from '../../test/pair.ts'

const test = await openTestApp()
const { mentor, mentee, path } = await joinPair(test)
const book = async (person = mentee) => (await test.call(person, 'GET', `${path}/agreement`)).body

describe('the agreement as a conversation', () => {
  it('lies on the table until the other says yes', async () => {
    const proposed = await test.call(mentee, 'POST', `${path}/agreement/proposals`, {
      rhythmDays: 14,
      replyWithinDays: 5,
    })
    assert.equal(proposed.status, 201)
    assert.equal(proposed.body.inForce.rhythmDays, null)
    assert.deepEqual(proposed.body.proposed.changes, ['rhythmDays', 'replyWithinDays'])
  })

  it('cannot be accepted by who proposed it', async () => {
    const { status, body } = await test.call(mentee, 'POST', `${path}/agreement/proposals/1/acceptance`)
    assert.equal(status, 409)
    assert.match(body.detail, /your own proposal/)
  })

  it('is countered by another, which takes its place', async () => {
    await test.call(mentor, 'POST', `${path}/agreement/proposals`, { rhythmDays: 21, replyWithinDays: 5 })
    const gone = await test.call(mentor, 'POST', `${path}/agreement/proposals/1/acceptance`)
    assert.equal(gone.status, 409)
    const { proposed, history } = await book()
    assert.equal(proposed.version, 2)
    assert.notEqual(history[0].replacedAt, null)
  })

  it('holds for both once accepted, and drives the reading', async () => {
    const accepted = await test.call(mentee, 'POST', `${path}/agreement/proposals/2/acceptance`)
    assert.equal(accepted.status, 200)
    assert.equal((await book(mentor)).inForce.rhythmDays, 21)
    assert.equal((await book(mentor)).proposed, null)
    const asked = await test.call(mentee, 'POST', `${path}/moments`, {
      text: 'Could you review the design doc for the billing service?',
    })
    const { body } = await test.call(mentee, 'GET', `${path}/loops`)
    const days = (Date.parse(body.loops[0].dueAt) - Date.parse(asked.body.at)) / 86_400_000
    assert.equal(days, 5)
  })

  it('of two where one has no account holds as it is written down', async () => {
    const alone = await test.call(mentee, 'POST', '/api/mentorships', { as: 'mentee', with: 'Noor Haddad' })
    const written = await test.call(mentee, 'POST', `/api/mentorships/${alone.body.id}/agreement/proposals`, {
      noticeHours: 24,
    })
    assert.equal(written.body.inForce.noticeHours, 24)
  })

  it('is taken back by who proposed it, and by nobody else', async () => {
    await test.call(mentor, 'POST', `${path}/agreement/proposals`, { rhythmDays: 30 })
    assert.equal((await test.call(mentee, 'DELETE', `${path}/agreement/proposals/3`)).status, 409)
    const { status, body } = await test.call(mentor, 'DELETE', `${path}/agreement/proposals/3`)
    assert.equal(status, 200)
    assert.equal(body.proposed, null)
    assert.equal(body.inForce.rhythmDays, 21)
    assert.equal((await test.call(mentor, 'DELETE', `${path}/agreement/proposals/3`)).status, 409)
  })

  it('names a clause that is none', async () => {
    const { status, body } = await test.call(mentee, 'POST', `${path}/agreement/proposals`, {
      quietHours: { from: '25:00', to: '08:00', timeZone: 'Africa/Lagos' },
    })
    assert.equal(status, 422)
    assert.deepEqual(body.errors[0].pointer, '/quietHours/from')
  })
})
