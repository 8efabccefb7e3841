import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

/** One file of the built screens, as it is and as it was packed when it was built. */
export type WebFile = {
  readonly type: string
  readonly bytes: Packed
  readonly br: Packed | null
  readonly gzip: Packed | null
}

type Packed = Uint8Array<ArrayBuffer>

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}

const bytesOf = (path: string): Packed => new Uint8Array(readFileSync(path))
const packedOf = (path: string): Packed | null => (existsSync(path) ? bytesOf(path) : null)

const fileAt = (path: string, type: string): WebFile => ({
  type,
  bytes: bytesOf(path),
  br: packedOf(`${path}.br`),
  gzip: packedOf(`${path}.gz`),
})

/** The built screens by their address; none where they were not built. */
export const readWebFiles = (folder: string): ReadonlyMap<string, WebFile> => {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return new Map(
    entries.flatMap((entry) => {
      const path = join(entry.parentPath, entry.name)
      const type = types[extname(entry.name)]
      if (!entry.isFile() || type === undefined) return []
      return [[`/${relative(folder, path).replaceAll(sep, '/')}`, fileAt(path, type)] as const]
    }),
  )
}
