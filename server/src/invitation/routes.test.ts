import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openBrowser } from '../../test/browser.ts'
import { runAs } from '../../test/database.ts'
import { sessionCookie } from '../../test/session.ts'
import { openRelay } from '../../test/relay.ts'
import { openMailer } from '../mail/mailer.ts'
import type { PersonId } from '../person/person.ts'

const { url } = await openRelay()
const mailer = openMailer({ url, from: 'Perennial <perennial@localhost>' })
const test = await openTestApp(Date.now(), { mailer })
test.onClose(async () => mailer.close())
const { app, call, addPerson, clock, owner, identity, database } = test

const jane = await addPerson('Jane Otieno')
const alex = await addPerson('Alex Brandt')
const stranger = await addPerson('Somebody Else')

const begin = async (): Promise<string> => {
  const { body } = await call(jane, 'POST', '/api/mentorships', { as: 'mentee', with: 'Alex' })
  return `/api/mentorships/${body.id}`
}

const invite = async (path: string, body: object = {}, by: PersonId = jane) => {
  const made = await call(by, 'POST', `${path}/invitations`, body)
  assert.equal(made.status, 201)
  return { id: made.body.id as string, code: new URL(made.body.link).pathname.split('/').at(-1) ?? '' }
}

const accept = (person: PersonId | null, code: string) =>
  call(person, 'POST', `/api/invitations/${code}/acceptance`)

describe('an invitation', () => {
  it('tells who invites and how much would be shared, and no word of it', async () => {
    const path = await begin()
    await call(jane, 'POST', `${path}/moments`, {
      text: 'Could you read my cherry proposal?',
      at: '2026-03-02',
    })
    await call(jane, 'POST', `${path}/moments`, { text: 'It is ripe.', by: 'mentor', at: '2026-03-05' })
    const gone = await call(jane, 'POST', `${path}/moments`, { text: 'A slip.', at: '2026-03-09' })
    await call(jane, 'DELETE', `${path}/moments/${gone.body.id}`)
    await call(jane, 'POST', `${path}/agreement/proposals`, { rhythmDays: 14 })
    const { code } = await invite(path)
    const { status, body } = await call(null, 'GET', `/api/invitations/${code}`)
    assert.equal(status, 200)
    assert.deepEqual(
      [body.from, body.as, body.called, body.isForOneAddress],
      ['Jane Otieno', 'mentor', 'Alex', false],
    )
    assert.deepEqual(body.history, {
      moments: { mentor: 1, mentee: 1 },
      from: '2026-03-02T00:00:00.000Z',
      to: '2026-03-05T00:00:00.000Z',
    })
    assert.equal(body.agreement.inForce.rhythmDays, 14)
    assert.doesNotMatch(JSON.stringify(body), /cherry|ripe|slip/)
  })

  it('seats whoever says yes as whom they were in the history, with all that is in it', async () => {
    const path = await begin()
    await call(jane, 'POST', `${path}/moments`, { text: 'Here is my plan.', by: 'mentor' })
    const { code } = await invite(path)
    const yes = await accept(alex, code)
    assert.deepEqual([yes.status, yes.body.as], [200, 'mentor'])
    const mine = await call(alex, 'GET', path)
    assert.deepEqual(mine.body.mentor, { name: 'Alex', isMe: true })
    assert.equal(mine.body.acceptedAt, new Date(clock.now).toISOString())
    assert.equal((await call(alex, 'GET', `${path}/moments`)).body.moments.length, 1)
    assert.equal((await call(alex, 'POST', `${path}/moments`, { text: 'Glad to be here!' })).status, 201)
  })

  it('leaves somebody in two mentorships as another in each of them', async () => {
    const own = await call(alex, 'POST', '/api/mentorships', { as: 'mentor', with: 'Kim' })
    const { body } = await call(alex, 'GET', '/api/mentorships')
    assert.deepEqual(
      body.mentorships.map((each: { mentor: { isMe: boolean } }) => each.mentor.isMe),
      [true, true],
    )
    assert.equal(body.mentorships.at(-1).id, own.body.id)
  })

  it('works once', async () => {
    const { code } = await invite(await begin())
    assert.equal((await accept(alex, code)).status, 200)
    for (const person of [alex, stranger])
      assert.equal((await accept(person, code)).body.type, '/api#link-over')
    assert.equal((await call(null, 'GET', `/api/invitations/${code}`)).status, 404)
  })

  it('that was taken back, is too old or was never made is answered alike', async () => {
    const path = await begin()
    const [old, back] = [await invite(path), await invite(path)]
    assert.equal((await call(jane, 'DELETE', `${path}/invitations/${back.id}`)).status, 204)
    assert.equal((await call(jane, 'DELETE', `${path}/invitations/${back.id}`)).status, 404)
    const now = clock.now
    clock.now += 14 * 86_400_000
    const over = [
      await accept(alex, old.code),
      await accept(alex, back.code),
      await accept(alex, 'never-made'),
    ]
    const states = (await call(jane, 'GET', `${path}/invitations`)).body.invitations
    clock.now = now
    for (const { status, body } of over) assert.deepEqual([status, body], [404, over[0]?.body])
    assert.deepEqual(
      states.map(({ state }: { state: string }) => state),
      ['expired', 'revoked'],
    )
  })

  it('is not for whoever made it', async () => {
    const path = await begin()
    const { code } = await invite(path)
    assert.equal((await accept(jane, code)).status, 409)
    assert.equal((await call(jane, 'GET', path)).body.acceptedAt, null)
    assert.equal((await accept(alex, code)).status, 200)
  })

  it('gives a side to one person alone, whoever comes at the same time', async () => {
    const path = await begin()
    const [one, two] = [await invite(path), await invite(path)]
    const answers = await Promise.all([accept(alex, one.code), accept(stranger, two.code)])
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    const id = path.split('/').at(-1)
    assert.equal((await runAs(owner, 'select 1 from membership where mentorship_id = $1', [id])).length, 2)
    assert.equal((await call(jane, 'POST', `${path}/invitations`, {})).status, 409)
  })

  it('for one address is for the account that has confirmed it', async () => {
    const { code } = await invite(await begin(), { email: 'Alex.Brandt@example.org' })
    assert.equal((await call(null, 'GET', `/api/invitations/${code}`)).body.isForOneAddress, true)
    await sessionCookie(test, alex)
    const become = (isVerified: boolean) =>
      runAs(
        owner,
        `update auth."user" set "email" = 'alex.brandt@example.org', "emailVerified" = $2 where "id" = $1`,
        [alex, isVerified],
      )
    assert.equal((await accept(stranger, code)).body.type, '/api#other-address')
    await become(false)
    assert.equal((await accept(alex, code)).body.type, '/api#other-address')
    await become(true)
    assert.equal((await accept(alex, code)).status, 200)
  })

  it('is made by one of the pair alone, and its code is seen by nobody in SQL', async () => {
    const path = await begin()
    await invite(path)
    assert.equal((await call(stranger, 'POST', `${path}/invitations`, {})).status, 404)
    assert.equal((await call(stranger, 'GET', `${path}/invitations`)).status, 404)
    const seen = await database.asPerson(stranger, async (tx) => [
      await tx.rows({ name: 'keys', text: 'select * from invitation_key' }),
      await tx.rows({
        name: 'invitations',
        text: 'select * from invitation where mentor_id <> me() and mentee_id <> me()',
      }),
    ])
    assert.deepEqual(seen, [[], []])
  })

  it('is written down for both', async () => {
    const path = await begin()
    const { code } = await invite(path)
    await accept(alex, code)
    await call(alex, 'POST', `${path}/agreement/proposals`, { rhythmDays: 7 })
    await call(jane, 'POST', `${path}/agreement/proposals/1/acceptance`)
    const id = path.split('/').at(-1)
    const about = async (person: PersonId) =>
      (await call(person, 'GET', '/api/me/audit?limit=100')).body.entries
        .filter(({ mentorship }: { mentorship: string }) => mentorship === id)
        .map(({ action, by }: { action: string; by: string }) => `${action} by ${by}`)
    assert.deepEqual(await about(jane), [
      'agreement-accepted by me',
      'agreement-proposed by other',
      'invitation-accepted by other',
      'invitation-made by me',
    ])
    assert.deepEqual(await about(alex), [
      'agreement-accepted by other',
      'agreement-proposed by me',
      'invitation-accepted by me',
    ])
  })
})

