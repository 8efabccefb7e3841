import { acts, type Act } from '@perennial/core/sentence'
import { featuresOf } from '@perennial/language/features'
import { logitsOf, type Model } from '@perennial/language/model'
import { hear } from '@perennial/language/read-sentence'
import { learn, settings } from './learn.ts'
import { modelOf } from './predict.ts'
import { exampleOf, type Before, type Labelled } from './sentences.ts'

/** What was said before each sentence, or undefined where nothing is known of it; one entry a sentence. */
export const beforesOf = (sentences: readonly Labelled[]): readonly (Before | undefined)[] => {
  const labels = new Map(sentences.map(({ author, text, acts }) => [`${author}: ${text}`, acts]))
  const alone = learn(
    sentences.map((sentence) => exampleOf(sentence)),
    { ...settings, hidden: 16, epochs: 8, seeds: [1] },
  )
  const model = modelOf(alone)
  const talks = Map.groupBy(sentences, ({ talk }) => talk)
  return sentences.map((sentence) => {
    const { before, talk } = sentence
    if (talk !== undefined) return beforeInTalk(talks.get(talk) ?? [], sentence)
    if (before === undefined) return undefined
    const { author: by, text } = before
    return { by, text, acts: labels.get(`${by}: ${text}`) ?? heardAlone(model, before) }
  })
}

/** A sentence before that is not labelled itself, as a small network hears it. */
const heardAlone = (model: Model, { author, text }: NonNullable<Labelled['before']>): readonly Act[] => {
  const spoken = hear(text, author, { at: 0, timeZone: 'UTC', open: [] })
  const logits = logitsOf(model, featuresOf(spoken).all)
  return acts.filter((_, at) => (logits[at] ?? 0) > 0)
}

/**
 * As `readMessage` and a journal tell it: the last sentence of the same turn that did something, else all that the
 * last turn did that did anything.
 */
const beforeInTalk = (talk: readonly Labelled[], sentence: Labelled): Before | undefined => {
  let at = talk.indexOf(sentence) - 1
  for (; at >= 0 && talk[at]?.author === sentence.author; at -= 1) {
    const earlier = talk[at]
    if (earlier !== undefined && earlier.acts.length > 0)
      return { by: earlier.author, text: earlier.text, acts: earlier.acts }
  }
  return lastTurn(talk.slice(0, at + 1))
}

const lastTurn = (talk: readonly Labelled[]): Before | undefined => {
  const last = talk.findLast(({ acts }) => acts.length > 0)
  if (last === undefined) return undefined
  const end = talk.lastIndexOf(last)
  let start = end
  while (start > 0 && talk[start - 1]?.author === last.author) start -= 1
  const turn = talk.slice(start, end + 1)
  return {
    by: last.author,
    text: turn.map(({ text }) => text).join(' '),
    acts: [...new Set(turn.flatMap(({ acts }) => acts))],
  }
}
