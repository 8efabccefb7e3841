import { parentPort, workerData } from 'node:worker_threads'
import type { FoundHistory, ImportedMessage, Terms, Unreadable, UploadedFile } from './import.ts'
import { readUpload } from './read-upload.ts'

/** What a worker is asked. */
export type Task = { readonly files: readonly UploadedFile[]; readonly terms: Terms }

/** What it answers: messages in batches, then what was found; or why not. */
export type Answer =
  | { readonly kind: 'messages'; readonly messages: readonly ImportedMessage[] }
  | { readonly kind: 'found'; readonly found: FoundHistory }
  | { readonly kind: 'unreadable'; readonly unreadable: Unreadable }

/** Small enough that taking one in holds nobody up. */
const AT_ONCE = 500

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
const say = (answer: Answer): void => parentPort?.postMessage(answer)

/** Waits until a batch was taken in: many that wait are taken in without a pause. */
const taken = (): Promise<void> => new Promise((resolve) => parentPort?.once('message', () => resolve()))

const { files, terms } = workerData as Task
const read = await readUpload(files, terms)
if (read.ok) {
  const { messages, found } = read.value
  for (let i = 0; i < messages.length; i += AT_ONCE) {
    say({ kind: 'messages', messages: messages.slice(i, i + AT_ONCE) })
    await taken()
  }
  say({ kind: 'found', found })
} else say({ kind: 'unreadable', unreadable: read.error })
