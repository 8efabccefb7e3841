import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { acts, needs, type Act, type Need, type ReadContext } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { featuresOf } from '@perennial/language/features'
import type { Spoken } from '@perennial/language/heard'
import { needOutput, outputs, specificOutput } from '@perennial/language/model'
import { hear } from '@perennial/language/read-sentence'
import type { Example } from './learn.ts'

/** One labelled sentence; quality is given for asks only, `before` where it helps. */
export type Labelled = {
  readonly text: string
  readonly author: Side
  readonly acts: readonly Act[]
  readonly specific?: boolean
  readonly need?: Need
  readonly before?: { readonly author: Side; readonly text: string }
  /** The stretch of talk it belongs to: its lines stand in the order they were said. */
  readonly talk?: number
}

const isSide = (value: unknown): value is Side => value === 'mentor' || value === 'mentee'

const parseBefore = (found: unknown): Pick<Labelled, 'before'> => {
  const { author, text } = (found ?? {}) as Record<string, unknown>
  return isSide(author) && typeof text === 'string' ? { before: { author, text } } : {}
}

const fieldsOf = (line: string): Record<string, unknown> => {
  try {
    return { ...(JSON.parse(line) as Record<string, unknown> | null) }
  } catch {
    return {}
  }
}

/** One line of labelled sentences, or undefined when it is none. */
export const parseLabelled = (line: string): Labelled | undefined => {
  const { text, author, acts: named, specific, need, before, talk } = fieldsOf(line)
  if (typeof text !== 'string' || !isSide(author) || !Array.isArray(named)) return undefined
  if (named.some((act) => !acts.includes(act as Act))) return undefined
  return {
    text,
    author,
    acts: acts.filter((act) => named.includes(act)),
    ...(typeof specific === 'boolean' ? { specific } : {}),
    ...(needs.includes(need as Need) ? { need: need as Need } : {}),
    ...parseBefore(before),
    ...(typeof talk === 'number' ? { talk } : {}),
  }
}

/** The labelled sentences of one file; a line that is none throws with its place: our own data must be whole. */
export const readSentences = (file: string): readonly Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const one = parseLabelled(line)
      if (one === undefined) throw new Error(`${file}:${index + 1}: expected {"text","author","acts":[…]}`)
      return [one]
    })

/** Our own sentences, one list a writer. */
export const readOwnSentences = (): readonly (readonly Labelled[])[] => {
  const folder = join(import.meta.dirname, 'sentences')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .toSorted()
    .map((name) => readSentences(join(folder, name)))
}

/** What went before a sentence, as a reader of whole messages knows it. */
export type Before = NonNullable<ReadContext['before']>

const noon = { at: Date.UTC(2026, 0, 14, 12), timeZone: 'UTC', open: [] }

const spokenAs = ({ text, author }: Labelled, before?: Before): Spoken =>
  hear(text, author, before === undefined ? noon : { ...noon, before })

export const exampleOf = (labelled: Labelled, before?: Before): Example => ({
  features: featuresOf(spokenAs(labelled, before)).all.slice(),
  truth: truthOf(labelled),
  asked: askedOf(labelled),
})

/** Taught with and without what went before, so that the model does not lean on it. */
export const examplesOf = (labelled: Labelled, before?: Before): readonly Example[] =>
  before === undefined ? [exampleOf(labelled)] : [exampleOf(labelled), exampleOf(labelled, before)]

/** A sentence as it is taught, and what is known of it when it is heard. */
export type Lesson = { readonly examples: readonly Example[]; readonly heard: Spoken }

/** "By customer" guides where it was said and nowhere else: a line of a talk is taught in its place alone. */
export const lessonOf = (labelled: Labelled, before?: Before): Lesson => ({
  examples:
    labelled.talk === undefined || before === undefined
      ? examplesOf(labelled, before)
      : [exampleOf(labelled, before)],
  heard: spokenAs(labelled, before),
})

const truthOf = ({ acts: named, specific, need }: Labelled): Uint8Array => {
  const truth = new Uint8Array(outputs)
  for (const act of named) truth[acts.indexOf(act)] = 1
  if (specific === true) truth[specificOutput] = 1
  if (need !== undefined) truth[needOutput + needs.indexOf(need)] = 1
  return truth
}

const askedOf = ({ specific, need }: Labelled): Uint8Array => {
  const asked = new Uint8Array(outputs).fill(1, 0, acts.length)
  if (specific !== undefined) asked[specificOutput] = 1
  if (need !== undefined) asked.fill(1, needOutput)
  return asked
}
