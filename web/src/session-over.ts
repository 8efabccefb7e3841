import { useSyncExternalStore } from 'react'

let isOver = false
const listeners = new Set<() => void>()

/** Whether a session ended while its page was open: what is on the page stays, and waits for a new sign-in. */
export const setSessionOver = (next: boolean): void => {
  if (next === isOver) return
  isOver = next
  for (const listener of listeners) listener()
}

export const useSessionOver = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => isOver,
  )
