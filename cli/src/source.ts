import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import type { File, Folder, Source } from '@perennial/history/source'

const CHUNK = 1 << 18

/** A file on the disk, read in pieces, so that its size does not matter. */
const fileAt = (path: string, name: string): File => ({
  kind: 'file',
  name,
  open: () => createReadStream(path, { highWaterMark: CHUNK }),
})

const folderAt = (path: string, name: string): Folder => ({
  kind: 'folder',
  name,
  files: async function* (wants) {
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    for (const each of names.toSorted()) if (wants(each)) yield fileAt(join(path, each), each)
  },
})

/** What an import starts from, by its path. Throws the error of the disk when there is no such thing. */
export const sourceAt = async (path: string): Promise<Source> => {
  const found = await stat(path)
  const name = basename(path)
  return found.isDirectory() ? folderAt(path, name) : fileAt(path, name)
}
