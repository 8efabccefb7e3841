import assert from 'node:assert/strict'
import { after, beforeEach, mock, test } from 'node:test'
import * as fc from 'fast-check'
import { answerBy, storage, withoutLocks } from '../../test/browser.ts'
import { queries } from '../queries.ts'
import { sessionQuery } from '../session.ts'
import { draftOf } from './drafts.ts'
import { allWaiting, dropWaiting, type Waiting } from './outbox.ts'
import { sendWaiting, takeBackWaiting, tellOrKeep } from './sending.ts'

/** The way to the server, and what arrived there: as the server does, each ref once. */
type Network = 'here' | 'away' | 'loses the answer' | 'refuses' | 'busy' | 'signed out' | 'has another clock'
let network: Network = 'here'
let arrived = new Map<string, { readonly text: string; readonly at?: string }>()

const problem = (status: number, pointer?: string): Response =>
  Response.json(
    {
      title: 'No',
      status,
      detail: 'No.',
      ...(pointer === undefined ? {} : { errors: [{ pointer, found: '', expected: '' }] }),
    },
    { status },
  )

const takeIn = ({ ref, ...said }: { ref: string; text: string; at?: string }): Response => {
  if (!arrived.has(ref)) arrived.set(ref, said)
  if (network === 'loses the answer') throw new TypeError('fetch failed')
  return Response.json({ id: `moment ${ref}` }, { status: 201 })
}

answerBy((path, { body }) => {
  if (!path.endsWith('/moments')) return problem(404)
  if (network === 'away') throw new TypeError('fetch failed')
  if (network === 'busy') return problem(503)
  if (network === 'signed out') return problem(401)
  if (network === 'refuses') return problem(422)
  const said = JSON.parse(body as string) as { ref: string; text: string; at?: string }
  return network === 'has another clock' && said.at !== undefined ? problem(422, '/at') : takeIn(said)
})

const me = { id: 'me', name: 'Me', email: 'me@example.com' }
const another = { id: 'another', name: 'Another', email: 'another@example.com' }
const tell = (text: string, at: string | null = null) =>
  tellOrKeep({ mentorship: 'ours', by: 'mentee', text, at })
const textsThere = (): readonly string[] => [...arrived.values()].map(({ text }) => text)
const textsWaiting = async (): Promise<readonly string[]> => (await allWaiting()).map(({ text }) => text)
const firstWaiting = async (): Promise<Waiting> => {
  const [first] = await allWaiting()
  assert.ok(first)
  return first
}

beforeEach(async () => {
  network = 'here'
  arrived = new Map()
  storage.isFull = false
  storage.clear()
  queries.setQueryData(sessionQuery.queryKey, me)
  for (const { ref } of await allWaiting()) await dropWaiting(ref)
})
after(() => queries.clear())

test('Words told without a network wait, in their order, and arrive once there is one', async () => {
  network = 'away'
  for (const text of ['one', 'two', 'three']) assert.equal((await tell(text)).moment, null)
  assert.deepEqual(await textsWaiting(), ['one', 'two', 'three'])
  network = 'here'
  await sendWaiting()
  assert.deepEqual(textsThere(), ['one', 'two', 'three'])
  assert.deepEqual(await textsWaiting(), [])
})

test('Words told in one instant, or after a clock was set back, keep their order', async () => {
  mock.timers.enable({ apis: ['Date'], now: 1_000_000 })
  network = 'away'
  for (const text of ['a', 'b', 'c', 'd']) await tell(text)
  mock.timers.setTime(500_000)
  await tell('e')
  mock.timers.reset()
  assert.deepEqual(await textsWaiting(), ['a', 'b', 'c', 'd', 'e'])
})

test('What waits goes before what is told after it', async () => {
  network = 'away'
  await tell('first')
  network = 'here'
  const { moment } = await tell('second')
  assert.deepEqual(textsThere(), ['first', 'second'])
  assert.match(moment ?? '', /^moment /)
})

test('What is told after words that cannot be sent now waits behind them', async () => {
  network = 'busy'
  await tell('first')
  assert.equal((await tell('second')).moment, null)
  assert.deepEqual(await textsWaiting(), ['first', 'second'])
})

test('An answer that is lost sends the words again, and they are there once', async () => {
  network = 'loses the answer'
  await tell('once')
  network = 'here'
  await sendWaiting()
  assert.deepEqual(textsThere(), ['once'])
  assert.deepEqual(await textsWaiting(), [])
})

test('Words the server refuses for good lie in the composer again, and those after them are sent', async () => {
  network = 'away'
  await tell('refused')
  network = 'refuses'
  await sendWaiting()
  assert.equal(draftOf('ours'), 'refused')
  await assert.rejects(tell('this too'))
  assert.equal(draftOf('ours'), 'refused\n\nthis too')
  assert.deepEqual(await textsWaiting(), [])
})

