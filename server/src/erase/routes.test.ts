import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { describe, it } from 'node:test'
import type { Side } from '@perennial/core/side'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { upload } from '../../test/upload.ts'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { insertMembership, mentorshipById } from '../mentorship/store.ts'
import type { PersonId } from '../person/person.ts'

const test = await openTestApp(Date.UTC(2026, 5, 1, 12))
const { call, addPerson, database, owner } = test

const tables = (): Promise<{ name: string }[]> =>
  runAs(
    owner,
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`,
  )

/** Which texts stand in any column of any table, as text or as bytes, with the table. */
const placesOf = async (needles: readonly string[]): Promise<readonly string[]> => {
  const places: string[] = []
  for (const { name } of await tables()) {
    const found = await runAs(
      owner,
      `select needle from unnest($1::text[]) as needle where exists (
         select from ${name} as each where position(needle in each::text) > 0
           or position(encode(convert_to(needle, 'UTF8'), 'hex') in each::text) > 0)`,
      [needles],
    )
    places.push(...found.map(({ needle }) => `${needle} in ${name}`))
  }
  return places
}

const assertNowhere = async (needles: readonly string[]): Promise<void> => {
  assert.deepEqual(await placesOf(needles), [])
}

const assertSomewhere = async (needles: readonly string[]): Promise<void> => {
  const places = await placesOf(needles)
  assert.deepEqual(
    needles.filter((needle) => !places.some((place) => place.startsWith(needle))),
    [],
  )
}

const asJsonLines = (lines: readonly (readonly [author: string, text: string])[]) => ({
  name: 'history.jsonl',
  bytes: lines
    .map(([author, text], i) =>
      JSON.stringify({ at: Date.UTC(2026, 1, 1 + i, 10), author, text, ref: `line ${i}` }),
    )
    .join('\n'),
})

const keepHistory = async (
  person: PersonId,
  lines: readonly (readonly [string, string])[],
  options: Readonly<Record<string, string>>,
): Promise<{ readonly mentorship: MentorshipId; readonly import: string }> => {
  const { body } = await upload(test, person, [asJsonLines(lines)], options)
  const kept = await call(person, 'POST', `/api/imports/${body.id}/confirm`)
  assert.equal(kept.status, 200, JSON.stringify(kept.body))
  return { mentorship: kept.body.mentorship, import: body.id }
}

/** Gives somebody who stands in a mentorship already an account in it. */
const claim = (person: PersonId, mentorship: MentorshipId, side: Side): Promise<PersonId> =>
  database.asOwner(async (tx) => {
    const found = await mentorshipById(tx, mentorship)
    assert.ok(found)
    const actsAs = side === 'mentor' ? found.mentorId : found.menteeId
    await insertMembership(tx, person, { mentorship: found, side, person: actsAs })
    await tx.rows(
      { name: 'accept', text: 'update mentorship set accepted_at = now() where mentorship_id = $1' },
      [mentorship],
    )
    return actsAs
  })

const idsOf = async (mentorship: string, by: Side): Promise<readonly string[]> =>
  (
    await runAs(owner, 'select moment_id from moment where mentorship_id = $1 and by = $2 and kind = $3', [
      mentorship,
      by,
      'said',
    ])
  ).map(({ moment_id }) => moment_id)

const writeBeside = async (person: PersonId, mentorship: string, words: string): Promise<void> => {
  const at = new Date(0).toISOString()
  await runAs(owner, 'insert into note values ($1, $2, $3, $4, $5, $5)', [
    person,
    randomUUIDv7(),
    mentorship,
    words,
    at,
  ])
  await runAs(owner, `insert into nudge_answer values ($1, $2, $3, 'done', null, $4)`, [
    person,
    words,
    mentorship,
    at,
  ])
  await runAs(owner, `insert into muted_pattern values ($1, $2, $3, $4, 'mentee')`, [
    person,
    mentorship,
    words,
    at,
  ])
  await runAs(owner, `insert into idempotency values ($1, $2, $3, 200, '{}', $3, $4)`, [
    person,
    randomUUIDv7(),
    words,
    at,
  ])
}

const talk = [
  ['Jane Vantongeren', 'Could you review my zebrafish design doc before Friday?'],
  ['Alex Brandt', 'Sure, the owlmarble section needs a diagram, what do you think it should show?'],
  ['Jane Vantongeren', 'Thank you! I will send the zebrafish outcome next week.'],
  ['Alex Brandt', 'I will read the owlmarble chapter by Monday.'],
] as const

describe('erasing me', () => {
  it('removes my words and ids from every table, and leaves the other’s own', async () => {
    const jane = await addPerson('Jane Vantongeren')
    const alex = await addPerson('Alex Brandt')
    const { mentorship, import: importId } = await keepHistory(jane, talk, { as: 'mentee' })
    await claim(alex, mentorship, 'mentor')
    const path = `/api/mentorships/${mentorship}`
    const mine = await idsOf(mentorship, 'mentee')
    const [first] = mine
    const { body: told } = await call(jane, 'POST', `${path}/moments`, {
      by: 'mentor',
      text: 'Alex told me on the phone about the zebrafinch.',
    })
    const { body: reply } = await call(alex, 'POST', `${path}/moments`, {
      text: 'An owlfeather answer.',
      replyTo: first,
    })
    await call(alex, 'PUT', `${path}/moments/${first}/sentences/0/acts`, { acts: ['ask'] })
    await call(jane, 'PUT', `${path}/moments/${reply.id}/sentences/0/acts`, { acts: ['guide'] })
    await call(jane, 'POST', `${path}/agreement/proposals`, { scopeIn: ['zebraclause'] })
    await writeBeside(jane, mentorship, 'zebranote')
    await writeBeside(alex, mentorship, 'owlnote')
    const looked = await upload(test, jane, [asJsonLines([...talk, ['Alex Brandt', 'zebraupload']])], {
      mentorship,
    })
    assert.equal(looked.status, 201)
    await runAs(owner, 'insert into audit values ($1, $2, now(), $3, $4, $5, $6)', [
      alex,
      randomUUIDv7(),
      jane,
      'viewed',
      mentorship,
      JSON.stringify({ by: jane }),
    ])
    const gone = ['zebra', 'Vantongeren', jane, importId, told.id, ...mine]
    const stays = [
      'owlmarble',
      'owlfeather',
      'owlnote',
      alex,
      reply.id,
      ...(await idsOf(mentorship, 'mentor')).filter((id) => id !== told.id),
    ]
    await assertSomewhere([...gone, ...stays])

    assert.equal((await call(jane, 'DELETE', '/api/me', { name: 'Jane' })).status, 422)
    await assertSomewhere(gone)
    assert.equal((await call(jane, 'DELETE', '/api/me', { name: 'Jane Vantongeren' })).status, 204)
    await assertNowhere(gone)
    assert.deepEqual(await runAs(owner, 'select 1 from outbox'), [])
    await assertSomewhere(stays)

    const { body: seen } = await call(alex, 'GET', path)
    assert.deepEqual(seen.mentee, { name: 'Somebody who left', isMe: false })
    const { body: page } = await call(alex, 'GET', `${path}/moments`)
    assert.ok(
      page.moments.every(
        ({ by, kind }: { by: string; kind: string }) => by === 'mentor' || kind === 'phase-changed',
      ),
    )
    assert.ok(
      page.moments
        .filter(({ kind }: { kind: string }) => kind === 'said')
        .every(({ isMine }: { isMine: boolean }) => isMine),
    )
    const { body: reading } = await call(alex, 'GET', `${path}/reading?loops=all`)
    assert.equal(reading.state, 'parted')
    assert.equal((await call(alex, 'POST', `${path}/moments`, { text: 'Goodbye then.' })).status, 201)
    assert.equal((await call(jane, 'GET', path)).status, 404)
  })

  it('removes a mentorship as a whole in which nobody else has an account', async () => {
    const jane = await addPerson('Jane Vantongeren')
    const { mentorship } = await keepHistory(jane, talk, { as: 'mentee' })
    assert.equal((await call(jane, 'DELETE', '/api/me', { name: 'Jane Vantongeren' })).status, 204)
    await assertNowhere([jane, mentorship, 'zebra', 'Vantongeren'])
  })

  it('removes the whole when the last of the two leaves', async () => {
    const [jane, alex] = [await addPerson('Jane Vantongeren'), await addPerson('Alex Hoogland')]
    const { mentorship } = await keepHistory(jane, talk, { as: 'mentee' })
    const seat = await claim(alex, mentorship, 'mentor')
    await writeBeside(seat, mentorship, 'owlseat')
    assert.equal((await call(jane, 'DELETE', '/api/me', { name: 'Jane Vantongeren' })).status, 204)
    assert.equal((await call(alex, 'DELETE', '/api/me', { name: 'Alex Hoogland' })).status, 204)
    await assertNowhere([jane, alex, seat, mentorship, 'owlseat', 'Hoogland'])
  })

  it('removes somebody who claimed their seat under the id they had there', async () => {
    const [jane, alex] = [await addPerson('Jane Vantongeren'), await addPerson('Alex Brandt')]
    const { mentorship } = await keepHistory(jane, talk, { as: 'mentee' })
    const seat = await claim(alex, mentorship, 'mentor')
    const mine = await idsOf(mentorship, 'mentor')
    assert.equal((await call(alex, 'DELETE', '/api/me', { name: 'Alex Brandt' })).status, 204)
    await assertNowhere([alex, seat, ...mine])
    const { body } = await call(jane, 'GET', `/api/mentorships/${mentorship}/moments`)
    assert.equal(body.moments.filter(({ kind }: { kind: string }) => kind === 'said').length, 2)
    assert.equal((await call(jane, 'DELETE', '/api/me', { name: 'Jane Vantongeren' })).status, 204)
  })
})

describe('erasing what is mine in one mentorship', () => {
  it('leaves my other mentorships and my account as they are', async () => {
    const [jane, alex] = [await addPerson('Jane Vantongeren'), await addPerson('Alex Brandt')]
    const one = await keepHistory(jane, talk, { as: 'mentee' })
    await claim(alex, one.mentorship, 'mentor')
    const other = await keepHistory(
      jane,
      [
        ['Jane Vantongeren', 'Hi!'],
        ['Cy Lund', 'Hello.'],
      ],
      { as: 'mentee' },
    )
    await writeBeside(jane, one.mentorship, 'zebranote')
    const path = `/api/mentorships/${one.mentorship}`
    const mine = await idsOf(one.mentorship, 'mentee')
    assert.equal((await call(alex, 'DELETE', `${path}/mine`, { name: 'Alex Brandt' })).status, 422)
    assert.equal((await call(jane, 'DELETE', `${path}/mine`, { name: 'Alex Brandt' })).status, 204)
    assert.equal((await call(jane, 'GET', path)).status, 404)
    assert.equal((await call(alex, 'GET', path)).body.mentee.name, 'Somebody who left')
    await assertNowhere(mine)
    assert.equal((await runAs(owner, 'select 1 from note where person_id = $1', [jane])).length, 0)
    const { body } = await call(jane, 'GET', `/api/mentorships/${other.mentorship}/moments`)
    assert.equal(body.moments.length, 2)
    assert.equal((await call(jane, 'DELETE', `${path}/mine`, { name: 'Alex Brandt' })).status, 404)
  })
})

describe('forgetting at the database', () => {
  it('is closed to the role that serves requests', async () => {
    for (const sql of [
      `select forget_mentorship('${randomUUIDv7()}')`,
      `select forget_side('${randomUUIDv7()}', 'mentor', '{}', '${randomUUIDv7()}', 'x')`,
      `select forget_account('${randomUUIDv7()}', '{}')`,
      `select remove_moments('${randomUUIDv7()}', '{}')`,
      'delete from moment',
    ])
      await assert.rejects(runAs(test.role, sql), /permission denied/)
  })

  it('takes back nobody else’s import', async () => {
    const [jane, mallory] = [await addPerson('Jane Vantongeren'), await addPerson('Mallory')]
    const kept = await keepHistory(jane, talk, { as: 'mentee' })
    const statement = { name: 'try', text: 'select take_back_import($1, $2) as count' }
    const taken = await database.asPerson(mallory, (tx) => tx.row(statement, [kept.mentorship, kept.import]))
    assert.deepEqual(taken, { count: 0 })
  })
})
