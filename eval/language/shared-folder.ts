import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { err, ok, type Result } from '@perennial/core/result'
import { readOwnSentences, readSentences } from '../../language/train/sentences.ts'
import type { Sentences } from './splits.ts'

const shared = process.env['PERENNIAL_SHARED'] ?? join(import.meta.dirname, '../../../shared')

/** The text of a file of the shared folder; says what is missing and where it belongs. */
export const readShared = (path: string): Result<string, string> => {
  const file = join(shared, path)
  return existsSync(file)
    ? ok(readFileSync(file, 'utf8'))
    : err(
        `Skipped: expected ${path} in the shared folder beside the repository or under PERENNIAL_SHARED, found no such file.`,
      )
}

/** Several files at once, or what is missing. */
export const readAllShared = (paths: readonly string[]): Result<readonly string[], string> => {
  const read: string[] = []
  for (const path of paths) {
    const one = readShared(path)
    if (!one.ok) return one
    read.push(one.value)
  }
  return ok(read)
}

export const devPath = 'language/dev.jsonl'

/** Our own sentences and the shared ones; none of these when the folder is missing. */
export const readSharedAndOwn = (): Sentences => ({
  own: readOwnSentences(),
  dev: existsSync(join(shared, devPath)) ? readSentences(join(shared, devPath)) : [],
})