describe('an account through an invitation', () => {
  const kim = { name: 'Kim', email: 'kim@example.org', password: 'a long enough password' }

  it('is made once, and says yes with a session of its own', async () => {
    const path = await begin()
    const { code } = await invite(path)
    const browser = openBrowser(app)
    const made = await browser.send('POST', `/api/invitations/${code}/account`, kim)
    assert.equal(made.status, 201)
    assert.equal((await browser.send('GET', path)).status, 404)
    const second = { ...kim, email: 'kim2@example.org' }
    assert.equal(
      (await openBrowser(app).send('POST', `/api/invitations/${code}/account`, second)).status,
      409,
    )
    assert.equal((await browser.send('POST', `/api/invitations/${code}/acceptance`)).status, 200)
    assert.equal((await browser.send('GET', path)).body.mentor.isMe, true)
  })

  it('is not made where there is one, nor for another address than the invitation is for', async () => {
    const path = await begin()
    const { code } = await invite(path)
    const there = await openBrowser(app).send('POST', `/api/invitations/${code}/account`, kim)
    assert.equal(there.status, 409)
    const bound = await invite(path, { email: 'lee@example.org' })
    const send = (body: object) =>
      openBrowser(app).send('POST', `/api/invitations/${bound.code}/account`, body)
    assert.equal((await send({ ...kim, email: 'kim3@example.org' })).body.type, '/api#other-address')
    assert.equal((await send({ ...kim, email: 'lee@example.org' })).status, 201)
    assert.equal(await identity.accounts.has('kim3@example.org'), false)
  })

  it('is made after one that could not be', async () => {
    const { code } = await invite(await begin())
    const send = (email: string) =>
      openBrowser(app).send('POST', `/api/invitations/${code}/account`, { ...kim, email })
    assert.equal((await send(kim.email)).status, 409)
    assert.equal((await send('sam@example.org')).status, 201)
  })
})
