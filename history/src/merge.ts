import type { Message } from './message.ts'

/**
 * Messages of several files as one history: sorted by time, each `ref` once.
 * What has the same time keeps the order it came in, for an export may know minutes only.
 */
export const merge = (...histories: readonly (readonly Message[])[]): readonly Message[] => {
  const refs = new Set<string>()
  const merged: Message[] = []
  for (const messages of histories)
    for (const message of messages) {
      const known = refs.size
      if (refs.add(message.ref).size > known) merged.push(message)
    }
  return merged.toSorted((one, other) => one.at - other.at)
}
