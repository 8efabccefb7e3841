import type { Side } from '@perennial/core/side'
import { ears } from '@perennial/language/ears'
import { keyOf, mix } from '@perennial/language/key'
import { logitsOf } from '@perennial/language/model'
import { exampleOf } from '../../language/train/sentences.ts'
import { fitLogistic, logitOf, type Shown } from './logistic.ts'

/** What the shipped model looks at in a sentence that stands alone. */
export const ownFeatures = (text: string, author: Side): Uint32Array =>
  exampleOf({ text, author, acts: [] }).features

const farthest = 8
/** So that a logit weighs about as much as a word. */
const perLogit = 0.3

/** What the shipped model hears in it, an output a feature. */
export const heardLogits = (text: string, author: Side): Shown => {
  const logits = logitsOf(ears, ownFeatures(text, author))
  return {
    keys: Uint32Array.from(logits, (_, out) => keyOf(`#heard from a ${author}: ${out}`)),
    values: logits.map((logit) => Math.max(-farthest, Math.min(farthest, logit)) * perLogit),
  }
}

/** The same in steps of one, for networks whose features are there or not. */
export const heardSteps = (features: Uint32Array): Uint32Array =>
  Uint32Array.from(logitsOf(ears, features), (logit, out) =>
    mix(keyOf(`#step ${out}`), 20 + Math.max(-6, Math.min(4, Math.round(logit)))),
  )

export const joined = (...parts: readonly Shown[]): Shown => ({
  keys: Uint32Array.from(parts.flatMap(({ keys }) => Array.from(keys))),
  values: Float32Array.from(parts.flatMap(({ values }) => Array.from(values))),
})

export const scaled = ({ keys, values }: Shown, by: number): Shown => ({
  keys,
  values: values.map((value) => value * by),
})

/** Rows brought to one length, so that a long text weighs no more than a short one. */
export const toLength = (shown: Shown, length: number): Shown =>
  scaled(shown, length / Math.sqrt(shown.values.reduce((sum, value) => sum + value * value, 0) || 1))

/** A question with yes or no for an answer, put to texts of some kind. */
export type Task<T> = {
  readonly show: (one: T) => Shown
  readonly truth: (one: T) => boolean
  readonly penalty: number
}

/** @returns logits of the judged by a regression taught with the others */
export const transfer = <T>(task: Task<T>, taught: readonly T[], judged: readonly T[]): readonly number[] => {
  const { show, truth, penalty } = task
  const regression = fitLogistic(
    taught.map((one) => ({ shown: show(one), truth: truth(one) })),
    penalty,
  )
  return judged.map((one) => logitOf(regression, show(one)))
}

/** Logits of each by a regression taught with the other parts of five; `also` is taught every time. */
export const crossed = <T>(task: Task<T>, all: readonly T[], also: readonly T[] = []): readonly number[] => {
  const parts = 5
  const logits = all.map(() => 0)
  for (let part = 0; part < parts; part += 1) {
    const inside = (_: T, at: number): boolean => at % parts === part
    const found = transfer(task, [...also, ...all.filter((one, at) => !inside(one, at))], all.filter(inside))
    for (const [at, logit] of found.entries()) logits[at * parts + part] = logit
  }
  return logits
}
