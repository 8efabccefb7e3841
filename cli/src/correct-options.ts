import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@perennial/core/result'
import { acts, needs, outcomes, type Act } from '@perennial/core/sentence'
import type { ActsLine } from '@perennial/journal/correction-line'
import type { Trouble } from '@perennial/voice/en/errors'
import {
  badValue,
  checkValues,
  firstSentence,
  optionsOf,
  readFlags,
  type ReadOptions,
} from './read-options.ts'

/** What a sentence does after all. */
export type SaidActs = Pick<ActsLine, 'acts' | 'specific' | 'need' | 'outcome'>

/** What is to be corrected: what a sentence does, or what its moment belongs to (null: nothing before). */
export type Wish =
  | { readonly kind: 'acts'; readonly said: SaidActs }
  | { readonly kind: 'belongs-to'; readonly words: string | null }

/** The command line of `correct`. */
export type CorrectOptions = {
  readonly of: string
  readonly by: string | null
  readonly on: string | null
  readonly nth: number | null
  readonly wish: Wish
  readonly file: string
  readonly read: ReadOptions
}

const { me: _, 'as-of': _asOf, agreement: _agreement, json: _json, all: _all, ...historyFlags } = readFlags
const flags = {
  ...historyFlags,
  of: { type: 'string' },
  by: { type: 'string' },
  on: { type: 'string' },
  nth: { type: 'string' },
  acts: { type: 'string' },
  need: { type: 'string' },
  specific: { type: 'boolean' },
  vague: { type: 'boolean' },
  outcome: { type: 'string' },
  'belongs-to': { type: 'string' },
} as const

const parseFlags = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: flags, allowPositionals: true, strict: true })

type Values = ReturnType<typeof parseFlags>['values']

const missing = (flag: string, expected: string): Result<never, Trouble> =>
  err({ kind: 'missing-flag', flag, expected })

const NONE = 'none'

const parseActs = (text: string): Result<readonly Act[], Trouble> => {
  const named = text.split(/[\s,]+/).filter((word) => word !== '' && word !== NONE)
  const found = acts.filter((act) => named.includes(act))
  return named.every((word) => found.some((act) => act === word)) && text.trim() !== ''
    ? ok(found)
    : badValue('--acts', text, `none, or a list like ask,thank of any of ${acts.join(', ')}`)
}

const oneOf = <T extends string>(
  flag: string,
  words: readonly T[],
  found: string | undefined,
): Result<T | undefined, Trouble> => {
  const word = words.find((each) => each === found)
  return found === undefined || word !== undefined
    ? ok(word)
    : badValue(flag, found, `one of ${words.join(', ')}`)
}

/** Flags that say more of an ask. */
const ofAnAsk = ['need', 'specific', 'vague'] as const

const parseSaid = (values: Values, named: string): Result<SaidActs, Trouble> => {
  const does = parseActs(named)
  if (!does.ok) return does
  if (values.specific && values.vague) return err({ kind: 'two-flags', flags: ['--specific', '--vague'] })
  const stray = ofAnAsk.find((flag) => values[flag] !== undefined)
  if (stray !== undefined && !does.value.includes('ask'))
    return badValue('--acts', named, `ask among them, as --${stray} speaks of one`)
  const need = oneOf('--need', needs, values.need)
  if (!need.ok) return need
  const outcome = oneOf('--outcome', [...outcomes, NONE], values.outcome)
  if (!outcome.ok) return outcome
  return ok({
    acts: does.value,
    ...(values.specific || values.vague ? { specific: values.specific ?? false } : {}),
    ...(need.value === undefined ? {} : { need: need.value }),
    ...(outcome.value === undefined ? {} : { outcome: outcome.value === NONE ? null : outcome.value }),
  })
}

const parseWish = (values: Values): Result<Wish, Trouble> => {
  const { acts: named, 'belongs-to': to } = values
  if (named !== undefined && to !== undefined)
    return err({ kind: 'two-flags', flags: ['--acts', '--belongs-to'] })
  if (to !== undefined) return ok({ kind: 'belongs-to', words: to === NONE ? null : to })
  if (named === undefined)
    return missing('--acts', 'what the sentence does after all, like ask,thank, or none')
  const said = parseSaid(values, named)
  return said.ok ? ok({ kind: 'acts', said: said.value }) : said
}

const checkPlace = ({ on, nth }: Values): Result<null, Trouble> => {
  if (on !== undefined && !/^\d{4}-\d\d-\d\d$/.test(on)) return badValue('--on', on, 'a day like 2026-03-01')
  if (nth !== undefined && !/^[1-9]\d*$/.test(nth)) return badValue('--nth', nth, 'a number from the list')
  return ok(null)
}

/** Errors: an unknown flag or value, one that is missing, two that exclude each other. */
export const parseCorrectOptions = (args: readonly string[]): Result<CorrectOptions, Trouble> => {
  let parsed: ReturnType<typeof parseFlags>
  try {
    parsed = parseFlags(args)
  } catch (error) {
    return err({ kind: 'bad-usage', found: firstSentence(error) })
  }
  const { values, positionals } = parsed
  if (positionals.length === 0) return err({ kind: 'no-file' })
  if (values.of === undefined || values.of.trim() === '')
    return missing('--of', 'the words of the sentence, or a part of them')
  const wish = parseWish(values)
  if (!wish.ok) return wish
  if (values.corrections === undefined)
    return missing('--corrections', 'the file to keep it in, like corrections.jsonl; it is made if need be')
  const place = checkPlace(values)
  if (!place.ok) return place
  const checked = checkValues(values)
  if (!checked.ok) return checked
  return ok({
    of: values.of,
    by: values.by ?? null,
    on: values.on ?? null,
    nth: values.nth === undefined ? null : Number(values.nth),
    wish: wish.value,
    file: values.corrections,
    read: optionsOf(values, positionals),
  })
}
