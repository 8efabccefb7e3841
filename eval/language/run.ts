import { Worker } from 'node:worker_threads'
import { actSections } from './acts-sections.ts'
import { shippedSection } from './shipped.ts'
import { devPath, readShared, readSharedAndOwn } from './shared-folder.ts'

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

/**
 * `npm run eval -- language`: acts on the shared sentences and our own, then the public sets; with `--shipped` only
 * what the model that ships hears in the shared sentences, in a second.
 */
export const evalLanguage = async (args: readonly string[]): Promise<void> => {
  const dev = readShared(devPath)
  if (!dev.ok) print([dev.error, ''])
  if (args.includes('--shipped')) return print(shippedSection(readSharedAndOwn().dev))
  const sets = publicSections()
  print(await actSections(readSharedAndOwn()))
  for (const section of await sets) print([...section, ''])
}

/** Worked out on a thread of their own, while the acts are taught. */
const publicSections = (): Promise<readonly (readonly string[])[]> => {
  const { promise, resolve, reject } = Promise.withResolvers<readonly (readonly string[])[]>()
  const worker = new Worker(new URL('./public-worker.ts', import.meta.url))
  worker.once('error', reject)
  worker.once('message', resolve)
  return promise
}
