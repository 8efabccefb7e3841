import assert from 'node:assert/strict'
import { after, beforeEach, test } from 'node:test'
import { answerBy, storage, visited } from '../test/browser.ts'
import { ProblemError } from './api.ts'
import { look } from './begin/imports.ts'
import { queries } from './queries.ts'
import { askAuth, checkSession, sessionQuery, signIn, signOut } from './session.ts'
import { draftOf, keepDraft } from './telling/drafts.ts'

const alex = { id: 'alex', name: 'Alex', email: 'alex@example.com' }
const zoe = { id: 'zoe', name: 'Zoë', email: 'zoe@example.com' }

let who: typeof alex | null = null
let broken: Response | null = null

answerBy((path) => {
  if (broken !== null) return broken.clone()
  if (path.endsWith('/get-session')) return Response.json(who === null ? null : { user: who })
  return Response.json({})
})

const askAgain = () => queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
const answersKept = async (): Promise<boolean> => (await caches.keys()).includes('perennial-answers')

/** A page opened anew, in a browser that keeps what it kept. */
const reload = (): void => queries.clear()

beforeEach(async () => {
  broken = null
  who = null
  queries.clear()
  storage.clear()
  await caches.delete('perennial-answers')
})
after(() => queries.clear())

const useAs = async (person: typeof alex): Promise<void> => {
  who = person
  await askAgain()
  keepDraft('ours', `typed by ${person.name}`)
  await caches.open('perennial-answers')
  queries.setQueryData(['people'], { people: [] })
}

test('Whoever is not signed in is nobody, and no error', async () => {
  assert.equal(await askAgain(), null)
})

test('A page outlives its session: whoever was here is still shown, and drafts stay', async () => {
  await useAs(alex)
  who = null
  assert.deepEqual(await askAgain(), alex)
  assert.equal(await checkSession(), false)
  assert.equal(draftOf('ours'), 'typed by Alex')
})

test('Signing in again as the same person finds everything', async () => {
  await useAs(alex)
  who = null
  reload()
  await askAgain()
  who = alex
  await signIn('alex@example.com', 'a long password')
  assert.equal(draftOf('ours'), 'typed by Alex')
  assert.ok(await answersKept())
})

test('Signing out leaves nothing that was typed or read', async () => {
  await useAs(alex)
  who = null
  await signOut()
  assert.equal(storage.length, 0)
  assert.ok(!(await answersKept()))
  assert.equal(queries.getQueryData(['people']), undefined)
})

test('Whoever signs in after a session ran out, in a page opened anew, finds nothing of the one before', async () => {
  await useAs(alex)
  who = null
  reload()
  await askAgain()
  who = zoe
  await signIn('zoe@example.com', 'another long password')
  assert.equal(draftOf('ours'), '')
  assert.ok(!(await answersKept()))
})

test('Whoever comes in by a link of their own finds nothing of the one before', async () => {
  await useAs(alex)
  who = zoe
  reload()
  assert.deepEqual(await askAgain(), zoe)
  assert.equal(draftOf('ours'), '')
  assert.ok(!(await answersKept()))
})

test('What somebody typed in another tab stays when a page left open by the one before lets them in', async () => {
  await useAs(alex)
  storage.clear()
  storage.setItem('whose', zoe.id)
  keepDraft('theirs', 'typed by Zoë')
  who = zoe
  await signIn('zoe@example.com', 'another long password')
  assert.equal(draftOf('theirs'), 'typed by Zoë')
  assert.equal(queries.getQueryData(['people']), undefined)
})

test('A tab left open by one person keeps nothing of theirs once it learns that another is signed in', async () => {
  await useAs(alex)
  who = zoe
  assert.deepEqual(await askAgain(), zoe)
  assert.equal(queries.getQueryData(['people']), undefined)
  assert.equal(draftOf('ours'), '')
  assert.deepEqual(visited, ['/'])
})

test('A page that is open leaves as soon as another tab lets somebody else in, and for nobody else', async () => {
  await useAs(alex)
  visited.length = 0
  const hear = (key: string, newValue: string | null) =>
    window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
  for (const value of [alex.id, null]) hear('whose', value)
  hear('draft:ours', 'words')
  assert.deepEqual(visited, [])
  hear('whose', zoe.id)
  assert.deepEqual(visited, ['/'])
})

test('A page of whatever stands between is a problem that can be shown', async () => {
  broken = new Response('<h1>502 Bad Gateway</h1>', { status: 502 })
  await assert.rejects(askAuth('/sign-in/email', {}), (error) => {
    assert.ok(error instanceof ProblemError)
    assert.equal(error.problem.status, 502)
    return true
  })
})

test('A proxy that takes no long files is told of as such, whatever it answers', async () => {
  broken = new Response('<h1>413 Request Entity Too Large</h1>', { status: 413 })
  await assert.rejects(
    look([new File(['words'], 'chat.txt')]),
    ({ problem }: ProblemError) => problem.status === 413,
  )
})

test('Where it cannot be known now, one is taken to be signed in', async () => {
  broken = new Response('', { status: 502 })
  assert.equal(await checkSession(), true)
})
