import { readFile } from 'node:fs/promises'
import { noAgreement, type Agreement } from '@perennial/core/agreement'
import { err, ok, type Result } from '@perennial/core/result'
import type { Trouble } from '@perennial/voice/en/errors'
import { parseAgreement } from './agreement-file.ts'

const readText = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return null
  }
}

/** The agreement in a file; without one, that of two who never wrote one down. */
export const agreementIn = async (
  file: string | undefined,
  timeZone: string,
): Promise<Result<Agreement, Trouble>> => {
  if (file === undefined) return ok(noAgreement)
  const text = await readText(file)
  if (text === null) return err({ kind: 'missing', file })
  const agreement = parseAgreement(text, timeZone)
  return agreement.ok ? agreement : err({ kind: 'bad-agreement', file, problems: agreement.error })
}
