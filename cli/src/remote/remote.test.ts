import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, describe, it } from 'node:test'
import { serve } from '@hono/node-server'
import { openTestApp } from '../../../server/test/app.ts'
import { perennial } from '../../test/build.ts'

const root = join(import.meta.dirname, '../../..')
const chat = join(root, 'samples/jane-and-alex.txt')
const folder = mkdtempSync(join(tmpdir(), 'perennial-remote-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const test = await openTestApp(Date.UTC(2026, 8, 25))
const server = serve({ fetch: test.app.fetch, port: 0, hostname: '127.0.0.1' })
await once(server, 'listening')
test.onClose(async () => void server.close())
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

const jane = await test.addPerson('Jane Otieno')
const tokenFor = async (scopes: readonly string[]): Promise<string> =>
  (await test.call(jane, 'POST', '/api/me/tokens', { name: 'for the command line', scopes })).body.token
const token = await tokenFor(['read', 'write', 'export'])

/** Runs the real program beside the server of this process. */
const run = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const child = spawn(process.execPath, [join(root, 'cli/perennial.js'), ...args], {
    env: {
      PATH: process.env['PATH'],
      LANG: 'C.UTF-8',
      TZ: 'UTC',
      PERENNIAL_URL: url,
      PERENNIAL_TOKEN: token,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ])
  return { stdout, stderr, status }
}

const mentorships = async (): Promise<readonly { id: string }[]> =>
  (await test.call(jane, 'GET', '/api/mentorships')).body.mentorships
const imports = async (): Promise<readonly { status: string }[]> =>
  (await test.call(jane, 'GET', '/api/imports')).body.imports

describe('perennial import', () => {
  it('shows what was found and keeps nothing unless told to', async () => {
    for (const more of [[], ['--dry-run'], ['--dry-run', '--yes']]) {
      const { stdout, stderr, status } = await run(['import', chat, ...more])
      assert.equal(stderr, '')
      assert.match(stdout, /^\d+ moments from 2025-\d\d-\d\d to 2026-\d\d-\d\d \(whatsapp \d+\)\.\n/)
      assert.match(
        stdout,
        /Alex Brandt is the mentor, Jane Otieno the mentee \(guessed .*\)\. You are the mentee\./,
      )
      assert.match(stdout, /Nothing was kept\./)
      assert.equal(status, 0)
    }
    assert.deepEqual(await mentorships(), [])
    assert.deepEqual(await imports(), [])
  })

  it('keeps it when told to, and adds nothing the second time', async () => {
    const first = await run(['import', chat, '--yes'])
    assert.equal(first.status, 0, first.stderr)
    const [kept] = await mentorships()
    assert.ok(kept !== undefined)
    assert.match(first.stdout, new RegExp(`Kept: [1-9]\\d* new, in the mentorship ${kept.id}\\.`))
    const second = await run(['import', chat, '--to', kept.id, '--yes'])
    assert.match(second.stdout, /0 of them are new there\.\n[^]*Kept: 0 new/)
    assert.equal((await mentorships()).length, 1)
  })

  it('asks for what must be said first, and keeps nothing of it', async () => {
    const crowd = join(folder, 'crowd.txt')
    const lines = ['Jane Otieno: Hi', 'Bo: Hello', 'Cy: Hey', 'Bo: So', 'Cy: No']
    writeFileSync(crowd, lines.map((line, i) => `[0${i + 1}/03/2026, 10:00:00] ${line}\n`).join(''))
    const before = (await imports()).length
    const asked = await run(['import', crowd, '--yes'])
    assert.match(
      asked.stderr,
      /Found several people: .*Bo \(2\).* Expected --mentor NAME and --mentee NAME\./,
    )
    assert.equal(asked.status, 2)
    assert.equal((await imports()).length, before)
    const told = await run(['import', crowd, '--mentor', 'Bo', '--mentee', 'Jane', '--yes'])
    assert.match(told.stdout, /Left out: 2 messages of Cy\.[^]*Kept: 3 new/)
  })

  it('names what could not be read, or is no history at all', async () => {
    const some = join(folder, 'some.jsonl')
    const said = (author: string) => JSON.stringify({ at: '2026-03-01T10:00:00Z', author, text: 'Hi' })
    writeFileSync(some, `${said('Jane Otieno')}\n${said('Bo Ray')}\n{"at":\n`)
    const { stdout } = await run(['import', some, '--as', 'mentee', '--dry-run'])
    assert.match(stdout, /some\.jsonl, line 3: found .*, expected .*\./)
    const none = join(folder, 'none.jpg')
    writeFileSync(
      none,
      new Uint8Array(5000).map((_, i) => (i * 7919) % 256),
    )
    const refused = await run(['import', none])
    assert.match(refused.stderr, /This could not be read\. Found .*, expected/)
    assert.equal(refused.status, 1)
    const missing = await run(['import', join(folder, 'missing.txt')])
    assert.match(missing.stderr, /missing\.txt/)
    assert.equal(missing.status, 1)
  })
})

describe('perennial export', () => {
  it('writes all about me into a new file that perennial read takes', async () => {
    const file = join(folder, 'mine.zip')
    const { stdout, stderr, status } = await run(['export', file])
    assert.equal(status, 0, stderr)
    assert.match(stdout, /mine\.zip: everything about you, \d+ kB\./)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    const read = perennial(['read', file, '--mentor', 'Alex', '--mentee', 'Jane', '--json'])
    assert.equal(read.status, 0, read.stderr)
    const again = await run(['export', file])
    assert.match(again.stderr, /is there already/)
    assert.equal(again.status, 1)
    assert.ok(readFileSync(file).length > 1000)
  })
})

describe('a verb that asks a server', () => {
  it('says what is missing, and how it is used', async () => {
    for (const verb of ['import', 'export']) {
      assert.match((await run([verb, '--help'])).stdout, /PERENNIAL_TOKEN/)
      assert.equal((await run([verb])).status, 2)
      assert.equal((await run([verb, 'a', '--quickly'])).status, 2)
      const wrong = await run([verb, 'a'], { PERENNIAL_URL: 'here', PERENNIAL_TOKEN: '' })
      assert.match(wrong.stderr, /PERENNIAL_URL: found here, expected .*\nPERENNIAL_TOKEN: found nothing/)
      assert.equal(wrong.status, 2)
    }
    assert.match((await run(['import', chat, '--date-order', 'soon'])).stderr, /expected dmy, mdy or ymd/)
  })

  it('says why it was not done: nobody there, no token of ours, not its scope', async () => {
    const file = join(folder, 'never.zip')
    const nobody = await run(['export', file], { PERENNIAL_URL: 'http://127.0.0.1:9' })
    assert.match(nobody.stderr, /No Perennial answers at http:\/\/127\.0\.0\.1:9\. Start it/)
    assert.match(
      (await run(['export', file], { PERENNIAL_TOKEN: 'perennial_none' })).stderr,
      /Not signed in\./,
    )
    const reading = await tokenFor(['read'])
    for (const args of [
      ['export', file],
      ['import', chat],
    ]) {
      const { stderr, status } = await run(args, { PERENNIAL_TOKEN: reading })
      assert.match(stderr, /The token may not do this\. Expected a token with the scope/)
      assert.equal(status, 1)
    }
    assert.ok(!existsSync(file))
  })
})
