import { fork, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Pool, type ClientConfig } from 'pg'
import { startEmbedded } from '@perennial/server/database/embedded'
import { ensureRoles } from '@perennial/server/database/roles'
import { withClient } from '@perennial/server/database/owner'
import { makeDataFolder } from '../../server/test/child.ts'
import { testSecrets } from '../../server/test/cluster.ts'
import { addressOf } from '../../server/test/database.ts'
import { HEADER } from '../../server/test/identify.ts'
import { insertAlone } from './bare.ts'
import { coldStarts } from './cold.ts'
import { EACH, makeData, seatsIn, type Seat } from './data.ts'
import { ask, measure, type Measured } from './load.ts'

const FEW = 100
const MANY = Number(process.env['PERENNIAL_BENCH_MENTORSHIPS'] ?? 1000)
const SECONDS = Number(process.env['PERENNIAL_BENCH_SECONDS'] ?? 4)
const ROUNDS = 3
const CLIENTS = 8

type Served = { readonly child: ChildProcess; readonly perennial: number; readonly bare: number }

const serveOn = (owner: ClientConfig): Promise<Served> =>
  new Promise((resolve) => {
    const child = fork(join(import.meta.dirname, 'serve.ts'), {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: addressOf(owner),
        PERENNIAL_SECRET: testSecrets.secret,
        PERENNIAL_PORT: '0',
      },
    })
    child.once('message', (ports: { perennial: number; bare: number }) => resolve({ child, ...ports }))
  })

const TEXT = 'Thank you for looking at it! Could you also review the second page before Friday?'

type Task = { readonly name: string; readonly once: (turn: number) => Promise<unknown> }

/** What is measured on one database, in turns, so that a slow moment of the machine meets all alike. */
const tasksOn = ({ perennial, bare }: Served, seats: readonly Seat[], pool: Pool): readonly Task[] => {
  const seat = (turn: number): Seat => seats[turn % seats.length] ?? { mentorship: '', person: '' }
  const as = ({ person }: Seat) => ({ [HEADER]: person })
  const page = async (turn: number): Promise<void> => {
    const mine = seat(turn)
    const path = `/api/mentorships/${mine.mentorship}`
    await Promise.all([
      ask(perennial, `${path}/moments?limit=20`, as(mine)),
      ask(perennial, `${path}/reading`, as(mine)),
    ])
  }
  const add = (turn: number): Promise<unknown> => {
    const mine = seat(turn)
    const headers = { ...as(mine), 'content-type': 'application/json' }
    return ask(
      perennial,
      `/api/mentorships/${mine.mentorship}/moments`,
      headers,
      JSON.stringify({ text: TEXT }),
    )
  }
  return [
    { name: 'page', once: page },
    { name: 'page, bare', once: (turn) => ask(bare, `/${seat(turn).mentorship}`) },
    { name: 'add', once: add },
    { name: 'insert alone', once: (turn) => insertAlone(pool, seat(turn).mentorship, TEXT) },
  ]
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const middle = (rounds: readonly Measured[]): Measured => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
})

type Side = { readonly label: string; readonly tasks: readonly Task[] }

const measureAll = async (sides: readonly Side[]): Promise<Map<string, Measured>> => {
  const rounds = new Map<string, Measured[]>()
  for (let round = 0; round <= ROUNDS; round++)
    for (const index of [0, 1, 2, 3])
      for (const { label, tasks } of sides) {
        const task = tasks[index]
        if (task === undefined) continue
        const measured = await measure(CLIENTS, round === 0 ? SECONDS / 2 : SECONDS, task.once)
        // The first round warms up.
        if (round > 0) rounds.getOrInsertComputed(`${label}: ${task.name}`, () => []).push(measured)
      }
  return new Map([...rounds].map(([name, all]) => [name, middle(all)]))
}

const row = (name: string, { perSecond, p50, p99 }: Measured): string =>
  `${name.padEnd(34)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms`

console.log((await coldStarts()).join('\n'))

const dataFolder = makeDataFolder()
const embedded = await startEmbedded({ dataFolder, password: 'for the bench', onLine: () => undefined })
await withClient(embedded.owner, (client) => ensureRoles(client, testSecrets))
const sides: (Side & { readonly stop: () => Promise<void> })[] = []
for (const [name, mentorships] of [
  ['few', FEW],
  ['many', MANY],
] as const) {
  const owner = await makeData(embedded.owner, `bench_${name}`, mentorships)
  const served = await serveOn(owner)
  const pool = new Pool({ ...owner, max: CLIENTS })
  sides.push({
    label: `${(mentorships * EACH).toLocaleString('en')} moments`,
    tasks: tasksOn(served, await seatsIn(owner), pool),
    stop: async () => {
      await pool.end()
      const ended = new Promise((resolve) => served.child.once('exit', resolve))
      served.child.send('stop')
      await ended
    },
  })
}
const measured = await measureAll(sides)
console.log(`\n${CLIENTS} clients, median of ${ROUNDS} rounds of ${SECONDS} s, Node ${process.version}`)
for (const [name, each] of measured) console.log(row(name, each))
const ratio = (a: string, b: string, of: 'perSecond' | 'p50'): string =>
  ((measured.get(a)?.[of] ?? 0) / (measured.get(b)?.[of] ?? 1)).toFixed(2)
for (const { label } of sides)
  console.log(
    `${label}: page ${ratio(`${label}: page`, `${label}: page, bare`, 'perSecond')} × bare, ` +
      `add ${ratio(`${label}: add`, `${label}: insert alone`, 'perSecond')} × the insert alone`,
  )
const [few, many] = sides
console.log(
  `page at the larger ${ratio(`${many?.label}: page`, `${few?.label}: page`, 'p50')} × the smaller (p50)`,
)
for (const { stop } of sides) await stop()
await embedded.stop()
rmSync(dataFolder, { recursive: true, force: true })
process.exit(0)
