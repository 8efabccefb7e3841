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
export const form = (pattern: string): RegExp => new RegExp(`(?<![a-z0-9])(?:${pattern})`)

export const rulesFor = (act: Act, rules: readonly Rule[]): readonly ActRule[] =>
  rules.map((rule) => ({ ...rule, act }))

/** Rules by the words and marks that wake them, so that a sentence meets only the few that concern it. */
export type WakeTable = {
  readonly rules: readonly ActRule[]
  readonly byWord: ReadonlyMap<string, readonly number[]>
}

export const wakeTable = (rules: readonly ActRule[]): WakeTable => {
  const byWord = new Map<string, number[]>()
  rules.forEach((rule, index) => {
    for (const word of new Set(rule.on.split(/[\s|]+/).filter(Boolean))) {
      const woken = byWord.get(word)
      if (woken === undefined) byWord.set(word, [index])
      else woken.push(index)
    }
  })
  return { rules, byWord }
}

/** The rules that fire on a sentence. `heard` holds its tokens and marks, doubles allowed. */
export const firing = (
  table: WakeTable,
  form: string,
  heard: readonly string[],
  author: Side,
): readonly ActRule[] => {
  const seen = new Set<number>()
  const fired: ActRule[] = []
  for (const word of heard) {
    const woken = table.byWord.get(word)
    if (woken === undefined) continue
    for (const index of woken) {
      if (seen.has(index)) continue
      seen.add(index)
      const rule = table.rules[index]
      if (rule !== undefined && fires(rule, form, author)) fired.push(rule)
    }
  }
  return fired
}

const fires = (rule: ActRule, form: string, author: Side): boolean =>
  (rule.by === undefined || rule.by === author) &&
  (rule.when === undefined || rule.when.test(form)) &&
  (rule.unless === undefined || !rule.unless.test(form))
