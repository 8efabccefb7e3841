import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { openTestApp } from '../../test/app.ts'
import { runAs } from '../../test/database.ts'
import { joinPair } from '../../test/pair.ts'

const test = await openTestApp()
const { mentor, mentee, path } = await joinPair(test)

describe('private notes', () => {
  it('are their author’s alone, in the database too', async () => {
    const { body: note } = await test.call(mentee, 'POST', `${path}/notes`, { text: 'Ask about the raise.' })
    assert.deepEqual((await test.call(mentee, 'GET', `${path}/notes`)).body.notes, [note])
    assert.deepEqual((await test.call(mentor, 'GET', `${path}/notes`)).body.notes, [])
    const seen = await test.database.asPerson(mentor, (tx) =>
      tx.rows({ name: 'all-notes', text: 'select * from note' }),
    )
    assert.deepEqual(seen, [])
    assert.deepEqual(await runAs(test.role, 'select * from note'), [])
  })

  it('can be written anew and thrown away', async () => {
    const { body: note } = await test.call(mentee, 'POST', `${path}/notes`, { text: 'One.' })
    const changed = await test.call(mentee, 'PUT', `${path}/notes/${note.id}`, { text: 'Two.' })
    assert.equal(changed.body.text, 'Two.')
    assert.equal((await test.call(mentee, 'DELETE', `${path}/notes/${note.id}`)).status, 204)
    assert.equal((await test.call(mentee, 'DELETE', `${path}/notes/${note.id}`)).status, 404)
  })
})
