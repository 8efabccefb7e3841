import { useSyncExternalStore } from 'react'
import { answerOf, api, ProblemError } from '../api.ts'
import { onConnection } from '../live/connection.ts'
import { forget, peopleQuery, queries } from '../queries.ts'
import { setSessionOver } from '../session-over.ts'
import { isStillMine, sessionQuery } from '../session.ts'
import { whenIdle, whenQuiet } from '../when-idle.ts'
import { giveBack } from './drafts.ts'
import { allWaiting, dropWaiting, keepWaiting, type Waiting } from './outbox.ts'

const nothing: readonly Waiting[] = []
let waiting = nothing
const listeners = new Set<() => void>()
const otherTabs = new BroadcastChannel('waiting')

const look = async (): Promise<void> => {
  const me = queries.getQueryData(sessionQuery.queryKey)?.id
  waiting = me === undefined ? nothing : (await allWaiting()).filter(({ person }) => person === me)
  for (const listener of listeners) listener()
}

const changed = async (): Promise<void> => {
  await look()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
  otherTabs.postMessage('changed')
}

otherTabs.addEventListener('message', () => void look())

/** What I told and the server does not have yet. */
export const useWaiting = (): readonly Waiting[] =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => waiting,
  )

/** Told so long ago, a moment says itself when it was: until then it is now. */
const LATE_MS = 60_000
const PATIENCE_MS = 30_000

const instantOf = ({ at, toldAt }: Waiting): { readonly at?: string } => {
  if (at !== null) return { at }
  return Date.now() - toldAt < LATE_MS ? {} : { at: new Date(toldAt).toISOString() }
}

const post = ({ mentorship, by, text, ref }: Waiting, when: { readonly at?: string }) =>
  answerOf(
    api.api.mentorships[':mentorship'].moments.$post(
      { param: { mentorship }, json: { text, by, ref, ...when } },
      { init: { signal: AbortSignal.timeout(PATIENCE_MS) } },
    ),
  )

const isAboutTime = (error: unknown): boolean =>
  error instanceof ProblemError && (error.problem.errors ?? []).some(({ pointer }) => pointer === '/at')

/** A clock that runs ahead keeps nobody's words from arriving. */
const postOnTime = async (each: Waiting) => {
  try {
    return await post(each, instantOf(each))
  } catch (error) {
    if (each.at !== null || !isAboutTime(error)) throw error
    return post(each, {})
  }
}

/** Refused for good: to send it again would not help. */
const isFinal = (error: unknown): error is ProblemError =>
  error instanceof ProblemError &&
  error.problem.status < 500 &&
  ![401, 408, 429].includes(error.problem.status)

/** @returns the moment it became */
const sendOne = async (each: Waiting): Promise<string> => {
  try {
    const { id } = await postOnTime(each)
    await dropWaiting(each.ref)
    await changed()
    void forget(each.mentorship)
    return id
  } catch (error) {
    if (isFinal(error)) await layBack(each)
    throw error
  }
}

/** Into the composer first: where there is no room for them, words go on waiting. */
const layBack = async ({ ref, mentorship, text }: Waiting): Promise<void> => {
  giveBack(mentorship, text)
  await dropWaiting(ref)
  await changed()
}

let last: Promise<unknown> = Promise.resolve()

/** Without https there are no locks between tabs, and within one tab it is one after the other all the same. */
const afterTheLast = <T>(work: () => Promise<T>): Promise<T> => {
  const next = last.then(work)
  last = next.catch(() => undefined)
  return next
}

const one = <T>(work: () => Promise<T>): Promise<T> =>
  'locks' in navigator ? navigator.locks.request('sending', work) : afterTheLast(work)

const isHere = async (ref: string): Promise<boolean> => (await allWaiting()).some((each) => each.ref === ref)

/** Sends in the order of the telling, up to these words and with them; the first that cannot be sent now ends it. */
const sendUpTo = async (ref: string | null): Promise<string | null> => {
  await look()
  for (const each of waiting) {
    if (!isStillMine(each.person)) return null
    if (each.ref === ref) return sendOne(each)
    try {
      await sendOne(each)
    } catch (error) {
      if (!isFinal(error)) throw error
    }
  }
  return null
}

/** Sends one after the other, in one tab at a time. */
export const sendWaiting = async (): Promise<void> => {
  await one(() => sendUpTo(null)).catch(() => undefined)
}

/** What became of words that were told: the moment they are, or that they wait. */
export type Told = { readonly ref: string; readonly moment: string | null }

/** Not every page that may be served is one in which a browser makes UUIDs. */
const newRef = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )

/** Now, yet after all that waits: two lines of one millisecond, or of a clock set back, stay in their order. */
const afterWaiting = async (): Promise<number> =>
  Math.max(Date.now(), ((await allWaiting()).at(-1)?.toldAt ?? 0) + 1)

/** Keeps words here first, then sends them, after those that wait. @throws ProblemError where the server refuses them for good */
export const tellOrKeep = async (each: Omit<Waiting, 'ref' | 'person' | 'toldAt'>): Promise<Told> => {
  const person = queries.getQueryData(sessionQuery.queryKey)?.id ?? ''
  const kept: Waiting = { ...each, person, ref: newRef(), toldAt: await afterWaiting() }
  await keepWaiting(kept)
  await changed()
  try {
    return { ref: kept.ref, moment: await one(() => sendUpTo(kept.ref)) }
  } catch (error) {
    if (isFinal(error)) throw error
    if (error instanceof ProblemError && error.problem.status === 401) setSessionOver(true)
    return { ref: kept.ref, moment: null }
  }
}

/** Takes words back before they were sent: they lie in the composer again. */
export const takeBackWaiting = async (each: Waiting): Promise<void> => {
  await one(async () => ((await isHere(each.ref)) ? layBack(each) : undefined))
  await changed()
}

const OFTEN_MS = 20_000

/** Sends what waits whenever it may work: at the start, when the server answers again, and now and then. */
export const keepSending = (): (() => void) => {
  const again = (): void => void sendWaiting().catch(() => undefined)
  const over = new AbortController()
  const unlessOver = (work: () => void) => (): void => (over.signal.aborted ? undefined : work())
  whenIdle(unlessOver(again))
  // Whom one could tell of is known here before there is no network to ask.
  whenQuiet(unlessOver(() => void queries.prefetchQuery(peopleQuery)))
  const stop = onConnection(again)
  window.addEventListener('online', again)
  const timer = setInterval(() => {
    if (waiting.length > 0) again()
  }, OFTEN_MS)
  return () => {
    over.abort()
    stop()
    window.removeEventListener('online', again)
    clearInterval(timer)
  }
}
