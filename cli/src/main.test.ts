import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testFolder } from '../test/folder.ts'
import { perennial } from '../test/build.ts'

test('Help is there for the asking, and for nothing said', () => {
  assert.match(perennial(['--help']).stdout, /perennial read FILE…/)
  assert.equal(perennial(['--help']).status, 0)
  assert.equal(perennial([]).status, 2)
  assert.match(perennial(['read', '--help']).stdout, /Exit codes: 0/)
  assert.match(perennial(['coach', '--help']).stdout, /perennial coach --history/)
  assert.match(perennial(['correct', '--help']).stdout, /Nothing is sent anywhere/)
  assert.match(perennial(['acts', '--help']).stdout, /mentee where it is absent/)
})

test('A verb that does not exist yet is answered with those that do', () => {
  const { status, stderr } = perennial(['fly'])
  assert.equal(status, 2)
  assert.equal(
    stderr,
    '“fly” is not something perennial does yet. It can: read, coach, correct, corrections, acts, import, export, start, backup, restore, doctor and sweep.\n',
  )
  assert.equal(perennial(['constructor']).status, 2)
})

const folder = testFolder()

/** The program as it is started by hand; what later starts need is kept in a folder. */
const startedWith = (kept: string): number | null =>
  spawnSync(process.execPath, [join(import.meta.dirname, '../perennial.js'), '--help'], {
    env: { ...process.env, NODE_COMPILE_CACHE: kept },
  }).status

test('What later starts need is kept, and where nothing can be kept it starts all the same', () => {
  const kept = folder.path('kept')
  assert.equal(startedWith(kept), 0)
  assert.notEqual(readdirSync(kept).length, 0)
  assert.equal(startedWith(join(import.meta.filename, 'no-folder')), 0)
})
