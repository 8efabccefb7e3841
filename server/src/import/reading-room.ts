import { Worker } from 'node:worker_threads'
import { err, ok, type Result } from '@perennial/core/result'
import type { ImportedMessage, ReadUpload, Unreadable } from './import.ts'
import type { Answer, Task } from './worker.ts'

const MOST_SECONDS = 60
const MOST_HEAP_MB = 1024
const AT_ONCE = 2
const MOST_WAITING = 20

export type NotRead =
  | { readonly kind: 'unreadable'; readonly unreadable: Unreadable }
  | { readonly kind: 'busy' }
  /** A fault of ours that the file brought out. */
  | { readonly kind: 'stopped'; readonly cause: unknown }

/** Where uploaded files are read: beside the server, within limits of time and memory, a few at a time. */
export type ReadingRoom = { readonly read: (task: Task) => Promise<Result<ReadUpload, NotRead>> }

type Limits = { readonly seconds?: number; readonly heapMb?: number }

const unreadable = (found: string, expected: string): NotRead => ({
  kind: 'unreadable',
  unreadable: { found, expected },
})

const inWorker = (
  task: Task,
  { seconds = MOST_SECONDS, heapMb = MOST_HEAP_MB }: Limits,
): Promise<Result<ReadUpload, NotRead>> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
    })
    const messages: ImportedMessage[] = []
    const end = (result: Result<ReadUpload, NotRead>): void => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(
      () => end(err(unreadable(`files that take longer than ${seconds} s to read`, 'smaller ones'))),
      seconds * 1000,
    )
    worker.on('message', (answer: Answer) => {
      if (answer.kind === 'messages') {
        messages.push(...answer.messages)
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
        worker.postMessage('taken')
      } else end(answer.kind === 'found' ? ok({ found: answer.found, messages }) : err(answer))
    })
    worker.once('error', (cause: Error & { readonly code?: string }) =>
      end(
        cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? err(unreadable('files that take too much memory to read', 'smaller ones'))
          : err({ kind: 'stopped', cause }),
      ),
    )
    worker.once('exit', () => end(err({ kind: 'stopped', cause: new Error('the reader ended') })))
  })

export const openReadingRoom = (limits: Limits = {}): ReadingRoom => {
  let reading = 0
  const waiting: (() => void)[] = []
  const enter = (): Promise<void> => {
    if (reading < AT_ONCE) {
      reading++
      return Promise.resolve()
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  const leave = (): void => {
    const next = waiting.shift()
    if (next === undefined) reading--
    else next()
  }
  return {
    read: async (task) => {
      if (waiting.length >= MOST_WAITING) return err({ kind: 'busy' })
      await enter()
      try {
        return await inWorker(task, limits)
      } finally {
        leave()
      }
    },
  }
}
