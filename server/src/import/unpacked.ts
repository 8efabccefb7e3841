import { err, ok, type Result } from '@perennial/core/result'
import { mayHoldMessages } from '@perennial/history/read-history'
import { recognise } from '@perennial/history/recognise'
import { fileOf } from '@perennial/history/source'
import { unzip } from '@perennial/history/zip'
import type { Unreadable, UploadedFile } from './import.ts'

export const MOST_UNPACKED = 200_000_000
/** Text shrinks to a fifth, the most repetitive chat to a hundredth; a bomb to a thousandth. */
export const MOST_RATIO = 200
const SMALL = 10_000_000
const MOST_ENTRIES = 5000

const tooMuch = (found: string): Result<never, Unreadable> =>
  err({
    found,
    expected: `at most ${MOST_UNPACKED / 1e6} MB in ${MOST_ENTRIES} files, unpacked to no more than ${MOST_RATIO} times its size`,
  })

const isZip = ({ bytes }: UploadedFile): boolean => recognise(bytes.subarray(0, 4)) === 'zip'

/** Unpacks a zip once to the end or to where it is too much, keeping nothing of it. */
export const checkUnpacked = async (file: UploadedFile): Promise<Result<null, Unreadable>> => {
  if (!isZip(file)) return ok(null)
  const most = Math.min(MOST_UNPACKED, Math.max(SMALL, MOST_RATIO * file.bytes.length))
  let length = 0
  let entries = 0
  for await (const { bytes, last } of unzip(fileOf(file.name, file.bytes).open(), mayHoldMessages)) {
    length += bytes.length
    if (last) entries++
    if (length > most)
      return tooMuch(`${file.name}: a zip that unpacks to more than ${Math.round(most / 1e6)} MB`)
    if (entries > MOST_ENTRIES) return tooMuch(`${file.name}: a zip of more than ${MOST_ENTRIES} files`)
  }
  return ok(null)
}
