import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@perennial/core/result'
import { sides, type Side } from '@perennial/core/side'
import type { Trouble } from '@perennial/voice/en/errors'
import {
  badValue,
  checkValues,
  firstSentence,
  optionsOf,
  readFlags,
  type ReadOptions,
} from './read-options.ts'

/** The command line of `coach`: that of `read` for the history, if any, and what is the draft’s own. */
export type CoachOptions = {
  readonly role: Side | null
  readonly replyTo: string | null
  /** `files` is empty when no history was named. */
  readonly read: ReadOptions
}

const { all: _, ...historyFlags } = readFlags
const flags = {
  ...historyFlags,
  role: { type: 'string' },
  'reply-to': { type: 'string' },
  history: { type: 'string', multiple: true },
} as const

const parseFlags = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true })

/** Flags that speak of a history and mean nothing without one. */
const aboutHistory = ['mentor', 'mentee', 'me', 'date-order', 'corrections'] as const

const isSide = (text: string): text is Side => (sides as readonly string[]).includes(text)

const checkOwn = ({ values, positionals }: ReturnType<typeof parseFlags>): Result<Side | null, Trouble> => {
  const { role, history } = values
  const [stray] = positionals
  if (history === undefined && stray !== undefined)
    return err({ kind: 'bad-usage', found: `Unexpected “${stray}”: the draft comes on standard input.` })
  const alone = history === undefined ? aboutHistory.find((flag) => values[flag] !== undefined) : undefined
  if (alone !== undefined) return err({ kind: 'needs-history', flag: `--${alone}` })
  if (role === undefined) return ok(null)
  return isSide(role) ? ok(role) : badValue('--role', role, 'mentee or mentor')
}

/** Errors: an unknown flag or value, a flag about a history without one. Files after `--history` belong to it. */
export const parseCoachOptions = (args: readonly string[]): Result<CoachOptions, Trouble> => {
  let parsed: ReturnType<typeof parseFlags>
  try {
    parsed = parseFlags(args)
  } catch (error) {
    return err({ kind: 'bad-usage', found: firstSentence(error) })
  }
  const { values, positionals } = parsed
  const role = checkOwn(parsed)
  if (!role.ok) return role
  const checked = checkValues(values)
  if (!checked.ok) return checked
  const files = [...(values.history ?? []), ...positionals]
  return ok({ role: role.value, replyTo: values['reply-to'] ?? null, read: optionsOf(values, files) })
}
