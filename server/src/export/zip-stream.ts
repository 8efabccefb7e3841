import { Zip, ZipDeflate } from 'fflate'

/** A file of a zip, in pieces. */
export type Entry = { readonly name: string; readonly pieces: AsyncIterable<string> | Iterable<string> }

const encoder = new TextEncoder()

/** Packs files one after the other; no more than one piece is held, and the reader sets the pace. */
export async function* zipped(entries: AsyncIterable<Entry>, mtime: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, bytes) => {
    if (error) throw error
    ready.push(bytes)
  })
  for await (const { name, pieces } of entries) {
    const file = Object.assign(new ZipDeflate(name, { level: 6 }), { mtime })
    zip.add(file)
    for await (const piece of pieces) {
      file.push(encoder.encode(piece))
      yield* ready.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

/** As a body: a piece is made when it is asked for. */
export const asStream = (chunks: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> =>
  new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: async () => {
        await chunks.return(undefined)
      },
    },
    { highWaterMark: 1 },
  )
