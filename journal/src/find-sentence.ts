import type { Moment, MomentId, Said } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { dayOf, sameWords } from './corrections.ts'

/** A sentence and where it stands; `place` from 0. */
export type Found = { readonly moment: Said; readonly place: number; readonly sentence: Sentence }

/** What is known of a sentence that is looked for: its words or a part of them, who wrote it, the day. */
export type Sought = {
  readonly words: string
  readonly by?: Side
  readonly on?: string
  readonly timeZone: string
}

/** How people type what they see: letters, no difference of case, quotes or blanks. */
const asTyped = (text: string): string =>
  sameWords(text).toLowerCase().replaceAll(/[‘’ʼ]/g, "'").replaceAll(/[“”]/g, '"')

const sentencesOf = (moment: Moment): readonly Found[] =>
  moment.kind === 'said' ? moment.sentences.map((sentence, place) => ({ moment, place, sentence })) : []

/** The sentences meant, in the order of the history: those that are the words, else those that hold them. */
export const findSentences = (
  moments: readonly Moment[],
  { words, by, on, timeZone }: Sought,
): readonly Found[] => {
  const wanted = asTyped(words)
  if (wanted === '') return []
  const holding = moments
    .filter((moment) => (by ?? moment.by) === moment.by)
    .filter((moment) => on === undefined || dayOf(moment.at, timeZone) === on)
    .flatMap(sentencesOf)
    .filter(({ sentence }) => asTyped(sentence.text).includes(wanted))
  const whole = holding.filter(({ sentence }) => asTyped(sentence.text) === wanted)
  return whole.length > 0 ? whole : holding
}

/** The sentence before one, in its moment or in the last words before it. */
export const sentenceBefore = (
  moments: readonly Moment[],
  { moment, place }: Found,
): { readonly author: Side; readonly text: string } | null => {
  const same = moment.sentences[place - 1]
  if (same !== undefined) return { author: moment.by, text: same.text }
  const at = moments.findIndex(({ id }) => id === moment.id)
  const last = moments.slice(0, Math.max(0, at)).findLast(({ kind }) => kind === 'said')
  const text = last?.kind === 'said' ? last.sentences.at(-1)?.text : undefined
  return last === undefined || text === undefined ? null : { author: last.by, text }
}

/** The moments before one whose words are meant, newest first, each once; or the one that bears the reference. */
export const findBefore = (
  moments: readonly Moment[],
  { moment }: Found,
  words: string,
): readonly MomentId[] => {
  const at = moments.findIndex(({ id }) => id === moment.id)
  const earlier = moments.slice(0, Math.max(0, at))
  const named = earlier.find(({ id }) => id === words)
  if (named !== undefined) return [named.id]
  const found = findSentences(earlier, { words, timeZone: 'UTC' })
  return [...new Set(found.map(({ moment }) => moment.id))].toReversed()
}
