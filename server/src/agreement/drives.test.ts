import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { DAY, HOUR } from '@perennial/core/instant'
import { openTestApp } from '../../test/app.ts'
import { joinPair, recordMessages, type TestPair } from '../../test/pair.ts'

const start = Date.UTC(2026, 0, 5, 12)
const test = await openTestApp(start)

const agree = async ({ mentor, mentee, path }: TestPair, clauses: object): Promise<void> => {
  const { body } = await test.call(mentee, 'POST', `${path}/agreement/proposals`, clauses)
  const yes = await test.call(
    mentor,
    'POST',
    `${path}/agreement/proposals/${body.proposed.version}/acceptance`,
  )
  assert.equal(yes.status, 200)
}

const nudgesOf = async ({ mentor, path }: TestPair, person = mentor) => {
  const { nudges } = (await test.call(person, 'GET', '/api/nudges')).body
  return nudges.filter(({ mentorship }: { mentorship: string }) => path.endsWith(mentorship))
}

const back = (): void => {
  test.clock.now = start
}

describe('what two agreed on', () => {
  it('asks both how to go on when the intended length is over, until they agree anew', async () => {
    back()
    const pair = await joinPair(test)
    await test.call(pair.mentor, 'POST', `${pair.path}/moments`, { text: 'Welcome, glad to have you here.' })
    await agree(pair, { intendedMonths: 6 })
    const { body } = await test.call(pair.mentee, 'GET', `${pair.path}/agreement`)
    assert.equal(body.meantUntil, '2026-07-05T12:00:00.000Z')
    test.clock.now = Date.UTC(2026, 6, 5, 11)
    assert.ok((await nudgesOf(pair)).every(({ id }: { id: string }) => !id.startsWith('review-agreement')))
    test.clock.now = Date.UTC(2026, 6, 5, 12)
    const last = (await nudgesOf(pair)).at(-1)
    assert.match(last.why, /meant this for six months; that was on 5 July\./)
    await agree(pair, { intendedMonths: 6 })
    assert.ok((await nudgesOf(pair)).every(({ id }: { id: string }) => id !== last.id))
    const renewed = (await test.call(pair.mentee, 'GET', `${pair.path}/agreement`)).body
    assert.equal(renewed.meantUntil, '2027-01-05T12:00:00.000Z')
  })

  it('asks once when the goal was reached after it, and a no to that says nothing of the next', async () => {
    back()
    const pair = await joinPair(test)
    await agree(pair, { stayInTouchDays: 122 })
    test.clock.now += 10 * DAY
    await test.call(pair.mentee, 'POST', `${pair.path}/phase`, { to: 'lifelong' })
    const found = await nudgesOf(pair)
    assert.equal(found.length, 1, JSON.stringify(found))
    assert.match(found[0].why, /reached the goal/)
    const answer = `${pair.path}/nudges/${encodeURIComponent(found[0].id)}/answer`
    await test.call(pair.mentor, 'PUT', answer, { answer: 'done' })
    assert.deepEqual(await nudgesOf(pair), [])
    assert.equal((await nudgesOf(pair, pair.mentee)).length, 1)
  })

  it('counts talks beside the hours agreed: for the mentee first, and for both among their people', async () => {
    back()
    const pair = await joinPair(test)
    await agree(pair, { capacity: { hoursAMonth: 1 } })
    const calls = [1, 3, 5].map((day) => ({
      at: start + day * DAY,
      author: 'Jane Otieno',
      text: 'Voice call. 30 min',
      channel: 'call',
      source: 'whatsapp' as const,
      ref: `call-${day}`,
      meeting: { kind: 'held' as const, at: start + day * DAY, minutes: 30 },
    }))
    test.clock.now = start + 6 * DAY
    await recordMessages(test, pair, calls)
    const patterns = async (person: TestPair['mentor']) =>
      (await test.call(person, 'GET', `${pair.path}/patterns`)).body.patterns
    const [pattern] = await patterns(pair.mentee)
    assert.equal(pattern.id, 'over-asking')
    assert.equal(
      pattern.words.facts,
      'Three talks you called took 1 hour and 30 minutes in 30 days. The agreement says 1 hour a month.',
    )
    assert.equal(pattern.evidence.length, 3)
    assert.deepEqual(await patterns(pair.mentor), [])
    const { people } = (await test.call(pair.mentor, 'GET', '/api/people')).body
    const jane = people.find(({ mentorship }: { mentorship: string }) => pair.path.endsWith(mentorship))
    assert.deepEqual(jane.hours, { minutes: 90, agreed: 1 })
    const coached = await test.call(pair.mentee, 'POST', `${pair.path}/coaching`, {
      draft: 'Could we have a call on Thursday to go through my talk? I want to send it in on Friday.',
    })
    assert.deepEqual(
      coached.body.remarks.map(({ kind }: { kind: string }) => kind),
      ['over-hours'],
    )
  })

  it('suggests nothing about a pattern that its reader chose not to be told of', async () => {
    back()
    const pair = await joinPair(test)
    await agree(pair, { noticeHours: 24 })
    const said = [1, 15, 29, 43].map((day) => ({
      at: start + day * DAY,
      author: 'Alex Brandt',
      text: 'Calendar: cancelled',
      channel: 'calendar',
      source: 'calendar' as const,
      ref: `cancelled-${day}`,
      meeting: { kind: 'cancelled' as const, at: start + day * DAY },
    }))
    test.clock.now = start + 52 * DAY
    await recordMessages(test, pair, said)
    const ids = async () => (await nudgesOf(pair)).map(({ id }: { id: string }) => id.split(':')[0])
    assert.deepEqual(await ids(), ['repair', 'review-agreement'])
    await test.call(pair.mentor, 'PUT', `${pair.path}/patterns/cancelled-meetings/mute`)
    assert.deepEqual(await ids(), [])
  })

  it('lets what comes by itself wait for the end of the quiet hours, and says so beside what one may write', async () => {
    back()
    const pair = await joinPair(test)
    await agree(pair, { quietHours: { from: '20:00', to: '08:00', timeZone: 'Africa/Lagos' } })
    await test.call(pair.mentee, 'POST', `${pair.path}/moments`, {
      text: 'Could you review the design doc for the billing service?',
    })
    test.clock.now += 9 * DAY
    const [byDay] = await nudgesOf(pair)
    assert.equal(byDay.quietUntil, null)
    assert.equal(byDay.notBefore, new Date(test.clock.now).toISOString())
    test.clock.now += 10 * HOUR
    const [byNight] = await nudgesOf(pair)
    assert.equal(byNight.id, byDay.id)
    assert.equal(byNight.quietUntil, '2026-01-15T07:00:00.000Z')
    assert.equal(byNight.notBefore, byNight.quietUntil)
  })

  it('reminds of the ways that were agreed before a call is asked for', async () => {
    back()
    const pair = await joinPair(test)
    await agree(pair, { channels: ['chat', 'no calls'] })
    const { body } = await test.call(pair.mentee, 'POST', `${pair.path}/coaching`, {
      draft: 'Could we have a call on Thursday to go through my talk? I want to send it in on Friday.',
    })
    assert.match(body.words.remarks[0].says, /You two agreed on another way: “chat, no calls”\./)
  })
})
