import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { DAY } from '@perennial/core/instant'
import type { Instant } from '@perennial/core/instant'

/** One message of a pair; `up` when the lower id wrote it. Instants count from the first day of the network. */
export type Event = { readonly at: Instant; readonly day: number; readonly up: boolean }

export type Network = {
  readonly name: string
  readonly file: string
  readonly lines: number
  readonly lastDay: number | null
  readonly horizon: number
  readonly step: number
  readonly contactDays: number
  readonly over: number
}

/** As PROTOCOL.md lays down; `lines` guards against truncated copies. */
export const networks: readonly Network[] = [
  {
    name: 'email-Eu',
    file: 'email-Eu-core-temporal.txt.gz',
    lines: 332_334,
    lastDay: 525,
    horizon: 90,
    step: 14,
    contactDays: 5,
    over: 28,
  },
  {
    name: 'Enron-156',
    file: 'enron-156.txt',
    lines: 38_388,
    lastDay: null,
    horizon: 90,
    step: 14,
    contactDays: 5,
    over: 28,
  },
  {
    name: 'CollegeMsg',
    file: 'CollegeMsg.txt',
    lines: 59_835,
    lastDay: null,
    horizon: 30,
    step: 7,
    contactDays: 4,
    over: 14,
  },
]

export const missingFiles = (folder: string): readonly string[] =>
  networks.map((n) => join(folder, n.file)).filter((path) => !existsSync(path))

type Line = { readonly from: number; readonly to: number; readonly seconds: number }

const readText = (path: string): string => {
  const bytes = readFileSync(path)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}

const parseLine = (text: string): Line | null => {
  const [from, to, seconds] = text.split(' ').map(Number)
  if (from === undefined || to === undefined || seconds === undefined) return null
  return Number.isInteger(from) && Number.isInteger(seconds) ? { from, to, seconds } : null
}

const readLines = (network: Network, folder: string): readonly Line[] => {
  const path = join(folder, network.file)
  const found = readText(path)
    .split(/\r?\n/)
    .map(parseLine)
    .filter((line) => line !== null)
  if (found.length !== network.lines)
    throw new Error(`${path}: expected ${network.lines} lines, found ${found.length}; the copy is not whole`)
  return found.filter((line) => line.from !== line.to).toSorted((a, b) => a.seconds - b.seconds)
}

/** The pairs of a network in order of their first event, and its last day. */
export const readPairs = (network: Network, folder: string) => {
  const lines = readLines(network, folder)
  const firstDay = Math.floor((lines[0]?.seconds ?? 0) / 86_400)
  const pairs = new Map<string, Event[]>()
  let lastDay = 0
  for (const { from, to, seconds } of lines) {
    const at = seconds * 1000 - firstDay * DAY
    const day = Math.floor(at / DAY)
    if (network.lastDay !== null && day > network.lastDay) continue
    lastDay = Math.max(lastDay, day)
    const key = `${Math.min(from, to)} ${Math.max(from, to)}`
    const pair = pairs.get(key) ?? []
    if (pair.length === 0) pairs.set(key, pair)
    pair.push({ at, day, up: from < to })
  }
  return { pairs: [...pairs.values()], lastDay: network.lastDay ?? lastDay }
}
