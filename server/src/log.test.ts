import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestDatabase, runAs } from '../test/database.ts'
import { errorWithoutWords, levelOfLine } from './log.ts'

test('What PostgreSQL quotes of people’s words does not reach the log', async () => {
  const { owner } = await openTestDatabase()
  const error = await runAs(owner, `select 'Dear Alex, thank you'::uuid`).then(
    () => null,
    (error: Error) => error,
  )
  assert.ok(error !== null && error.message.includes('Dear Alex'))
  const logged = JSON.stringify(errorWithoutWords(error))
  assert.doesNotMatch(logged, /Dear Alex/)
  assert.match(logged, /22P02/)
})

test('PostgreSQL’s own notes are for debugging, its troubles are warnings', () => {
  const stamp = '2026-11-27 09:25:14.070 UTC [22257] '
  assert.equal(levelOfLine(`${stamp}LOG:  database system is ready to accept connections`), 'debug')
  assert.equal(levelOfLine(`${stamp}FATAL:  the database system is starting up`), 'debug')
  assert.equal(levelOfLine(`${stamp}PANIC:  could not write to file: No space left on device`), 'warn')
  assert.equal(levelOfLine('PostgreSQL ended unexpectedly; it is started again'), 'warn')
})
