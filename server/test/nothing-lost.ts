import { randomUUIDv7 } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { Client, type ClientConfig } from 'pg'
import { postmasterOf } from '../src/database/cluster.ts'
import { openDatabase } from '../src/database/database.ts'
import { startEmbedded } from '../src/database/embedded.ts'
import { derived } from '../src/database/secrets.ts'
import type { PersonId } from '../src/person/person.ts'
import { putPerson } from '../src/person/store.ts'
import { verify } from '../src/sweep/verify.ts'
import { makeDataFolder, spawnServer, type ServerChild } from './child.ts'
import { testSecrets } from './cluster.ts'
import { HEADER } from './identify.ts'
import { seeded } from './seeded.ts'

const texts = [
  'Could you review my design doc for the billing service before Friday?',
  'I read it: section 3 needs a failure mode. What happens when the queue is full?',
  'Thank you, I rewrote it. They accepted it this morning!',
  'I will send you the notes tomorrow.',
  'How did the interview go?',
  'I got the offer, and took it.',
]

/** A server that is started again whenever it ends, as a service manager would. */
class Kept {
  private child: ServerChild
  private isOver = false
  readonly dataFolder: string
  port: number | null = null
  starts = 0

  constructor(dataFolder: string) {
    this.dataFolder = dataFolder
    this.child = this.run()
  }

  private run(): ServerChild {
    const child = spawnServer(this.dataFolder)
    this.starts++
    void child.port.then((port) => (this.port = port))
    void child.ended.then(() => {
      this.port = null
      if (!this.isOver) this.child = this.run()
    })
    return child
  }

  kill(): void {
    this.port = null
    this.child.process.kill('SIGKILL')
  }

  async stop(): Promise<void> {
    this.isOver = true
    this.child.process.kill('SIGTERM')
    await this.child.ended
  }
}

const request = async (
  server: Kept,
  person: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: { readonly id?: string } } | null> => {
  if (server.port === null) return null
  try {
    const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, {
      method,
      headers: { [HEADER]: person, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    })
    return { status: answer.status, body: (await answer.json()) as { id?: string } }
  } catch {
    // The server died under the request: whether it was done is not known, so the same is sent again.
    return null
  }
}

const untilCreated = async (server: Kept, person: string): Promise<string> => {
  for (;;) {
    const answer = await request(server, person, 'POST', '/api/mentorships', { as: 'mentee', with: 'Alex' })
    if (answer?.status === 201 && answer.body.id !== undefined) return answer.body.id
    await wait(50)
  }
}

type Writer = { readonly acknowledged: string[]; readonly unexpected: Map<number, number> }

/** Writes one moment after the other until told to stop; what was not acknowledged is sent again as it was. */
const write = async (
  server: Kept,
  person: string,
  mentorship: string,
  name: string,
  over: AbortSignal,
): Promise<Writer> => {
  const writer: Writer = { acknowledged: [], unexpected: new Map() }
  for (let i = 0; !over.aborted;) {
    const ref = `${name}-${i}`
    const answer = await request(server, person, 'POST', `/api/mentorships/${mentorship}/moments`, {
      ref,
      text: texts[i % texts.length],
      by: i % 2 === 0 ? 'mentee' : 'mentor',
    })
    if (answer?.status === 201 || answer?.status === 200) {
      writer.acknowledged.push(ref)
      i++
    } else {
      if (answer !== null && answer.status !== 503)
        writer.unexpected.set(answer.status, (writer.unexpected.get(answer.status) ?? 0) + 1)
      await wait(30)
    }
  }
  return writer
}

const killPostmaster = (dataFolder: string): void => {
  const found = postmasterOf(dataFolder)
  if (found === null) return
  try {
    process.kill(found.pid, 'SIGKILL')
  } catch {
    // It was down already.
  }
}

const victims = ['server', 'database', 'both'] as const

export type Outcome = {
  readonly acknowledged: number
  /** Acknowledged and not there, or there more than once. */
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  /** Mentorships whose standing is not what their moments come to. */
  readonly differing: number
  readonly unexpected: Readonly<Record<number, number>>
  readonly kills: Readonly<Record<(typeof victims)[number], number>>
  readonly starts: number
}

