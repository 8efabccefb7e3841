import { Inflate, Unzip, UnzipPassThrough, type UnzipDecoder } from 'fflate'
import { concat, fileOf, type Chunks, type File, type Folder } from './source.ts'

/** fflate looks for the next file by calling itself; small pieces keep that shallow. */
const PIECE = 16_384

/** An entry beyond this size is passed on only in pieces, never as a whole. */
const LARGEST_ENTRY = 400_000_000

type Piece = { readonly name: string; readonly bytes: Uint8Array; readonly last: boolean }

/**
 * The wanted entries of a zip, in pieces, in the order they lie in it; ends early where the zip is broken.
 * Nothing else is unpacked. Throws only what reading `chunks` throws.
 */
export async function* unzip(chunks: Chunks, wants: (name: string) => boolean): AsyncGenerator<Piece> {
  const pieces: Piece[] = []
  const zip = new Unzip((entry) => {
    entry.ondata = (error, bytes, last) => {
      if (!error && wants(entry.name)) pieces.push({ name: entry.name, bytes, last })
    }
    entry.start()
  })
  zip.register(UnzipPassThrough)
  zip.register(inflateWanted(wants))
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) {
      if (!push(zip, chunk.subarray(at, at + PIECE))) return
      yield* pieces.splice(0)
    }
}

const push = (zip: Unzip, bytes: Uint8Array): boolean => {
  try {
    zip.push(bytes)
    return true
  } catch {
    return false
  }
}

type Ondata = UnzipDecoder['ondata']

/** A decoder that unpacks wanted entries and lets all others pass unseen; a broken entry ends where it breaks. */
const inflateWanted = (wants: (name: string) => boolean) =>
  class {
    static compression = 8
    ondata: Ondata = () => {}
    #inflate: Inflate | undefined

    constructor(name: string) {
      if (wants(name)) this.#inflate = new Inflate((bytes, last) => this.ondata(null, bytes, last))
    }

    push(bytes: Uint8Array, last: boolean): void {
      try {
        this.#inflate?.push(bytes, last)
      } catch {
        this.#inflate = undefined
        this.ondata(null, new Uint8Array(0), true)
      }
    }
  }

/** A zip as a folder; each wanted entry is unpacked as a whole, one after the other. */
export const folderOfZip = (zip: File): Folder => ({
  kind: 'folder',
  name: zip.name,
  files: (wants) => wholeEntries(zip, wants),
})

async function* wholeEntries(zip: File, wants: (name: string) => boolean): AsyncGenerator<File> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const { name, bytes, last } of unzip(zip.open(), (name) => !name.endsWith('/') && wants(name))) {
    length += bytes.length
    if (length <= LARGEST_ENTRY) parts.push(bytes.slice())
    if (!last) continue
    yield fileOf(name, concat(parts))
    parts = []
    length = 0
  }
}

/** One entry as a file that can be opened again; each time the zip is read up to it, memory stays flat. */
export const entryOfZip = (zip: File, name: string): File => ({
  kind: 'file',
  name: `${zip.name}/${name}`,
  open: () => entryChunks(zip, name),
})

async function* entryChunks(zip: File, wanted: string): AsyncGenerator<Uint8Array> {
  for await (const { bytes, last } of unzip(zip.open(), (name) => name === wanted)) {
    yield bytes
    if (last) return
  }
}

/** The name of each entry with its first bytes (of those `wants` asks for, else none), in one pass. */
export async function* headsOfZip(
  zip: File,
  wants: (name: string) => boolean,
  limit: number,
): AsyncGenerator<{ readonly name: string; readonly head: Uint8Array }> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const { name, bytes, last } of unzip(zip.open(), wants)) {
    if (length < limit) parts.push(bytes.slice(0, limit))
    length += bytes.length
    if (!last) continue
    yield { name, head: concat(parts).subarray(0, limit) }
    parts = []
    length = 0
  }
}
