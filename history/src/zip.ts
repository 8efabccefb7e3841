import { Inflate, Unzip, UnzipPassThrough, type UnzipDecoder } from 'fflate'
import { concat, fileOf, type Chunks, type File, type Folder } from './source.ts'

/** fflate looks for the next file by calling itself; small pieces keep that shallow. */
const PIECE = 16_384

/** An entry beyond this size is passed on only in pieces, never as a whole. */
const LARGEST_ENTRY = 400_000_000

/** `broken` comes with the last piece of an entry that is damaged or cut. */
type Piece = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly last: boolean
  readonly broken: boolean
}

const NOTHING = new Uint8Array(0)

/**
 * The wanted entries of a zip, in pieces, in the order they lie in it; ends early where the zip is broken.
 * Nothing else is unpacked. Throws only what reading `chunks` throws.
 */
export async function* unzip(chunks: Chunks, wants: (name: string) => boolean): AsyncGenerator<Piece> {
  const pieces: Piece[] = []
  const zip = new Unzip((entry) => {
    const { name } = entry
    entry.ondata = (error, bytes, last) => {
      if (!wants(name)) return
      pieces.push(
        error ? { name, bytes: NOTHING, last: true, broken: true } : { name, bytes, last, broken: false },
      )
    }
    entry.start()
  })
  zip.register(UnzipPassThrough)
  zip.register(inflateWanted(wants))
  let open: string | undefined
  for await (const chunk of smallPieces(chunks)) {
    const whole = push(zip, chunk)
    for (const piece of pieces.splice(0)) {
      open = piece.last ? undefined : piece.name
      yield piece
    }
    if (!whole) break
  }
  if (open !== undefined) yield { name: open, bytes: NOTHING, last: true, broken: true }
}

async function* smallPieces(chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.subarray(at, at + PIECE)
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
      } catch (cause) {
        this.#inflate = undefined
        this.ondata(Object.assign(new Error('damaged', { cause }), { code: 0 }), NOTHING, true)
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

/** What a zip holds: of each wanted entry what `look` saw in its first bytes, and whether all could be unpacked. */
export type Survey<Seen> = {
  readonly entries: readonly { readonly name: string; readonly seen: Seen; readonly broken: boolean }[]
  /** The names of those that were not wanted. */
  readonly passed: readonly string[]
  /** False when the list that ends every zip is missing: the file was cut. */
  readonly whole: boolean
}

/** Goes once through a zip; only `limit` bytes of one entry are held at a time. */
export const surveyZip = async <Seen>(
  zip: File,
  wants: (name: string) => boolean,
  limit: number,
  look: (head: Uint8Array) => Seen,
): Promise<Survey<Seen>> => {
  const entries: { name: string; seen: Seen; broken: boolean }[] = []
  const tail = { bytes: NOTHING }
  const passed = new Set<string>()
  const wantsOr = (name: string): boolean => {
    const wanted = wants(name)
    if (!wanted && !name.endsWith('/')) passed.add(name)
    return wanted
  }
  let parts: Uint8Array[] = []
  let length = 0
  for await (const { name, bytes, last, broken } of unzip(keepTail(zip.open(), tail), wantsOr)) {
    if (length < limit) parts.push(bytes.slice(0, limit))
    length += bytes.length
    if (!last) continue
    entries.push({ name, seen: look(concat(parts).subarray(0, limit)), broken })
    parts = []
    length = 0
  }
  return { entries, passed: [...passed], whole: hasEnd(tail.bytes) }
}

/** The end record has 22 bytes and a comment of up to 65,535. */
const LONGEST_END = 65_557

async function* keepTail(chunks: Chunks, tail: { bytes: Uint8Array }): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    tail.bytes =
      chunk.length >= LONGEST_END
        ? chunk.slice(-LONGEST_END)
        : concat([tail.bytes, chunk]).slice(-LONGEST_END)
    yield chunk
  }
}

const hasEnd = (bytes: Uint8Array): boolean => {
  for (let at = bytes.lastIndexOf(0x50); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(0x50, at - 1))
    if (bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return true
  return false
}
