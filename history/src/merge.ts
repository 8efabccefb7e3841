import type { Message } from './message.ts'

/**
 * Messages of several files as one history: sorted by time, each `ref` once.
 * What has the same time keeps the order it came in, for an export may know minutes only.
 */
export const merge = (...histories: readonly (readonly Message[])[]): readonly Message[] => {
  const byRef = new Map<string, Message>()
  for (const messages of histories)
    for (const message of messages) if (!byRef.has(message.ref)) byRef.set(message.ref, message)
  return [...byRef.values()].toSorted((one, other) => one.at - other.at)
}
