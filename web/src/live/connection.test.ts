import assert from 'node:assert/strict'
import { test } from 'node:test'
import { connection, onConnection, setConnection } from './connection.ts'

test('Whoever listens hears each change once, and nothing after they left', () => {
  const heard: string[] = []
  const leave = onConnection(() => heard.push(connection()))
  for (const next of ['away', 'away', 'here'] as const) setConnection(next)
  leave()
  setConnection('away')
  assert.deepEqual(heard, ['away', 'here'])
})
