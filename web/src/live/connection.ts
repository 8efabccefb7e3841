import { useSyncExternalStore } from 'react'

/** Whether the server answers, as far as the stream of events knows. */
export type Connection = 'here' | 'away'

let now: Connection = 'here'
const listeners = new Set<() => void>()

export const setConnection = (next: Connection): void => {
  if (next === now) return
  now = next
  for (const listener of listeners) listener()
}

export const onConnection = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const connection = (): Connection => now

export const useConnection = (): Connection => useSyncExternalStore(onConnection, connection)
