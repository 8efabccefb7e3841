import type { Chunks } from './source.ts'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Says how the bytes of a text are to be read, from its first bytes. */
export const encodingOf = (head: Uint8Array): Encoding => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  return encodingByZeros(head.subarray(0, 4096)) ?? (isUtf8(head) ? 'utf-8' : 'windows-1252')
}

/** Latin text in UTF-16 has a zero in every second byte: the odd ones when little-endian. */
const encodingByZeros = (head: Uint8Array): Encoding | undefined => {
  const zeros: [number, number] = [0, 0]
  head.forEach((byte, index) => byte === 0 && zeros[index % 2 === 0 ? 0 : 1]++)
  const half = head.length / 2
  if (zeros[1] > half * 0.4 && zeros[0] < half * 0.1) return 'utf-16le'
  return zeros[0] > half * 0.4 && zeros[1] < half * 0.1 ? 'utf-16be' : undefined
}

const isUtf8 = (head: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Bytes to text without the byte order mark. Broken bytes become U+FFFD; never throws. */
export const decodeBytes = (bytes: Uint8Array): string => new TextDecoder(encodingOf(bytes)).decode(bytes)

/** The same for a file in pieces; the first piece decides the encoding. */
export async function* decodeChunks(chunks: Chunks): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  for await (const chunk of chunks) {
    if (chunk.length === 0) continue
    decoder ??= new TextDecoder(encodingOf(chunk))
    yield decoder.decode(chunk, { stream: true })
  }
  if (decoder) yield decoder.decode()
}
