import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Client } from 'pg'
import { openTestDatabase, runAs } from '../../test/database.ts'
import { newId } from '../new-id.ts'
import type { PersonId } from '../person/person.ts'
import { personOf, putPerson } from '../person/store.ts'
import { statement } from './query.ts'

const { database, owner } = await openTestDatabase()

const ME = statement('test-me', 'select me() as me')
const WRONG = statement('test-wrong', 'select 1 / $1::int as never')
const TELL = statement('test-tell', `select pg_notify('test', $1)`)

const made = (): PersonId => newId() as PersonId
const jane = (id: PersonId) => ({ id, name: 'Jane', timeZone: 'UTC', locale: 'en-GB' })
const countOf = async (id: PersonId): Promise<number> =>
  (await runAs(owner, 'select 1 from person where person_id = $1', [id])).length

describe('a transaction of one round', () => {
  it('acts for its person, who is nobody afterwards', async () => {
    const person = made()
    const told = await database.askAsPerson(person, (tx) => tx.row(ME))
    assert.deepEqual(told, { me: person })
    assert.deepEqual(await database.asNobody((tx) => tx.row(ME)), { me: null })
  })

  it('refuses what is asked once it is sent', async () => {
    const person = made()
    await assert.rejects(
      database.askAsPerson(person, async (tx) => {
        await tx.row(ME)
        return tx.row(ME)
      }),
      /asked after the end/,
    )
    assert.deepEqual(await database.askAsPerson(person, (tx) => tx.row(ME)), { me: person })
  })

  it('fails for the first reason, and leaves the connection as it was', async () => {
    const person = made()
    const asking = database.askAsPerson(person, (tx) => Promise.all([tx.row(WRONG, [0]), tx.row(ME)]))
    await assert.rejects(asking, { code: '22012' })
    for (let i = 0; i < 5; i++)
      assert.deepEqual(await database.askAsPerson(person, (tx) => tx.row(ME)), { me: person })
  })
})

describe('a transaction that says what is last', () => {
  it('keeps what was sent before', async () => {
    const person = made()
    await database.asPerson(person, async (tx) => {
      const written = putPerson(tx, jane(person), 0)
      tx.last()
      await written
    })
    assert.deepEqual(await database.asPerson(person, (tx) => personOf(tx, person)), jane(person))
  })

  it('keeps nothing where one of the statements fails', async () => {
    const person = made()
    const writing = database.asPerson(person, async (tx) => {
      const written = [putPerson(tx, jane(person), 0), tx.row(WRONG, [0])]
      tx.last()
      await Promise.all(written)
    })
    await assert.rejects(writing, { code: '22012' })
    assert.equal(await countOf(person), 0)
  })

  it('keeps nothing where nobody waits for the one that fails', async () => {
    const person = made()
    const writing = database.asPerson(person, async (tx) => {
      const written = putPerson(tx, jane(person), 0)
      tx.row(WRONG, [0]).catch(() => undefined)
      tx.last()
      await written
    })
    await assert.rejects(writing, /took the transaction back/)
    assert.equal(await countOf(person), 0)
  })
})

describe('what is left to be run after a transaction', () => {
  it('is run by itself, once what was written is there, and not where it was taken back', async () => {
    const listener = new Client(owner)
    await listener.connect()
    await listener.query('listen test')
    const heard: string[] = []
    listener.on('notification', ({ payload = '' }) => heard.push(payload))
    const [kept, taken] = [made(), made()]
    await database.asPerson(kept, async (tx) => {
      tx.afterwards(TELL, ['kept'])
      await putPerson(tx, jane(kept), 0)
    })
    const back = database.asPerson(taken, async (tx) => {
      tx.afterwards(TELL, ['taken'])
      await putPerson(tx, jane(taken), 0)
      throw new Error('taken back')
    })
    await assert.rejects(back, /taken back/)
    while (heard.length === 0) await listener.query('select 1')
    await listener.query('select 1')
    assert.deepEqual(heard, ['kept'])
    await listener.end()
  })
})
