import { open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Moment } from '@perennial/core/moment'
import { err, ok, type Result } from '@perennial/core/result'
import type { Message, Problem } from '@perennial/history/message'
import { formatCorrectionLine, type CorrectionLine } from '@perennial/journal/correction-line'
import {
  correctionsIn,
  parseCorrections,
  unfitting,
  type Corrections,
  type Kept,
  type Placed,
} from '@perennial/journal/corrections'
import type { Trouble } from '@perennial/voice/en/errors'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error)

const noCorrections: Corrections = { lines: [], problems: [] }

/** What people keep in a file beside an export. Errors: there is no such file, it cannot be opened. */
export const correctionsFrom = async (file: string | undefined): Promise<Result<Corrections, Trouble>> => {
  if (file === undefined) return ok(noCorrections)
  try {
    return ok(parseCorrections(await readFile(file, 'utf8'), file))
  } catch (error) {
    const code = codeOf(error)
    return code === 'ENOENT'
      ? err({ kind: 'missing', file })
      : err({ kind: 'unreadable', file, because: code })
  }
}

/** The same where the file may still have to be made. */
export const correctionsSoFar = async (file: string): Promise<Result<Corrections, Trouble>> => {
  const found = await correctionsFrom(file)
  return !found.ok && found.error.kind === 'missing' ? ok(noCorrections) : found
}

/** Makes what the folder says of the file last; some systems have no such thing, and need none. */
const settleFolder = async (file: string): Promise<void> => {
  try {
    const folder = await open(dirname(file))
    await folder.sync().finally(() => folder.close())
  } catch {
    // A folder that cannot be opened for that (Windows) settles by itself.
  }
}

const endsInside = async (file: string): Promise<boolean> => {
  const text = await readFile(file)
  return text.length > 0 && text.at(-1) !== 0x0a
}

/** Adds a line to the file, made where it is not there; when this returns it is on the disk. */
export const keepCorrection = async (file: string, line: CorrectionLine): Promise<Result<null, Trouble>> => {
  try {
    const handle = await open(file, 'a')
    try {
      const start = (await endsInside(file)) ? '\n' : ''
      await handle.appendFile(`${start}${formatCorrectionLine(line)}\n`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await settleFolder(file)
    return ok(null)
  } catch (error) {
    return err({ kind: 'not-kept', file, because: codeOf(error) })
  }
}

/** Corrections as they stand in one history. */
export type Correcting = {
  readonly file: string
  readonly lines: readonly Kept[]
  readonly problems: readonly Problem[]
  readonly of: (moment: Moment) => readonly Placed[]
}

export const correctingOf = (
  file: string | undefined,
  { lines, problems }: Corrections,
  messages: readonly Message[],
  timeZone: string,
): Correcting => {
  const known = new Set(lines.length === 0 ? [] : messages.map(({ ref }) => ref))
  return { file: file ?? '', lines, problems, of: correctionsIn(lines, known, timeZone) }
}

/** How much of a history is corrected, and the lines that fit nothing in it. */
export type Corrected = {
  readonly file: string
  readonly count: number
  readonly unfitting: readonly number[]
}

export const correctedIn = (moments: readonly Moment[], { file, lines, of }: Correcting): Corrected => {
  const placed = lines.length === 0 ? [] : moments.flatMap(of)
  return { file, count: placed.length, unfitting: unfitting(lines, placed).map(({ line }) => line) }
}
