import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { sourceAt } from './source.ts'

const folder = mkdtempSync(join(tmpdir(), 'perennial-source-'))
after(() => rmSync(folder, { recursive: true }))
mkdirSync(join(folder, 'chats', 'below'), { recursive: true })
writeFileSync(join(folder, 'chats', 'b.txt'), 'b')
writeFileSync(join(folder, 'chats', 'a.txt'), 'a')
writeFileSync(join(folder, 'chats', 'below', 'c.txt'), 'c')

test('A file can be opened more than once', async () => {
  const source = await sourceAt(join(folder, 'chats', 'a.txt'))
  assert.ok(source.kind === 'file')
  for (let i = 0; i < 2; i++) {
    const read: number[] = []
    for await (const chunk of source.open()) read.push(...chunk)
    assert.deepEqual(read, [97])
  }
})

test('A folder yields the wanted files, those below too, sorted and named from it', async () => {
  const source = await sourceAt(join(folder, 'chats'))
  assert.ok(source.kind === 'folder')
  const asked: string[] = []
  const names: string[] = []
  for await (const { name } of source.files((each) => asked.push(each) > 0 && each !== 'b.txt'))
    names.push(name)
  assert.deepEqual(asked, ['a.txt', 'b.txt', 'below/c.txt'])
  assert.deepEqual(names, ['a.txt', 'below/c.txt'])
})

test('What is not there is an error of the disk', async () => {
  await assert.rejects(sourceAt(join(folder, 'none')), { code: 'ENOENT' })
})
