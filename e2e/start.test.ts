import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { it } from 'node:test'
import { makeDataFolder } from '../server/test/child.ts'
import { freePort } from './served.ts'

const root = join(import.meta.dirname, '..')

it('npm start answers with the screens, tells a link to begin with, and ends when asked to', async (t) => {
  const port = String(await freePort())
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { ...process.env, PERENNIAL_DATA: makeDataFolder(), PERENNIAL_PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  const { pid } = npm
  assert.ok(pid !== undefined)
  const ended = once(npm, 'exit')
  t.after(() => {
    if (npm.exitCode === null && npm.signalCode === null) process.kill(-pid, 'SIGKILL')
  })
  const address = `http://localhost:${port}`
  let link = ''
  for await (const line of createInterface(npm.stdout)) {
    link = line
    if (line.startsWith(`${address}/welcome/`)) break
  }
  assert.match(link, new RegExp(`^${address}/welcome/[\\w-]`))
  const page = await fetch(address)
  assert.match(await page.text(), /<div id="root">/)
  const signIn = await fetch(`${address}/sign-in`, { headers: { 'accept-language': 'de' } })
  assert.match(await signIn.text(), /<h1>Willkommen zurück.<\/h1>/)
  assert.match(signIn.headers.get('link') ?? '', /<\/assets\/[\w-]+\.js>; rel=modulepreload/)
  // As a terminal does on Ctrl-C: to all that runs in front.
  process.kill(-pid, 'SIGINT')
  await ended
  await assert.rejects(fetch(address))
})
