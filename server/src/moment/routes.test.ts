import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'

const { call, addPerson, clock } = await openTestApp()
const jane = await addPerson('Jane Otieno')
const stranger = await addPerson('Somebody Else')
const created = await call(jane, 'POST', '/api/mentorships', { as: 'mentee', with: 'Alex Brandt' })
const path = `/api/mentorships/${created.body.id}`

describe('moments over HTTP', () => {
  it('keeps what is told, and shows what was heard', async () => {
    const added = await call(jane, 'POST', `${path}/moments`, {
      text: 'Could you review the design doc for the billing service?',
    })
    assert.equal(added.status, 201)
    assert.equal(added.body.by, 'mentee')
    assert.deepEqual(
      added.body.sentences[0].acts.map(({ act }: { act: string }) => act),
      ['ask'],
    )
    const page = await call(jane, 'GET', `${path}/moments`)
    assert.deepEqual(page.body, {
      moments: [{ ...added.body, belongsTo: null }],
      next: null,
      previous: null,
    })
  })

  it('takes the same reference in once', async () => {
    const body = { text: 'Thank you for the review!', ref: 'phone-1' }
    assert.equal((await call(jane, 'POST', `${path}/moments`, body)).status, 201)
    assert.equal((await call(jane, 'POST', `${path}/moments`, body)).status, 200)
  })

  it('pages from the newest to the oldest without a gap', async () => {
    const first = await call(jane, 'GET', `${path}/moments?limit=1`)
    assert.equal(first.body.moments.length, 1)
    const second = await call(jane, 'GET', `${path}/moments?limit=1&before=${first.body.next}`)
    assert.notEqual(second.body.moments[0].id, first.body.moments[0].id)
    assert.equal(second.body.next, null)
  })

  it('opens around an instant', async () => {
    const all = (await call(jane, 'GET', `${path}/moments?limit=100`)).body.moments
    const wanted = all.at(-1)
    const around = await call(jane, 'GET', `${path}/moments?around=${wanted.at}`)
    assert.ok(around.body.moments.some(({ id }: { id: string }) => id === wanted.id))
  })

  it('goes back to what came later', async () => {
    const all = (await call(jane, 'GET', `${path}/moments?limit=100`)).body.moments
    const second = await call(
      jane,
      'GET',
      `${path}/moments?limit=1&before=${(await call(jane, 'GET', `${path}/moments?limit=1`)).body.next}`,
    )
    const later = await call(jane, 'GET', `${path}/moments?after=${second.body.previous}`)
    assert.deepEqual(later.body.moments[0].id, all[0].id)
    assert.equal(later.body.previous, null)
  })

  it('names every field that is not right', async () => {
    const { status, body, headers } = await call(jane, 'POST', `${path}/moments`, { by: 'boss', text: 7 })
    assert.equal(status, 422)
    assert.equal(headers.get('content-type'), 'application/problem+json')
    assert.deepEqual(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted(), [
      '/by',
      '/text',
    ])
  })

  it('refuses what is still ahead', async () => {
    const at = new Date(clock.now + 86_400_000).toISOString()
    const { status, body } = await call(jane, 'POST', `${path}/moments`, { text: 'Hello', at })
    assert.equal(status, 422)
    assert.equal(body.errors[0].pointer, '/at')
  })

  it('hears a corrected sentence as corrected', async () => {
    const { body } = await call(jane, 'POST', `${path}/moments`, {
      text: 'The thing with the tests is done.',
    })
    const corrected = await call(jane, 'PUT', `${path}/moments/${body.id}/sentences/0/acts`, {
      acts: ['win'],
    })
    assert.equal(corrected.status, 204)
    const { body: page } = await call(jane, 'GET', `${path}/moments?limit=1`)
    assert.deepEqual(page.moments[0].sentences[0].acts, [{ act: 'win', confidence: 1 }])
  })

  it('shows a withdrawn moment to nobody', async () => {
    const { body } = await call(jane, 'POST', `${path}/moments`, { text: 'Forget I said that.' })
    assert.equal((await call(jane, 'DELETE', `${path}/moments/${body.id}`)).status, 204)
    const { body: page } = await call(jane, 'GET', `${path}/moments`)
    assert.ok(page.moments.every(({ id }: { id: string }) => id !== body.id))
  })

  it('tells a stranger the same as of what does not exist', async () => {
    const theirs = await call(stranger, 'GET', `${path}/moments`)
    const nothing = await call(
      stranger,
      'GET',
      '/api/mentorships/01981111-1111-7111-8111-111111111111/moments',
    )
    assert.deepEqual([theirs.status, theirs.body], [nothing.status, nothing.body])
    assert.equal(theirs.status, 404)
  })

  it('says what an answer belongs to, and what else it could', async () => {
    const other = await call(jane, 'POST', '/api/mentorships', { as: 'mentee', with: 'Kim Sato' })
    const mine = `/api/mentorships/${other.body.id}`
    const say = async (by: string, at: string, text: string) =>
      (await call(jane, 'POST', `${mine}/moments`, { by, at, text })).body.id
    const review = await say('mentee', '2026-05-02T09:00:00Z', 'Could you review my design doc for billing?')
    const referral = await say('mentee', '2026-05-03T09:00:00Z', 'Could you refer me for the role at Nimbus?')
    const answer = await say(
      'mentor',
      '2026-05-04T09:00:00Z',
      'Here is what I would change: begin with the numbers.',
    )
    const linkNow = async () =>
      (await call(jane, 'GET', `${mine}/moments`)).body.moments.find(
        ({ id }: { id: string }) => id === answer,
      ).belongsTo?.moment
    const { body } = await call(jane, 'GET', `${mine}/moments/${answer}/belongs-to`)
    assert.deepEqual(
      body.open.map(({ moment }: { moment: string }) => moment),
      [referral, review],
    )
    await call(jane, 'PUT', `${mine}/moments/${answer}/belongs-to`, { moment: review })
    assert.equal(await linkNow(), review)
    await call(jane, 'PUT', `${mine}/moments/${answer}/belongs-to`, { moment: referral })
    assert.equal(await linkNow(), referral)
    await call(jane, 'PUT', `${mine}/moments/${answer}/belongs-to`, { moment: null })
    assert.equal(await linkNow(), undefined)
  })
})
