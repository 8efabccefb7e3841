import type { Moment, MomentId } from './moment.ts'
import type { Act, Outcome, Sentence } from './sentence.ts'

/**
 * What a person says about how a moment was read. It always wins over the reading.
 * - `acts`: what the sentence at this place (from 0) does after all; an empty list undoes every link it made
 * - `belongs-to`: the moment it answers or speaks of, or null when it speaks of nothing before
 */
export type Correction =
  | {
      readonly kind: 'acts'
      readonly moment: MomentId
      readonly sentence: number
      readonly acts: readonly Act[]
      readonly outcome: Outcome | null
    }
  | { readonly kind: 'belongs-to'; readonly moment: MomentId; readonly to: MomentId | null }

const withoutReading = ({ text, dates, words }: Sentence): Sentence => ({
  text,
  dates,
  words,
  acts: [],
  cues: [],
})

const withActs = (sentence: Sentence, acts: readonly Act[], outcome: Outcome | null): Sentence => ({
  ...withoutReading(sentence),
  acts: acts.map((act) => ({ act, confidence: 1 })),
  ...(acts.includes('ask') && sentence.ask ? { ask: sentence.ask } : {}),
  ...(outcome === null ? {} : { outcome }),
})

const corrected = (moment: Moment, correction: Correction): Moment => {
  if (moment.kind !== 'said') return moment
  if (correction.kind === 'belongs-to') {
    const { replyTo: _, ...unlinked } = moment
    return correction.to === null ? unlinked : { ...unlinked, replyTo: correction.to }
  }
  const { sentence: place, acts, outcome } = correction
  const sentences = moment.sentences.map((sentence, i) =>
    i === place ? withActs(sentence, acts, outcome) : sentence,
  )
  const { gist: _, ...unread } = moment
  return { ...unread, sentences }
}

/**
 * The moments as people corrected them, for a rebuild: what follows from a correction reaches back into everything
 * after it, so it is folded anew and never appended. Later corrections win; those of unknown moments change nothing.
 */
export const applyCorrections = (
  moments: readonly Moment[],
  corrections: readonly Correction[],
): readonly Moment[] => {
  const byMoment = Map.groupBy(corrections, (correction) => correction.moment)
  return moments.map((moment) => (byMoment.get(moment.id) ?? []).reduce(corrected, moment))
}
