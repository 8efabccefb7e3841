import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noAgreement } from '@perennial/core/agreement'
import { testFolder } from '../test/folder.ts'
import { agreementIn } from './agreement.ts'

const { file, path } = testFolder()
const rhythmIn = async (name: string, bytes: string | Uint8Array) => {
  const agreement = await agreementIn(file(name, bytes), 'UTC')
  return agreement.ok ? agreement.value.rhythmDays : agreement.error
}

test('Without a file there is the agreement of two who never wrote one down', async () => {
  assert.deepEqual(await agreementIn(undefined, 'UTC'), { ok: true, value: noAgreement })
})

test('A file is read as any editor writes it: with a byte order mark, or two bytes a letter', async () => {
  const text = '{"rhythm": "weekly"}'
  assert.equal(await rhythmIn('plain.json', text), 7)
  assert.equal(await rhythmIn('marked.json', `\ufeff${text}`), 7)
  assert.equal(await rhythmIn('wide.json', Buffer.from(`\ufeff${text}`, 'utf16le')), 7)
})

test('A file that is not there is told from one that cannot be opened', async () => {
  const none = await agreementIn(path('none.json'), 'UTC')
  assert.ok(!none.ok && none.error.kind === 'missing')
  const folder = await agreementIn(path('.'), 'UTC')
  assert.deepEqual(folder, {
    ok: false,
    error: { kind: 'unreadable', file: path('.'), because: 'EISDIR' },
  })
})
