import type { Instant } from '@perennial/core/instant'
import { err, ok, type Result } from '@perennial/core/result'
import type { Problem } from '@perennial/history/message'
import type { Trouble } from '@perennial/voice/en/errors'
import { catalogueFor, sayTrouble } from '@perennial/voice/say'
import { parseAsOf } from './as-of.ts'
import { harmlessLines } from './harmless.ts'
import { toAscii } from './page/ascii.ts'
import type { ReadOptions } from './read-options.ts'

const warn = (words: string, ascii: boolean): void => {
  const text = harmlessLines(`${words}\n`)
  process.stderr.write(ascii ? text.split('\n').map(toAscii).join('\n') : text)
}

/** Says on standard error what is wrong. */
export const complain = (trouble: Trouble, ascii = false): void => warn(sayTrouble(trouble), ascii)

/** Names on standard error the places of a file that could not be read; the rest of it counts. */
export const nameProblems = (problems: readonly Problem[], ascii = false): void => {
  const { page } = catalogueFor('en-GB')
  for (const problem of problems) warn(page.problem(problem), ascii)
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
  'no-sentence',
  'several-sentences',
])
