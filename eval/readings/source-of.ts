import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { File, Source } from '@perennial/history/source'

const fileAt = (path: string, name: string): File => ({
  kind: 'file',
  name,
  open: () => createReadStream(path),
})

/** A file or folder of the disk as history reads it. */
export const sourceOf = (path: string): Source => {
  if (!statSync(path).isDirectory()) return fileAt(path, path)
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  return {
    kind: 'folder',
    name: path,
    files: (wants) =>
      inside.map((each) => fileAt(each, relative(path, each))).filter((file) => wants(file.name)),
  }
}
