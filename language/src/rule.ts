import type { Act } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'

/**
 * One readable reason for or against an act. `on` lists the words or `#marks` that wake it; `when` and
 * `unless` are tried on the normal form only then. Weights add up: 1 is just enough to say the act,
 * 2 is sure, 0.5 a hint, negative speaks against it.
 */
export type Rule = {
  readonly name: string
  readonly weight: number
  readonly on: string
  readonly when?: RegExp
  readonly unless?: RegExp
  readonly by?: Side
}

export type ActRule = Rule & { readonly act: Act }

/**
 * @param pattern a source over the normal form, where tokens are separated by one space; it is found only
 * where a token begins
 */
export const form = (pattern: string): RegExp =>
  new RegExp(` (?:${pattern.replaceAll('^\\|', '(?<=^ )\\|')})`)

export const rulesFor = (act: Act, rules: readonly Rule[]): readonly ActRule[] =>
  rules.map((rule) => ({ ...rule, act }))

/** Rules by the words and marks that wake them, so that a sentence meets only the few that concern it. */
export type WakeTable = Readonly<Record<Side, ReadonlyMap<string, readonly ActRule[]>>>

export const wakeTable = (rules: readonly ActRule[]): WakeTable => ({
  mentor: byWord(rules.filter(({ by }) => by !== 'mentee')),
  mentee: byWord(rules.filter(({ by }) => by !== 'mentor')),
})

const byWord = (rules: readonly ActRule[]): ReadonlyMap<string, readonly ActRule[]> => {
  const woken = new Map<string, ActRule[]>()
  for (const rule of rules)
    for (const word of new Set(rule.on.split(/[\s|]+/).filter(Boolean)))
      woken.getOrInsert(word, []).push(rule)
  return woken
}

/** The rules that fire on a sentence. `heard` holds its tokens and marks, doubles allowed. */
export const firing = (
  table: WakeTable,
  form: string,
  heard: Iterable<string>,
  author: Side,
): readonly ActRule[] => {
  const tried = new Set<ActRule>()
  const fired: ActRule[] = []
  const spaced = ` ${form}`
  for (const word of heard) {
    const woken = table[author].get(word)
    if (woken === undefined) continue
    for (const rule of woken) {
      if (tried.has(rule)) continue
      tried.add(rule)
      if (fires(rule, spaced)) fired.push(rule)
    }
  }
  return fired
}

const fires = ({ when, unless }: ActRule, form: string): boolean =>
  (when === undefined || when.test(form)) && (unless === undefined || !unless.test(form))
