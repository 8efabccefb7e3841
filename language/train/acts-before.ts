import type { Act } from '@perennial/core/sentence'
import { acts } from '@perennial/core/sentence'
import { featuresOf } from '@perennial/language/features'
import { logitsOf } from '@perennial/language/model'
import { hear } from '@perennial/language/read-sentence'
import { learn, settings } from './learn.ts'
import { modelOf } from './predict.ts'
import { contextOf, exampleOf, type ActsBefore, type Labelled } from './sentences.ts'

const unheard: ActsBefore = () => []

/**
 * What the sentences before the labelled ones did: by their own label where they are labelled themselves, else as
 * a small network hears them that is taught without any sentence before.
 */
export const actsBeforeIn = (sentences: readonly Labelled[]): ActsBefore => {
  const labels = new Map(sentences.map(({ author, text, acts }) => [`${author}: ${text}`, acts]))
  const alone = sentences.map(({ before: _, ...sentence }) => sentence)
  const model = modelOf(
    learn(
      alone.map((sentence) => exampleOf(sentence, unheard)),
      { ...settings, hidden: 16, epochs: 8 },
    ),
  )
  const heard = (author: Labelled['author'], text: string): readonly Act[] => {
    const logits = logitsOf(model, featuresOf(hear(text, author, contextOf({ text, author, acts: [] }, unheard), [])))
    return acts.filter((_, at) => (logits[at] ?? 0) > -0.5)
  }
  return ({ author, text }) => labels.get(`${author}: ${text}`) ?? heard(author, text)
}
