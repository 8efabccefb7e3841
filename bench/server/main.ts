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
import { processorTime } from './processor.ts'

const FEW = 100
const MANY = Number(process.env['PERENNIAL_BENCH_MENTORSHIPS'] ?? 1000)
const SECONDS = Number(process.env['PERENNIAL_BENCH_SECONDS'] ?? 1)
const ROUNDS = 11
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
  // Pages are read of mentorships that nothing is added to: else each round would read longer ones than the round before.
  const [read, written] = [seats.slice(0, seats.length / 2), seats.slice(seats.length / 2)]
  const pick = (from: readonly Seat[], turn: number): Seat =>
    from[turn % from.length] ?? { mentorship: '', person: '' }
  const as = ({ person }: Seat) => ({ [HEADER]: person })
  const page = (turn: number): Promise<unknown> => {
    const mine = pick(read, turn)
    return ask(perennial, `/api/mentorships/${mine.mentorship}/overview`, as(mine))
  }
  const add = (turn: number): Promise<unknown> => {
    const mine = pick(written, turn)
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
    { name: 'page, bare', once: (turn) => ask(bare, `/${pick(read, turn).mentorship}`) },
    { name: 'add', once: add },
    { name: 'insert alone', once: (turn) => insertAlone(pool, pick(written, turn).mentorship, TEXT) },
  ]
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const middle = (rounds: readonly Measured[]): Measured => ({
  perSecond: median(rounds.map(({ perSecond }) => perSecond)),
  p50: median(rounds.map(({ p50 }) => p50)),
  p99: median(rounds.map(({ p99 }) => p99)),
  processor: median(rounds.map(({ processor }) => processor)),
})

type Side = { readonly label: string; readonly tasks: readonly Task[]; readonly processor: () => number }

/** Short rounds, in which what is compared stands side by side: a busy machine changes from one second to the next. */
const measureAll = async (sides: readonly Side[]): Promise<Map<string, Measured[]>> => {
  const rounds = new Map<string, Measured[]>()
  for (let round = 0; round <= ROUNDS; round++)
    for (const { label, tasks, processor } of sides)
      for (const task of tasks) {
        const measured = await measure(CLIENTS, SECONDS, processor, task.once)
        // The first round warms up.
        if (round > 0) rounds.getOrInsertComputed(`${label}: ${task.name}`, () => []).push(measured)
      }
  return rounds
}

const row = (name: string, { perSecond, p50, p99, processor }: Measured): string =>
  `${name.padEnd(34)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1)} ms   p99 ${p99.toFixed(1)} ms   processor ${processor.toFixed(2)} ms`

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
    processor: () => processorTime([process.pid, embedded.pid() ?? 0]),
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
for (const [name, rounds] of measured) console.log(row(name, middle(rounds)))
const ratio = (a: string, b: string, of: keyof Measured): string => {
  const others = measured.get(b) ?? []
  return median((measured.get(a) ?? []).map((each, i) => each[of] / (others[i]?.[of] ?? NaN))).toFixed(2)
}
for (const { label } of sides)
  for (const [name, least] of [
    ['page', 'page, bare'],
    ['add', 'insert alone'],
  ])
    console.log(
      `${label}: ${name} ${ratio(`${label}: ${name}`, `${label}: ${least}`, 'perSecond')} × ${least}, ` +
        `by processor time ${ratio(`${label}: ${least}`, `${label}: ${name}`, 'processor')} ×`,
    )
const [few, many] = sides
console.log(
  `page at the larger ${ratio(`${many?.label}: page`, `${few?.label}: page`, 'p50')} × the smaller (p50)`,
)
for (const { stop } of sides) await stop()
await embedded.stop()
rmSync(dataFolder, { recursive: true, force: true })
process.exit(0)