type Options = {
  readonly rounds: number
  readonly seed: number
  /** No further round begins after these, once five are done. */
  readonly seconds?: number
  /** Told after each round how long the server was away. */
  readonly onRound?: (round: number, victim: string, awayMs: number) => void
}

const untilAnswering = async (server: Kept, person: string, path: string): Promise<void> => {
  while ((await request(server, person, 'GET', path))?.status !== 200) await wait(20)
}

const TRIES = 100

/** PostgreSQL that dies is started again: whoever comes in between waits for it. */
const connected = async (owner: ClientConfig): Promise<Client> => {
  for (let tries = 1; ; tries++) {
    const client = new Client(owner)
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (tries === TRIES) throw error
      await wait(100)
    }
  }
}

const inspect = async (dataFolder: string, writers: readonly Writer[]) => {
  const password = derived(testSecrets, 'embedded database')
  const embedded = await startEmbedded({ dataFolder, password, onLine: () => undefined })
  const { owner } = embedded
  const database = openDatabase({ owner, app: owner }, () => undefined)
  const client = await connected(owner)
  const { rows } = await client.query<{ ref: string; times: string }>(
    'select ref, count(*) as times from moment group by ref',
  )
  const times = new Map(rows.map(({ ref, times }) => [ref, Number(times)]))
  const { differing } = await verify(database, Date.now(), false)
  await client.end()
  await database.close()
  await embedded.stop()
  return {
    lost: writers.flatMap(({ acknowledged }) => acknowledged).filter((ref) => !times.has(ref)),
    twice: [...times].flatMap(([ref, count]) => (count > 1 ? [ref] : [])),
    differing: differing.length,
  }
}

const addPerson = async (dataFolder: string, name: string): Promise<PersonId> => {
  const found = postmasterOf(dataFolder)
  const password = derived(testSecrets, 'embedded database')
  const owner = { host: found?.sockets, user: 'perennial', database: 'perennial', password }
  const database = openDatabase({ owner, app: owner }, () => undefined)
  const id = randomUUIDv7() as PersonId
  await database.asPerson(id, (tx) =>
    putPerson(tx, { id, name, timeZone: 'UTC', locale: 'en-GB' }, Date.now()),
  )
  await database.close()
  return id
}

const FEWEST = 5

/** Writes from several clients, kills server and database at seeded instants, and compares what is left. */
export const loseNothing = async ({
  rounds,
  seed,
  seconds = Infinity,
  onRound,
}: Options): Promise<Outcome> => {
  const random = seeded(seed)
  const dataFolder = makeDataFolder()
  const server = new Kept(dataFolder)
  while (server.port === null) await wait(20)
  const people = [await addPerson(dataFolder, 'Jane Otieno'), await addPerson(dataFolder, 'Sam Weber')]
  const ids = await Promise.all(people.map((person) => untilCreated(server, person)))
  const over = new AbortController()
  // Two clients in each mentorship, so that some moments come while another is taken in.
  const writing = [0, 1, 0, 1].map((which, i) =>
    write(server, people[which] ?? '', ids[which] ?? '', `client-${i}`, over.signal),
  )
  const kills = { server: 0, database: 0, both: 0 }
  const isBack = () => untilAnswering(server, people[0] ?? '', `/api/mentorships/${ids[0]}/moments?limit=1`)
  const until = performance.now() + seconds * 1000
  for (let round = 1; round <= rounds && (round <= FEWEST || performance.now() < until); round++) {
    await wait(5 + random() * 500)
    const victim = victims[Math.floor(random() * victims.length)] ?? 'both'
    const killed = performance.now()
    if (victim !== 'server') killPostmaster(dataFolder)
    if (victim !== 'database') server.kill()
    kills[victim]++
    await isBack()
    onRound?.(round, victim, performance.now() - killed)
  }
  over.abort()
  const writers = await Promise.all(writing)
  await server.stop()
  const found = await inspect(dataFolder, writers)
  rmSync(dataFolder, { recursive: true, force: true })
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0)
  const unexpected: Record<number, number> = {}
  for (const writer of writers)
    for (const [status, times] of writer.unexpected) unexpected[status] = (unexpected[status] ?? 0) + times
  return { acknowledged, ...found, unexpected, kills, starts: server.starts }
}
