import type { Instant } from '@perennial/core/instant'
import { err, ok, type Result } from '@perennial/core/result'
import type { Trouble } from '@perennial/voice/en/errors'
import { sayTrouble } from '@perennial/voice/say'
import { parseAsOf } from './as-of.ts'
import { harmlessLines } from './harmless.ts'
import { toAscii } from './page/ascii.ts'
import type { ReadOptions } from './read-options.ts'

/** Says on standard error what is wrong. */
export const complain = (trouble: Trouble, ascii = false): void => {
  const text = harmlessLines(`${sayTrouble(trouble)}\n`)
  process.stderr.write(ascii ? toAscii(text.replaceAll('\n', '\u0000')).replaceAll('\u0000', '\n') : text)
}

/** The day asked for, else now. */
export const asOfFrom = ({ asOf, timeZone }: ReadOptions): Result<Instant, Trouble> => {
  if (asOf === undefined) return ok(Date.now())
  const at = parseAsOf(asOf, timeZone)
  return at.ok ? at : err({ kind: 'bad-value', flag: '--as-of', found: asOf, expected: at.error })
}

/** Troubles that another command line would mend. */
export const usageTroubles: ReadonlySet<Trouble['kind']> = new Set([
  'many-people',
  'unknown-name',
  'ambiguous-name',
  'same-person',
  'two-roles',
])
