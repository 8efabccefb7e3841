import type { Act } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import type { Heard } from './heard.ts'
import { phrase, standsIn, type Phrase } from './phrase.ts'

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

/** A rule made ready: its patterns taken apart, and the sentence in which it was tried last. */
type Ready = {
  readonly rule: ActRule
  readonly when: Phrase | undefined
  readonly unless: Phrase | undefined
  triedIn: number
}

/** Rules by the words and marks that wake them, so that a sentence meets only the few that concern it. */
export type WakeTable = Readonly<Record<Side, ReadonlyMap<string, readonly Ready[]>>>

export const wakeTable = (rules: readonly ActRule[]): WakeTable => {
  const ready = rules.map(makeReady)
  return {
    mentor: byWord(ready.filter(({ rule }) => rule.by !== 'mentee')),
    mentee: byWord(ready.filter(({ rule }) => rule.by !== 'mentor')),
  }
}

const makeReady = (rule: ActRule): Ready => ({
  rule,
  when: rule.when && phrase(rule.when),
  unless: rule.unless && phrase(rule.unless),
  triedIn: 0,
})

const byWord = (rules: readonly Ready[]): ReadonlyMap<string, readonly Ready[]> => {
  const woken = new Map<string, Ready[]>()
  for (const ready of rules)
    for (const word of new Set(ready.rule.on.split(/[\s|]+/).filter(Boolean)))
      woken.getOrInsert(word, []).push(ready)
  return woken
}

let sentence = 0

/** The rules that fire on the sentence woken last. */
export const firing = (
  table: WakeTable,
  { form, tokens, marks, author }: Pick<Heard, 'form' | 'tokens' | 'marks' | 'author'>,
): readonly ActRule[] => {
  const fired: ActRule[] = []
  const woken = table[author]
  const spaced = ` ${form}`
  sentence += 1
  for (const { text } of tokens) tryRules(woken.get(text), spaced, fired)
  for (const mark of marks) tryRules(woken.get(mark), spaced, fired)
  return fired
}

const tryRules = (woken: readonly Ready[] | undefined, form: string, fired: ActRule[]): void => {
  if (woken === undefined) return
  for (const ready of woken) {
    if (ready.triedIn === sentence) continue
    ready.triedIn = sentence
    if (fires(ready, form)) fired.push(ready.rule)
  }
}

const fires = ({ when, unless }: Ready, form: string): boolean =>
  (when === undefined || standsIn(when, form)) && (unless === undefined || !standsIn(unless, form))
