import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Split } from './splits.ts'
import type { Lesson } from './teacher.ts'

/** Teaches every split, as many at once as there are cores; the lessons come in the order of the splits. */
export const teachAll = async (splits: readonly Split[]): Promise<readonly Lesson[]> => {
  const lessons: Lesson[] = []
  let next = 0
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL('./teacher.ts', import.meta.url))
    for (let at = next++; at < splits.length; at = next++) lessons[at] = await lessonOf(worker, splits[at])
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), splits.length) }, work))
  return lessons
}

const lessonOf = (worker: Worker, split: Split | undefined): Promise<Lesson> => {
  const { promise, resolve, reject } = Promise.withResolvers<Lesson>()
  worker.once('error', reject)
  worker.once('message', (lesson: Lesson) => {
    worker.off('error', reject)
    resolve(lesson)
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
  worker.postMessage(split)
  return promise
}
