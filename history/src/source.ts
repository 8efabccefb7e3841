/** Bytes in pieces of any size, read once from start to end. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** A file that can be opened more than once; `name` is only for telling people which one is meant. */
export type File = { readonly kind: 'file'; readonly name: string; readonly open: () => Chunks }

/**
 * A folder with its files, also those in folders below, names with `/` relative to it, sorted.
 * Only files whose name `wants` accepts are yielded. A yielded file is read before the next is asked for.
 */
export type Folder = {
  readonly kind: 'folder'
  readonly name: string
  readonly files: (wants: (name: string) => boolean) => AsyncIterable<File> | Iterable<File>
}

/** What an import starts from: a file as it is on disk (zips included), or a folder. */
export type Source = File | Folder

export const fileOf = (name: string, bytes: Uint8Array): File => ({
  kind: 'file',
  name,
  open: () => [bytes],
})

export const folderOf = (name: string, files: readonly File[]): Folder => ({
  kind: 'folder',
  name,
  files: (wants) => files.filter((file) => wants(file.name)),
})

export const concat = (chunks: readonly Uint8Array[]): Uint8Array => {
  if (chunks.length === 1 && chunks[0] !== undefined) return chunks[0]
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0))
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** The first bytes of a file, at most `limit` of them; the rest stays unread. */
export const readUpTo = async (file: File, limit: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.open()) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= limit) break
  }
  return concat(chunks).subarray(0, limit)
}

/** Formats that are one JSON text are read up to this many bytes. */
export const LONGEST_JSON = 400_000_000
