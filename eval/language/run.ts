import { actSections } from './acts-sections.ts'
import { publicSections } from './public-sections.ts'
import { devPath, readShared, readSharedAndOwn } from './shared-folder.ts'

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

/** `npm run eval -- language`: acts on the shared sentences and our own, then the public sets. */
export const evalLanguage = async (): Promise<void> => {
  const dev = readShared(devPath)
  if (!dev.ok) print([dev.error, ''])
  print(await actSections(readSharedAndOwn()))
  for (const section of publicSections()) print([...section, ''])
}
