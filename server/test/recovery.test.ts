import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { isAlive, postmasterOf, runningOn } from '../src/database/cluster.ts'
import { startEmbedded } from '../src/database/embedded.ts'
import { derived } from '../src/database/secrets.ts'
import { makeDataFolder, spawnServer, type ServerChild } from './child.ts'
import { testSecrets } from './cluster.ts'
import { runAs } from './database.ts'

const dataFolder = makeDataFolder()
after(() => rmSync(dataFolder, { recursive: true, force: true }))

const password = derived(testSecrets, 'embedded database')

/** Runs a statement as the owner on the folder while no server does. */
const withOwner = async (text: string): Promise<void> => {
  const embedded = await startEmbedded({ dataFolder, password, onLine: () => undefined })
  await runAs(embedded.owner, text).finally(() => embedded.stop())
}

const answers = async (child: ServerChild): Promise<boolean> =>
  (await fetch(`http://127.0.0.1:${await child.port}/api/ready`)).status === 200

const stop = async (child: ServerChild): Promise<void> => {
  child.process.kill('SIGTERM')
  assert.equal(await child.ended, 0)
}

const refused = async (child: ServerChild): Promise<string> => {
  assert.equal(await child.port, null)
  assert.notEqual(await child.ended, 0)
  return child.said()
}

describe('a data folder', () => {
  it('is taken over from a server that was killed, its database included', async () => {
    const killed = spawnServer(dataFolder)
    assert.ok(await answers(killed))
    const left = postmasterOf(dataFolder)
    killed.process.kill('SIGKILL')
    await killed.ended
    assert.ok(left !== null && isAlive(left.pid))
    const next = spawnServer(dataFolder)
    assert.ok(await answers(next))
    assert.notEqual(postmasterOf(dataFolder)?.pid, left.pid)

    const second = await refused(spawnServer(dataFolder))
    assert.match(second, /already runs on .* Use that one, stop it first, or start this one with another/)
    assert.ok(await answers(next))
    await stop(next)
    assert.equal(postmasterOf(dataFolder), null)
  })

  it('is not mistaken as running when another process has the number of its dead database', async () => {
    const stranger = spawn('sleep', ['60'])
    const lines = [
      stranger.pid,
      join(dataFolder, 'database'),
      1,
      5432,
      '/tmp/nowhere',
      '',
      '0 0',
      'ready',
      '',
    ]
    writeFileSync(join(dataFolder, 'database/postmaster.pid'), lines.join('\n'))
    assert.equal(runningOn(dataFolder, password), null)
    const child = spawnServer(dataFolder)
    assert.ok(await answers(child), child.said())
    await stop(child)
    assert.ok(stranger.pid !== undefined && isAlive(stranger.pid))
    stranger.kill()
  })

  it('of a newer schema is refused with what to do, and left as it is', async () => {
    await withOwner(`insert into schema_migration (number, name, hash) values (9999, '9999-later.sql', '')`)
    const said = await refused(spawnServer(dataFolder))
    assert.match(said, /schema 9999; this Perennial knows up to \d+\. .* start that one, nothing was changed/)
    assert.equal(postmasterOf(dataFolder), null)
    await withOwner('delete from schema_migration where number = 9999')
  })

  it('of another major version is refused with the way over', async () => {
    const file = join(dataFolder, 'database/PG_VERSION')
    const version = readFileSync(file, 'utf8')
    writeFileSync(file, '17\n')
    assert.match(await refused(spawnServer(dataFolder)), /made by PostgreSQL 17; .* "perennial backup FILE"/)
    writeFileSync(file, version)
  })

  it('leaves no database behind when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const said = await refused(spawnServer(dataFolder, { PERENNIAL_PORT: String(port) }))
    assert.match(said, /EADDRINUSE/)
    assert.equal(postmasterOf(dataFolder), null)
    taken.close()
  })

  it('that the unprivileged user cannot pass is refused before anything is made', async (t) => {
    if (process.getuid?.() !== 0) return t.skip('only root hands its database to another user')
    const closed = makeDataFolder()
    chmodSync(closed, 0o700)
    const said = await refused(spawnServer(join(closed, 'data')))
    assert.match(said, /no other user may pass through .*PERENNIAL_DATA=\/var\/lib\/perennial/)
    assert.ok(!existsSync(join(closed, 'data/database')))
    rmSync(closed, { recursive: true })
  })
})
