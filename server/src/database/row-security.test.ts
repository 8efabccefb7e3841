import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { openRole } from '../../test/as-role.ts'
import { runAs } from '../../test/database.ts'
import { objectsOf } from '../../test/objects.ts'
import { addSteward, partWith } from '../../test/outsiders.ts'
import { joinPair, recordMessages, sampleMessages } from '../../test/pair.ts'
import type { PersonId } from '../person/person.ts'

const test = await openTestApp(Date.UTC(2026, 6, 10))
const tryAs = await openRole(test)
const pair = await joinPair(test)
await recordMessages(test, pair, (await sampleMessages('jane-and-alex.txt', [])).slice(0, 20))
await objectsOf(test, pair)
await test.call(pair.mentee, 'PUT', `${pair.path}/patterns/drifting/mute`)
await test.call(pair.mentee, 'PUT', `${pair.path}/nudges/review-agreement/answer`, { answer: 'done' })
await runAs(test.owner, 'insert into seat_claim values ($1, $2, $3, $4, $5, now())', [
  pair.mentorship.id,
  'mentor',
  pair.mentor,
  pair.mentee,
  pair.mentor,
])
await runAs(test.owner, "insert into idempotency values ($1, 'k', 'r', 201, '{}', 'words', now())", [
  pair.mentee,
])
await runAs(test.owner, 'insert into steward values ($1, $2, now())', [pair.mentee, randomUUIDv7()])
const steward = await addSteward(test, pair)
const { left } = await partWith(test)
const stranger = await test.addPerson('Somebody Else')

const outsiders: readonly (readonly [who: string, person: PersonId | null])[] = [
  ['nobody', null],
  ['a stranger', stranger],
  ['a steward of its programme', steward],
  ['a partner who left', left.mentor],
]

type Table = { readonly name: string; readonly family: 'mentorship' | 'person' }

const tables = (await runAs(
  test.owner,
  `select relname as name, case when exists (
       select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'mentor_id'
     ) then 'mentorship' else 'person' end as family
   from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relrowsecurity order by relname`,
)) as readonly Table[]

type Row = Readonly<Record<string, unknown>>

/** The rows of a table that are the pair's, as its owner sees them. */
const rowsOfPair = ({ name, family }: Table): Promise<readonly Row[]> =>
  family === 'mentorship'
    ? runAs(test.owner, `select to_json(t) as row from "${name}" t where mentorship_id = $1`, [
        pair.mentorship.id,
      ])
    : runAs(test.owner, `select to_json(t) as row from "${name}" t where person_id = any($1)`, [
        [pair.mentor, pair.mentee],
      ])

const NOT_ALLOWED = '42501'

describe('the second wall', () => {
  it('stands around every table that holds what is somebody’s', () => {
    const names = new Set(tables.map(({ name }) => name))
    for (const name of [
      'mentorship',
      'moment',
      'heard',
      'loop',
      'standing',
      'agreement',
      'note',
      'person',
      'audit',
    ])
      assert.ok(names.has(name), name)
  })

  for (const table of tables) {
    const { name } = table
    const key = `${table.family}_id`

    it(`${name}: there is something of the pair to keep from others`, async () => {
      assert.ok((await rowsOfPair(table)).length > 0)
    })

    for (const [who, person] of outsiders) {
      const isOwn = (row: Row): boolean => person !== null && row['person_id'] === person

      it(`${name}: ${who} sees, changes and deletes no row of it`, async () => {
        for (const text of [
          `select * from "${name}"`,
          `update "${name}" set "${key}" = "${key}" returning *`,
          `delete from "${name}" returning *`,
        ]) {
          const { rows, code } = await tryAs(person, text)
          assert.ok(code === null || code === NOT_ALLOWED, `${text}: ${code}`)
          assert.deepEqual(
            rows.filter((row) => !isOwn(row)),
            [],
            text,
          )
        }
      })

      it(`${name}: ${who} adds no row to it`, async () => {
        const [first] = await rowsOfPair(table)
        const forged = `insert into "${name}" select * from json_populate_record(null::"${name}", $1)`
        const { code } = await tryAs(person, forged, [JSON.stringify(first?.['row'])])
        assert.equal(code, NOT_ALLOWED)
      })
    }

    if (table.family === 'person')
      it(`${name}: a partner sees no row of the other`, async () => {
        for (const person of [pair.mentor, pair.mentee]) {
          const { rows } = await tryAs(person, `select * from "${name}"`)
          assert.ok(rows.every((row) => row['person_id'] === person))
        }
      })
  }

  it('lets nobody change or delete a moment, its author included', async () => {
    for (const text of ["update moment set text = 'other words'", 'delete from moment'])
      assert.equal((await tryAs(pair.mentee, text)).code, NOT_ALLOWED)
  })

  it('is not stepped around by a transaction that is over', async () => {
    await test.database.asPerson(pair.mentee, (tx) => tx.rows({ name: 'one', text: 'select 1' }))
    const after = await test.database.asNobody((tx) =>
      tx.rows({ name: 'after', text: 'select * from moment' }),
    )
    assert.deepEqual(after, [])
  })
})

const EVERYTHING = tables
  .map(({ name }) => `select '${name} ' || to_json(t)::text as row from "${name}" t`)
  .join(' union all ')

/** All that is kept, row by row as text. */
const everything = async (): Promise<readonly string[]> =>
  (await runAs(test.owner, EVERYTHING)).map(({ row }) => row as string)

const imported = async (): Promise<string> => {
  const [row] = await runAs(test.owner, 'select import_id as id from import where person_id = $1', [
    pair.mentee,
  ])
  const brought = 'update moment set import_id = $1, author_id = $2 where mentorship_id = $3'
  await runAs(test.owner, brought, [row?.['id'], pair.mentee, pair.mentorship.id])
  return row?.['id'] as string
}

/** Each function that may do more than whoever calls it, as somebody would call it on what is another's. */
const lifted: Readonly<Record<string, () => Promise<readonly [text: string, values: readonly unknown[]]>>> = {
  take_back_import: async () => ['select take_back_import($1, $2)', [pair.mentorship.id, await imported()]],
  forget_me: async () => ['select forget_me()', []],
  forget_emptied_mentorship: async () => {
    const emptied = await joinPair(test)
    await runAs(test.owner, 'update mentorship set accepted_at = null where mentorship_id = $1', [
      emptied.mentorship.id,
    ])
    return ['select forget_emptied_mentorship($1)', [emptied.mentorship.id]]
  },
  forget_my_mentorship: async () => ['select forget_my_mentorship($1)', [pair.mentorship.id]],
}

describe('a function that may do more than who calls it', () => {
  it('is tried here, each of them', async () => {
    const found = await runAs(
      test.owner,
      `select proname as name from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by 1`,
    )
    assert.deepEqual(
      found.map(({ name }) => name),
      Object.keys(lifted).toSorted(),
    )
  })

  for (const [name, call] of Object.entries(lifted))
    for (const [who, person] of [...outsiders, ['the other partner', pair.mentor] as const])
      it(`${name}: called by ${who} touches nothing that is another’s`, async () => {
        const [text, values] = await call()
        const before = await everything()
        await test.database.asPerson(person ?? (randomUUIDv7() as PersonId), (tx) =>
          tx.rows({ name: `lifted ${name}`, text }, values),
        )
        const after = new Set(await everything())
        const gone = before.filter((row) => !after.has(row))
        assert.deepEqual(
          gone.filter((row) => !row.includes(`"person_id":"${person}"`)),
          [],
        )
        assert.equal(after.size, before.length - gone.length)
      })
})
