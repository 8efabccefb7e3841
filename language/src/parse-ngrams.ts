import { aligned } from './aligned.ts'
import { err, ok, type Result } from '@perennial/core/result'

/**
 * How well short runs of bytes speak for each language. Runs are sorted; what is said of the run at `i` lies from
 * `starts[i]` up to `starts[i + 1]`.
 */
export type Ngrams = {
  /** The bytes of each run as one number, the first the highest; at most six, so that a double holds it. */
  readonly runs: Float64Array
  readonly starts: Uint32Array
  /** Places in `languages`. */
  readonly languages: Uint8Array
  readonly weights: Uint8Array
}

/** "PRNG", written little-endian. */
const magic = 0x474e5250
/** Magic, runs, what is said of them; a fourth number makes what follows begin at a multiple of eight. */
const headBytes = 16

/** A table as the bytes that `parseNgrams` reads. */
export const formatNgrams = ({ runs, starts, languages, weights }: Ngrams): Uint8Array => {
  const bytes = new Uint8Array(sizeOf(runs.length, languages.length))
  bytes.set(new Uint8Array(new Uint32Array([magic, runs.length, languages.length, 0]).buffer))
  let at = headBytes
  for (const part of [runs, starts, languages, weights]) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  return bytes
}

const sizeOf = (runs: number, said: number): number => headBytes + runs * 8 + (runs + 1) * 4 + said * 2

/** The table of a file's bytes, which it goes on reading from. */
export const parseNgrams = (given: Uint8Array): Result<Ngrams, string> => {
  const { buffer, byteOffset: start, length } = aligned(given, 8)
  const [found, runs = 0, said = 0] = length < headBytes ? [] : new Uint32Array(buffer, start, headBytes / 4)
  if (found !== magic) return err('Expected a table of n-grams, found something else.')
  const expected = sizeOf(runs, said)
  if (length !== expected)
    return err(
      `Expected a table of n-grams of ${expected} bytes, found ${length}: the file is cut or damaged.`,
    )
  const startsAt = start + headBytes + runs * 8
  const languagesAt = startsAt + (runs + 1) * 4
  return ok({
    runs: new Float64Array(buffer, start + headBytes, runs),
    starts: new Uint32Array(buffer, startsAt, runs + 1),
    languages: new Uint8Array(buffer, languagesAt, said),
    weights: new Uint8Array(buffer, languagesAt + said, said),
  })
}
