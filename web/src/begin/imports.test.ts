import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answering } from '../../test/asked.ts'
import { ProblemError } from '../api.ts'
import { drop, keep, look, lookAgain, undo, type Import } from './imports.ts'

const found = { id: 'i', options: { mentor: 'Alex', mentee: 'Jane', as: null } } as unknown as Import

test('All the files that were chosen are looked at together, in the days of whoever chose them', async () => {
  const asked = answering(() => found)
  const files = ['chat.txt', 'mail.mbox'].map((name) => new File(['words'], name))
  assert.deepEqual(await look(files), found)
  const { what, body } = asked[0] ?? {}
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  assert.equal(what, `POST /api/imports?${new URLSearchParams({ timeZone })}`)
  assert.ok(body instanceof FormData)
  assert.deepEqual(
    body.getAll('file').map((file) => (file instanceof File ? file.name : file)),
    ['chat.txt', 'mail.mbox'],
  )
})

test('Files that cannot be read are a problem in the server’s words', async () => {
  answering(() => 422)
  await assert.rejects(look([new File([''], 'empty.txt')]), ProblemError)
})

test('Told which of the two I am, it forgets nothing of what it was told before', async () => {
  const asked = answering(() => found)
  await lookAgain(found, { as: 'mentee' })
  assert.deepEqual(asked[0], {
    what: 'PUT /api/imports/i/options',
    body: { mentor: 'Alex', mentee: 'Jane', as: 'mentee' },
  })
})

test('Nothing is kept before somebody says so, and what was kept can be taken back', async () => {
  const asked = answering((what) => (what.startsWith('DELETE') ? null : found))
  await keep(found)
  await undo(found)
  await drop(found)
  assert.deepEqual(
    asked.map(({ what }) => what),
    ['POST /api/imports/i/confirm', 'POST /api/imports/i/undo', 'DELETE /api/imports/i'],
  )
})