test('A session that ended and a server that is busy lose nothing', async () => {
  for (const state of ['signed out', 'busy'] as const) {
    network = state
    await tell(state)
  }
  assert.deepEqual(await textsWaiting(), ['signed out', 'busy'])
})

test('Told long ago, words say when; a server whose clock differs takes them as told now', async () => {
  mock.timers.enable({ apis: ['Date'], now: 1_000_000 })
  try {
    network = 'away'
    await tell('late')
    mock.timers.setTime(1_000_000 + 3_600_000)
    network = 'here'
    await sendWaiting()
    network = 'away'
    await tell('refused for its time')
    mock.timers.setTime(1_000_000 + 7_200_000)
    network = 'has another clock'
    await sendWaiting()
  } finally {
    mock.timers.reset()
  }
  assert.deepEqual(
    [...arrived.values()].map(({ at }) => at),
    ['1970-01-01T00:16:40.000Z', undefined],
  )
})

test('Words taken back are in the composer, and are not sent', async () => {
  network = 'away'
  await tell('better not')
  await takeBackWaiting(await firstWaiting())
  network = 'here'
  await sendWaiting()
  assert.deepEqual([textsThere(), draftOf('ours')], [[], 'better not'])
})

test('Words that the composer has no room for go on waiting', async () => {
  network = 'away'
  await tell('a long letter')
  storage.isFull = true
  await assert.rejects(takeBackWaiting(await firstWaiting()))
  assert.deepEqual(await textsWaiting(), ['a long letter'])
  network = 'refuses'
  await sendWaiting()
  assert.deepEqual(await textsWaiting(), ['a long letter'])
})

test('Where a browser has no locks, words taken back while others are sent are not sent', () =>
  withoutLocks(async () => {
    network = 'away'
    await tell('goes')
    await tell('stays')
    const stays = (await allWaiting())[1]
    assert.ok(stays)
    network = 'here'
    await Promise.all([takeBackWaiting(stays), sendWaiting()])
    assert.deepEqual([textsThere(), draftOf('ours')], [['goes'], 'stays'])
  }))

test('What somebody else told in this browser waits for them', async () => {
  network = 'away'
  await tell('mine')
  queries.setQueryData(sessionQuery.queryKey, another)
  network = 'here'
  await sendWaiting()
  assert.deepEqual(textsThere(), [])
  queries.setQueryData(sessionQuery.queryKey, me)
  await sendWaiting()
  assert.deepEqual(textsThere(), ['mine'])
})

test('A tab left open sends nothing in the name of whoever signed in beside it', async () => {
  storage.setItem('whose', 'another')
  assert.equal((await tell('mine')).moment, null)
  await sendWaiting()
  assert.deepEqual([textsThere(), await textsWaiting()], [[], ['mine']])
  storage.setItem('whose', 'me')
  await sendWaiting()
  assert.deepEqual(textsThere(), ['mine'])
})

type Step = { readonly kind: 'tell' | 'send' | 'take back' } | { readonly kind: 'turn'; readonly to: Network }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'tell' } as const) },
  { weight: 2, arbitrary: fc.constant({ kind: 'send' } as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'take back' } as const) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<Network>('here', 'away', 'refuses', 'busy', 'signed out')
      .map((to) => ({ kind: 'turn', to }) as const),
  },
)

const take = async (each: Step, text: string): Promise<void> => {
  if (each.kind === 'tell') await tell(text).catch(() => undefined)
  if (each.kind === 'send') await sendWaiting()
  if (each.kind === 'turn') network = each.to
  const [first] = await allWaiting()
  if (each.kind === 'take back' && first !== undefined) await takeBackWaiting(first)
}

test('Whatever the network does, all that was told is there once and in order, or lies in the composer', () =>
  fc.assert(
    fc
      .asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const told = steps.flatMap(({ kind }, i) => (kind === 'tell' ? [`words ${i}.`] : []))
        for (const [i, each] of steps.entries()) await take(each, `words ${i}.`)
        network = 'here'
        await sendWaiting()
        const there = textsThere()
        const inDraft = draftOf('ours').split('\n\n')
        assert.deepEqual(await textsWaiting(), [])
        for (const text of told)
          assert.equal(Number(there.includes(text)) + Number(inDraft.includes(text)), 1)
        assert.deepEqual(
          there,
          told.filter((text) => there.includes(text)),
        )
      })
      .beforeEach(async () => {
        network = 'here'
        arrived = new Map()
        storage.clear()
        for (const { ref } of await allWaiting()) await dropWaiting(ref)
      }),
    { numRuns: 60 },
  ))
