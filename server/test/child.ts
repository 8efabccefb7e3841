import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { testSecrets } from './cluster.ts'

/** A data folder that whoever PostgreSQL runs as may pass. */
export const makeDataFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-data-'))
  chmodSync(folder, 0o711)
  return folder
}

/** A server in a process of its own. `port` is null when it ended before it answered: `said` says why. */
export type ServerChild = {
  readonly process: ChildProcess
  readonly port: Promise<number | null>
  readonly ended: Promise<number | null>
  readonly said: () => string
}

/** Starts the real server of a data folder as a child process. */
export const spawnServer = (dataFolder: string, env: Readonly<Record<string, string>> = {}): ServerChild => {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts')], {
    env: {
      PATH: process.env['PATH'],
      PERENNIAL_DATA: dataFolder,
      PERENNIAL_PORT: '0',
      PERENNIAL_SECRET: testSecrets.secret,
      PERENNIAL_LOG: 'error',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A test that fails before it ends its server does not wait for it for ever.
    timeout: 5 * 60_000,
    killSignal: 'SIGKILL',
  })
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const spoke = new Promise<number>((resolve) => {
    child.stdout.setEncoding('utf8').once('data', (text: string) => resolve(Number(text)))
  })
  return {
    process: child,
    port: Promise.race([spoke, ended.then(() => null)]),
    ended,
    said: () => said,
  }
}
