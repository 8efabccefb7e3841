import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a page asks for as soon as it is there, as a header names it (RFC 8288). */
export type AskedFirst = {
  /** An address; `:id` stands for one step of it, here and in the links. */
  readonly at: string
  /** Whether some of it is refused to whoever is not signed in. */
  readonly isMine: boolean
  readonly links: readonly string[]
}

const FILE = 'asked-first.json'

/** What the build tells beside the screens; nothing where they were not built. */
export const readAskedFirst = (folder: string): readonly AskedFirst[] => {
  const path = join(folder, FILE)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as readonly AskedFirst[]) : []
}

/** Nothing of an address that could end a link, or begin another. */
const STEP = /^[\w-]+$/

const idIn = (at: string, path: string): string | null => {
  const [before = '', after] = at.split(':id')
  if (after === undefined) return path === at ? '' : null
  const id = path.slice(before.length, path.length - after.length)
  return path === `${before}${id}${after}` && STEP.test(id) ? id : null
}

/** The header that begins with a page what it will ask for; null where there is nothing to begin. */
export const linksFor = (
  known: readonly AskedFirst[],
  path: string,
): { readonly header: string; readonly isMine: boolean } | null => {
  for (const { at, isMine, links } of known) {
    const id = idIn(at, path)
    if (id !== null) return { header: links.join(', ').replaceAll(':id', id), isMine }
  }
  return null
}
