import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { postmasterOf } from '@perennial/server/database/cluster'
import { makeDataFolder } from '../../server/test/child.ts'

const PORT = 18_743

/** Resident memory of a process in MB, where the system tells. */
const memoryOf = (pid: number, field: 'VmRSS' | 'RssAnon'): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

const startOnce = async (dataFolder: string) => {
  const started = performance.now()
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../server/src/main.ts')], {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PERENNIAL_DATA: dataFolder,
      PERENNIAL_PORT: String(PORT),
      PERENNIAL_LOG: 'error',
    },
    stdio: 'ignore',
  })
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${PORT}/api/ready`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) break
    await wait(10)
  }
  const seconds = (performance.now() - started) / 1000
  await wait(3000)
  const node = memoryOf(child.pid ?? 0, 'VmRSS')
  const postmaster = postmasterOf(dataFolder)?.pid ?? 0
  // Shared buffers would be counted once a process: their own memory is what each adds.
  const postgres = [postmaster, ...childrenOf(postmaster)].reduce(
    (sum, pid) => sum + memoryOf(pid, 'RssAnon'),
    0,
  )
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  return { seconds, node, postgres }
}

/** From the start of the process to its first answer, on a new folder and on the same again; and memory when idle. */
export const coldStarts = async (): Promise<readonly string[]> => {
  const dataFolder = makeDataFolder()
  const fresh = await startOnce(dataFolder)
  const again = [await startOnce(dataFolder), await startOnce(dataFolder), await startOnce(dataFolder)]
  rmSync(dataFolder, { recursive: true, force: true })
  const seconds = again.map((each) => each.seconds).toSorted((a, b) => a - b)[1] ?? 0
  return [
    `first answer, new data folder      ${fresh.seconds.toFixed(1)} s`,
    `first answer, existing folder      ${seconds.toFixed(1)} s (median of 3)`,
    `idle memory: Node                  ${again[0]?.node} MB`,
    `idle memory: PostgreSQL's own      ${again[0]?.postgres} MB in all its processes, and 128 MB of shared buffers at most`,
  ]
}
