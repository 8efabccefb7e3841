import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { openStream, type Stream } from '../../test/event-stream.ts'
import { joinPair } from '../../test/pair.ts'
import { seeded } from '../../test/seeded.ts'
import { sessionCookie } from '../../test/session.ts'
import { MOST_STREAMS } from './live.ts'
import { forgetOldChanges } from './store.ts'

const test = await openTestApp()
const { call, owner } = test
const ours = await joinPair(test)
const theirs = await joinPair(test, 'Renata Silva', 'David Okoro')

const tell = async (pair: typeof ours, text: string): Promise<string> =>
  (await call(pair.mentee, 'POST', `${pair.path}/moments`, { text })).body.id

const nextOf = async (stream: Stream) => {
  const sent = await stream.next()
  return sent && { ...sent, data: JSON.parse(sent.data) }
}

describe('events', () => {
  it('tell the other of a moment while they listen, and nobody else', async () => {
    const mine = await openStream(test, ours.mentor)
    const strangers = await openStream(test, theirs.mentor)
    assert.equal(mine.response.headers.get('content-type'), 'text/event-stream')
    for (const stream of [mine, strangers]) assert.equal((await stream.next())?.event, 'here')
    const moment = await tell(ours, 'The review went well.')
    const own = await tell(theirs, 'I applied this morning.')
    const heard = await nextOf(mine)
    assert.deepEqual(
      [heard?.event, heard?.data.kind, heard?.data.moment, heard?.data.mentorship],
      ['change', 'moment', moment, ours.mentorship.id],
    )
    assert.equal((await nextOf(strangers))?.data.moment, own)
    await Promise.all([mine.leave(), strangers.leave()])
  })

  it(
    'wait for no beat where something changes as the stream begins',
    { timeout: 15_000 },
    async ({ signal }) => {
      let last = (await call(ours.mentor, 'GET', '/api/events')).body.position
      for (let i = 0; i < 30; i++) {
        const telling = tell(ours, `As it begins, ${i}.`)
        const stream = await openStream(test, ours.mentor, last)
        // A test that waits too long leaves nothing open behind it.
        signal.addEventListener('abort', () => void stream.leave(), { once: true })
        const moment = await telling
        for (let heard = null; heard !== moment;) {
          const event = await nextOf(stream)
          last = event?.id ?? last
          heard = event?.event === 'change' ? event.data.moment : null
        }
        await stream.leave()
      }
    },
  )

  it('are told once each, in order and without a gap, however often the stream breaks', async () => {
    const random = seeded(3)
    const { position } = (await call(ours.mentor, 'GET', '/api/events')).body
    const told: string[] = []
    const telling = (async () => {
      for (let i = 0; i < 60; i++) told.push(await tell(ours, `Line ${i}.`))
    })()
    const heard: string[] = []
    const numbers: number[] = []
    let last = position
    while (heard.length < 60) {
      const stream = await openStream(test, ours.mentor, last)
      const most = 1 + Math.floor(random() * 6)
      for (let read = 0; read < most && heard.length < 60;) {
        const event = await nextOf(stream)
        if (event === null) break
        last = event.id
        if (event.event !== 'change') continue
        heard.push(event.data.moment)
        numbers.push(event.data.number)
        read++
      }
      await stream.leave()
    }
    await telling
    assert.deepEqual(heard, told)
    assert.deepEqual(
      numbers,
      numbers.map((_, at) => (numbers[0] ?? 0) + at),
    )
  })

  it('are a list for whoever asks now and then', async () => {
    const { position } = (await call(ours.mentor, 'GET', '/api/events')).body
    const moment = await tell(ours, 'One more thing.')
    await call(ours.mentee, 'DELETE', `${ours.path}/moments/${moment}`)
    const { body } = await call(ours.mentor, 'GET', `/api/events?since=${position}`)
    assert.deepEqual(
      body.events.map((event: { moment: string }) => event.moment),
      [moment, moment],
    )
    const after = await call(ours.mentor, 'GET', `/api/events?since=${body.position}`)
    assert.deepEqual(after.body.events, [])
    assert.equal((await call(ours.mentor, 'GET', '/api/events?since=nothing')).status, 422)
  })

  it('say that much may have changed to who comes back when what followed is forgotten', async () => {
    const { position } = (await call(ours.mentor, 'GET', '/api/events')).body
    await tell(ours, 'Told while you were away.')
    await tell(ours, 'And one thing more.')
    await runAs(owner, `update change set changed_at = now() - interval '40 days'`)
    await test.database.asOwner((tx) => forgetOldChanges(tx, ours.mentorship.id, Date.now()))
    const { events } = (await call(ours.mentor, 'GET', `/api/events?since=${position}`)).body
    assert.deepEqual(
      events.map((event: { kind: string; moment: string | null }) => [event.kind, event.moment]),
      [['history', null]],
    )
    const moment = await tell(ours, 'You are back.')
    const { body } = await call(ours.mentor, 'GET', `/api/events?since=${events[0].id}`)
    assert.deepEqual(
      body.events.map((event: { number: number; moment: string }) => [event.number, event.moment]),
      [[events[0].number + 1, moment]],
    )
  })

  it('show a stranger nothing by the position of another', async () => {
    const before = (await call(ours.mentor, 'GET', '/api/events')).body.position
    await tell(ours, 'Between the two of us.')
    const { body } = await call(theirs.mentor, 'GET', `/api/events?since=${before}`)
    for (const { mentorship } of body.events) assert.equal(mentorship, theirs.mentorship.id)
  })

  it('tell of a mentorship that somebody came to meanwhile', async () => {
    const person = await test.addPerson('Tola Adeyemi')
    const { position } = (await call(person, 'GET', '/api/events')).body
    const made = await call(person, 'POST', '/api/mentorships', { as: 'mentor', with: 'Jane' })
    const { body } = await call(person, 'GET', `/api/events?since=${position}`)
    assert.deepEqual([body.events[0].kind, body.events[0].mentorship], ['joined', made.body.id])
  })

  it('end with the session, before anything that came after it', async () => {
    const cookie = await sessionCookie(test, ours.mentor)
    const stream = await openStream(test, { cookie })
    assert.equal((await stream.next())?.event, 'here')
    await runAs(owner, 'delete from auth."session" where "userId" = $1', [ours.mentor])
    await tell(ours, 'Said after the session was over.')
    assert.equal(await stream.next(), null)
  })

  it('are held open so often for one person, and no more', async () => {
    const streams: Stream[] = []
    for (let i = 0; i < MOST_STREAMS; i++) streams.push(await openStream(test, theirs.mentee))
    assert.equal((await openStream(test, theirs.mentee)).response.status, 429)
    for (const stream of streams) {
      await stream.next()
      await stream.leave()
    }
    await tell(theirs, 'Whoever left is noticed by now.')
    const again = await openStream(test, theirs.mentee)
    assert.equal(again.response.status, 200)
    await again.leave()
  })
})
