import { readFile } from 'node:fs/promises'
import { noAgreement, type Agreement } from '@perennial/core/agreement'
import { err, ok, type Result } from '@perennial/core/result'
import { decodeBytes } from '@perennial/history/decode'
import type { Trouble } from '@perennial/voice/en/errors'
import { parseAgreement } from './agreement-file.ts'
import { troubleOfDisk } from './sources.ts'

const readText = async (file: string): Promise<Result<string, Trouble>> => {
  try {
    return ok(decodeBytes(await readFile(file)))
  } catch (error) {
    return err(troubleOfDisk(error, file))
  }
}

/** The agreement in a file; without one, that of two who never wrote one down. */
export const agreementIn = async (
  file: string | undefined,
  timeZone: string,
): Promise<Result<Agreement, Trouble>> => {
  if (file === undefined) return ok(noAgreement)
  const text = await readText(file)
  if (!text.ok) return text
  const agreement = parseAgreement(text.value, timeZone)
  return agreement.ok ? agreement : err({ kind: 'bad-agreement', file, problems: agreement.error })
}
