import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { answerBy, newAnswers, type KeptAnswers } from '../test/browser.ts'

const ORIGIN = 'http://perennial.test'

let started = 0

type Heard = {
  readonly request: Pick<Request, 'url' | 'method' | 'mode'>
  readonly waitUntil: (work: Promise<unknown>) => void
  readonly respondWith: (answer: Promise<Response>) => void
}

/** A worker of one build, as a browser runs it. */
const startWorker = async (version: string, built: readonly string[] = ['/assets/app.js']) => {
  const listeners = new Map<string, (event: Heard) => void>()
  Object.assign(globalThis, {
    addEventListener: (kind: string, listener: (event: Heard) => void) => listeners.set(kind, listener),
    location: { origin: ORIGIN },
    clients: { claim: async () => undefined },
    __VERSION__: version,
    __BUILT__: built,
  })
  await import(`./worker.ts?${(started += 1)}`)
  const hear = async (kind: string, request: Heard['request']): Promise<Response | null> => {
    const works: Promise<unknown>[] = []
    const answers: Promise<Response>[] = []
    listeners.get(kind)?.({
      request,
      waitUntil: (work) => void works.push(work),
      respondWith: (given) => void answers.push(given),
    })
    const [given = null] = await Promise.all(answers)
    await Promise.all(works)
    return given
  }
  const none = { url: ORIGIN, method: 'GET', mode: 'cors' } as const
  return {
    install: () => hear('install', none),
    activate: () => hear('activate', none),
    get: (path: string, how: Partial<Heard['request']> = {}) =>
      hear('fetch', { ...none, ...how, url: ORIGIN + path }),
  }
}

let answers: KeptAnswers
let isAway = false
let served: (path: string) => Response | Promise<Response> = (path) => new Response(path)

beforeEach(() => {
  answers = newAnswers()
  isAway = false
  served = (path) => new Response(path)
  answerBy((path) => {
    if (isAway) throw new TypeError('fetch failed')
    return served(path)
  })
})

const textOf = async (response: Response | null): Promise<string | null> => (await response?.text()) ?? null

test('What was read is shown again without a network', async () => {
  const worker = await startWorker('1')
  const paths = [
    '/api/people',
    '/api/nudges',
    '/api/mentorships/a/overview',
    '/api/mentorships/a/moments?before=b',
  ]
  for (const path of paths) await worker.get(path)
  isAway = true
  for (const path of paths) assert.equal(await textOf(await worker.get(path)), path)
  await assert.rejects(worker.get('/api/mentorships/b/overview'))
})

test('What is sent, streamed, downloaded or secret is left to the browser and kept nowhere', async () => {
  const worker = await startWorker('1')
  for (const path of [
    '/api/events',
    '/api/export',
    '/api/me/tokens',
    '/api/auth/list-sessions',
    '/api/auth/two-factor/enable',
    '/api/mentorships/a/moments/b',
    '/api/people/elsewhere',
  ])
    assert.equal(await worker.get(path), null)
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    assert.equal(await worker.get('/api/people', { method }), null)
  assert.deepEqual(await (await answers.open('perennial-answers')).keys(), [])
})

test('A refusal is not kept in the place of what was read', async () => {
  const worker = await startWorker('1')
  await worker.get('/api/people')
  for (const status of [401, 404, 500]) {
    served = () => new Response('no', { status })
    assert.equal((await worker.get('/api/people'))?.status, status)
  }
  isAway = true
  assert.equal(await textOf(await worker.get('/api/people')), '/api/people')
})

test('An answer that was on its way when somebody signed out is not kept for whoever comes next', async () => {
  const worker = await startWorker('1')
  served = async (path) => {
    await answers.delete('perennial-answers')
    return new Response(`private ${path}`)
  }
  await worker.get('/api/people')
  isAway = true
  await assert.rejects(worker.get('/api/people'))
})

test('Of many answers the newest are kept', async () => {
  const worker = await startWorker('1')
  for (let i = 0; i < 160; i++) await worker.get(`/api/mentorships/${i}/overview`)
  await worker.get('/api/mentorships/10/overview')
  isAway = true
  await assert.rejects(worker.get('/api/mentorships/9/overview'))
  assert.equal(await textOf(await worker.get('/api/mentorships/10/overview')), '/api/mentorships/10/overview')
  assert.equal(
    await textOf(await worker.get('/api/mentorships/159/overview')),
    '/api/mentorships/159/overview',
  )
})

test('Pages open without a network, and where the server has none just now', async () => {
  const worker = await startWorker('1')
  await worker.install()
  const open = async (path: string) => textOf(await worker.get(path, { mode: 'navigate' }))
  assert.equal(await open('/people'), '/people')
  served = () => new Response('broken', { status: 502 })
  assert.equal(await open('/people'), '/index.html')
  isAway = true
  assert.equal(await open('/mentorships/a'), '/index.html')
  assert.equal(await worker.get('/api/people.html', { mode: 'navigate' }), null)
})

test('A new build brings its own files and takes away the old ones, not what was read', async () => {
  const old = await startWorker('1')
  const next = await startWorker('2', ['/assets/new.js'])
  await old.install()
  await old.get('/api/people')
  await next.install()
  await next.activate()
  assert.deepEqual((await answers.keys()).toSorted(), ['perennial-answers', 'perennial-shell-2'])
  isAway = true
  assert.equal(await textOf(await next.get('/assets/new.js')), '/assets/new.js')
  assert.equal(await textOf(await next.get('/api/people')), '/api/people')
})

test('A file is fetched once and then kept, a failed one is not', async () => {
  const worker = await startWorker('1')
  served = () => new Response('gone', { status: 404 })
  assert.equal((await worker.get('/assets/part.js'))?.status, 404)
  served = (path) => new Response(path)
  await worker.get('/assets/part.js')
  isAway = true
  assert.equal(await textOf(await worker.get('/assets/part.js')), '/assets/part.js')
})

test('Other origins are none of its business', async () => {
  const worker = await startWorker('1')
  assert.equal(await worker.get('.elsewhere.test/api/people'), null)
})
