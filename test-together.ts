import { globSync } from 'node:fs'
import { join } from 'node:path'

/** Runs all tests of a package in one process: to begin another takes longer than most of its tests. */
export const testTogether = async (folder: string): Promise<void> => {
  const files = globSync('*/**/*.test.ts', { cwd: folder, exclude: ['node_modules/**'] })
  if (files.length === 0) throw new Error(`Expected tests in ${folder}, found none`)
  for (const file of files.toSorted()) await import(join(folder, file))
}
