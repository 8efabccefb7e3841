import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { sources } from './sources.ts'

const here = import.meta.dirname

const screens = ['src', 'worker'].flatMap((folder) =>
  readdirSync(join(here, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
    .map((name) => join(here, folder, name)),
)

/** What a file takes from another file of ours when it runs; what only the compiler sees is built into nothing. */
const takenBy = (file: string): readonly string[] =>
  [...readFileSync(file, 'utf8').matchAll(/^(?:import|export)(?! type)[^'"]*? from '([^']+)'/gm)]
    .map(([, name = '']) => name)
    .filter((name) => name.startsWith('.') || name.startsWith('@perennial/'))
    .map((name) =>
      name.startsWith('.') ? join(dirname(file), name) : fileURLToPath(import.meta.resolve(name)),
    )

const allTakenBy = (files: readonly string[]): ReadonlySet<string> => {
  const found = new Set<string>()
  const follow = (file: string): void => {
    if (found.has(file)) return
    found.add(file)
    takenBy(file).forEach(follow)
  }
  files.forEach(follow)
  return found
}

const isWithin = (file: string, source: string): boolean => !relative(source, file).startsWith('..')

test('Whatever runs on a screen is looked at for whether the screens must be built again', () => {
  const unseen = [...allTakenBy(screens)].filter((file) => !sources.some((source) => isWithin(file, source)))
  assert.deepEqual(
    unseen.map((file) => relative(here, file)),
    [],
  )
})

test('Nothing is looked at that no screen is made of', () => {
  const taken = allTakenBy(screens)
  const shared = sources.filter((source) => !isWithin(source, here))
  assert.deepEqual(
    shared.filter((source) => !taken.has(source)).map((file) => relative(here, file)),
    [],
  )
})
