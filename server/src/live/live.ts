import { Client, type ClientConfig } from 'pg'
import type { PersonId } from '../person/person.ts'
import { ANY, CHANNEL } from './store.ts'

/** Called with the mentorship that changed; with null where any may have. */
export type Listener = (mentorship: string | null) => void

/** Wakes those who follow, when anybody on any server changed something. What changed is read from the database. */
export type Live = {
  readonly listen: (listener: Listener) => () => void
  /** A place among the streams of one person; null where they have too many. */
  readonly take: (person: PersonId) => (() => void) | null
  /** Told when the server ends. */
  readonly over: AbortSignal
  readonly close: () => Promise<void>
}

/** Of one person, on one server: a browser needs one, whatever the number of its tabs. */
export const MOST_STREAMS = 8
const AGAIN_MS = 1000

const places = () => {
  const taken = new Map<PersonId, number>()
  return (person: PersonId): (() => void) | null => {
    const count = taken.get(person) ?? 0
    if (count >= MOST_STREAMS) return null
    taken.set(person, count + 1)
    return () => {
      const left = (taken.get(person) ?? 1) - 1
      if (left === 0) taken.delete(person)
      else taken.set(person, left)
    }
  }
}

/**
 * Listens by a connection of its own, and again after it was lost; what was missed meanwhile is made up for by
 * waking everybody.
 */
export const openLive = async (config: ClientConfig, onError: (error: Error) => void): Promise<Live> => {
  const listeners = new Set<Listener>()
  const over = new AbortController()
  let client: Client | null = null
  const tell = (mentorship: string | null): void => {
    for (const listener of listeners) listener(mentorship)
  }
  const again = (): void => {
    if (!over.signal.aborted) setTimeout(() => void connect(), AGAIN_MS).unref()
  }
  const connect = async (): Promise<void> => {
    const next = new Client(config)
    next.on('error', onError)
    next.on('notification', ({ payload }) => tell(payload === ANY ? null : (payload ?? null)))
    next.once('end', again)
    try {
      await next.connect()
      await next.query(`listen ${CHANNEL}`)
      client = next
      tell(null)
    } catch (error) {
      onError(error as Error)
      await next.end().catch(() => undefined)
    }
  }
  await connect()
  return {
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    take: places(),
    over: over.signal,
    close: async () => {
      over.abort()
      await client?.end()
    },
  }
}
