import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const dist = join(import.meta.dirname, '../../web/dist')
const assets = join(dist, 'assets')

const packed = (file: string): number => statSync(join(assets, `${file}.gz`)).size

/** What a script loads before it runs. */
const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(assets, file), 'utf8').matchAll(/from\s*["']\.\/([\w.-]+\.js)["']/g)].flatMap(
    ([, name]) => name ?? [],
  )

const closureOf = (files: readonly string[]): ReadonlySet<string> => {
  const all = new Set<string>()
  const add = (file: string): void => {
    if (all.has(file)) return
    all.add(file)
    for (const each of importsOf(file)) add(each)
  }
  files.forEach(add)
  return all
}

const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + packed(file), 0)

/** Compressed JavaScript in bytes (gzip): of the first load, and what each further page adds to it. */
export const sizes = (): {
  readonly first: number
  readonly pages: ReadonlyMap<string, number>
} => {
  const index = readFileSync(join(dist, 'index.html'), 'utf8')
  const entries = [...index.matchAll(/assets\/([\w.-]+\.js)/g)].flatMap(([, name]) => name ?? [])
  const first = closureOf(entries)
  const pages = readdirSync(assets).filter((name) => name.endsWith('.js') && !first.has(name))
  const more = (file: string): number => sum([...closureOf([file])].filter((each) => !first.has(each)))
  return {
    first: sum(first),
    pages: new Map(
      pages
        .filter((file) => /page/.test(file))
        .map((file) => [file.replace(/-[\w-]{8}\.js$/, ''), more(file)]),
    ),
  }
}
