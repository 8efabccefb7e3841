import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { HEADER } from '../../test/identify.ts'
import { emptyOutbox } from '../outbox/outbox.ts'
import { jobs } from '../jobs.ts'

const test = await openTestApp()
const { call, clock, database, owner } = test
const jane = await test.addPerson('Jane Otieno')

const openAll = async () => (await call(jane, 'POST', '/api/samples')).body.mentorships
const people = async () => (await call(jane, 'GET', '/api/people')).body.people
const patternsOf = async (id: string) =>
  (await call(jane, 'GET', `/api/mentorships/${id}/patterns`)).body.patterns.map(
    (pattern: { id: string }) => pattern.id,
  )

describe('sample people', () => {
  it('show a tie for life, one where one side only asks, and one where work goes uncredited', async () => {
    const [carriedOn, onlyAsking, uncredited] = await openAll()
    assert.deepEqual(
      (await people()).map(({ name, phase, state, isSample }: never) => ({ name, phase, state, isSample })),
      [
        { name: 'Helena Costa', phase: 'growing', state: 'strained', isSample: true },
        { name: 'Mikael Strand', phase: 'lifelong', state: 'thriving', isSample: true },
        { name: 'Victor Hale', phase: 'growing', state: 'strained', isSample: true },
      ],
    )
    assert.deepEqual(await patternsOf(carriedOn.id), [])
    assert.ok((await patternsOf(onlyAsking.id)).includes('asks-without-outcomes'))
    assert.ok((await patternsOf(onlyAsking.id)).includes('only-in-need'))
    assert.ok((await patternsOf(uncredited.id)).includes('uncredited-work'))
  })

  it('are the same three however often they are opened, on any day', async () => {
    const first = await openAll()
    clock.now += 400 * 86_400_000
    const again = await Promise.all([openAll(), openAll()])
    for (const each of again) assert.deepEqual(each, first)
    const someday = await test.addPerson('Tola Adeyemi')
    await call(someday, 'POST', '/api/samples')
    const seen = (await call(someday, 'GET', '/api/people')).body.people
    assert.equal(seen.find(({ phase }: { phase: string }) => phase === 'lifelong').state, 'thriving')
  })

  it('nudge by themselves alone, come last, invite nobody, and are in no export', async () => {
    const [sample] = await openAll()
    const real = await call(jane, 'POST', '/api/mentorships', { as: 'mentee', with: 'Alex Brandt' })
    const own = (await call(jane, 'GET', '/api/nudges')).body.nudges
    assert.deepEqual(
      own.filter(({ mentorship }: { mentorship: string }) => mentorship !== real.body.id),
      [],
    )
    const theirs = (await call(jane, 'GET', '/api/nudges?of=samples')).body.nudges
    assert.ok(theirs.length > 0)
    assert.equal((await people())[0].name, 'Alex Brandt')
    assert.equal((await call(jane, 'POST', `/api/mentorships/${sample.id}/invitations`, {})).status, 409)
    const zip = await test.app.request('/api/me/export', { headers: { [HEADER]: jane } })
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
    const words = Object.entries(files).map(([name, bytes]) => `${name}\n${strFromU8(bytes)}`)
    assert.match(words.join('\n'), /Alex Brandt/)
    assert.doesNotMatch(words.join('\n'), /Mikael|Deniz|Noor/)
  })

  it('go in one command, and leave nothing of themselves behind', async () => {
    const gone = (await openAll()).map(({ id }: { id: string }) => id)
    assert.equal((await call(jane, 'DELETE', '/api/samples')).status, 204)
    assert.deepEqual(
      (await people()).map(({ name }: { name: string }) => name),
      ['Alex Brandt'],
    )
    await emptyOutbox(database, jobs, clock.now, Infinity)
    for (const table of ['mentorship', 'moment', 'heard', 'loop', 'standing', 'change', 'membership']) {
      const left = await runAs(owner, `select 1 from ${table} where mentorship_id = any($1)`, [gone])
      assert.deepEqual(left, [], table)
    }
    assert.equal((await openAll()).length, 3)
  })
})
