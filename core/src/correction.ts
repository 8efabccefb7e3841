import type { Moment, MomentId } from './moment.ts'
import type { Act, AskQuality, Outcome, Sentence } from './sentence.ts'

/**
 * What a sentence does after all; an empty list undoes every link it made. What is left open stays as it was heard:
 * `outcome` (null: none) as long as no act is taken away, `ask` where it was heard as an ask.
 */
export type CorrectedActs = {
  readonly acts: readonly Act[]
  readonly outcome?: Outcome | null
  readonly ask?: Partial<Pick<AskQuality, 'specific' | 'need'>>
}

/**
 * What a person says about how a moment was read. It always wins over the reading.
 * - `acts`: what the sentence at this place (from 0) does after all
 * - `belongs-to`: the moment it answers or speaks of, or null when it speaks of nothing before
 */
export type Correction =
  | ({ readonly kind: 'acts'; readonly moment: MomentId; readonly sentence: number } & CorrectedActs)
  | { readonly kind: 'belongs-to'; readonly moment: MomentId; readonly to: MomentId | null }

/** What else was heard stands only while every act does that it may have come with. */
const heardBeside = (
  sentence: Sentence,
  acts: readonly Act[],
): Pick<Sentence, 'cues' | 'outcome' | 'meeting'> => {
  if (!sentence.acts.every(({ act }) => acts.includes(act)) || acts.length === 0) return { cues: [] }
  const { cues, outcome, meeting } = sentence
  return {
    cues,
    ...(outcome === undefined ? {} : { outcome }),
    ...(meeting === undefined ? {} : { meeting }),
  }
}

/** An ask nobody judged is taken as one that can be answered. */
const unjudged: AskQuality = { specific: true, need: 'advice', missing: [] }

const withOutcome = (
  { outcome: heard, ...sentence }: Sentence,
  outcome: Outcome | null | undefined,
): Sentence => {
  const after = outcome === undefined ? heard : outcome
  return after === undefined || after === null ? sentence : { ...sentence, outcome: after }
}

/** One sentence as a person corrected it. */
export const correctSentence = (sentence: Sentence, { acts, outcome, ask }: CorrectedActs): Sentence => {
  const { text, dates, words } = sentence
  const after: Sentence = {
    text,
    dates,
    words,
    acts: acts.map((act) => ({ act, confidence: 1 })),
    ...heardBeside(sentence, acts),
    ...(acts.includes('ask') ? { ask: { ...(sentence.ask ?? unjudged), ...ask } } : {}),
  }
  return withOutcome(after, outcome)
}

const corrected = (moment: Moment, correction: Correction): Moment => {
  if (moment.kind !== 'said') return moment
  if (correction.kind === 'belongs-to') return { ...moment, belongsTo: correction.to }
  const sentences = moment.sentences.map((sentence, i) =>
    i === correction.sentence ? correctSentence(sentence, correction) : sentence,
  )
  const { gist: _, ...unread } = moment
  return { ...unread, sentences }
}

/** One moment as people corrected it: those of its corrections, in the order they were made. */
export const correctMoment = (moment: Moment, corrections: readonly Correction[]): Moment =>
  corrections.reduce(corrected, moment)

/**
 * The moments as people corrected them, for a rebuild: what follows from a correction reaches back into everything
 * after it, so it is folded anew and never appended. Later corrections win; those of unknown moments change nothing.
 */
export const applyCorrections = (
  moments: readonly Moment[],
  corrections: readonly Correction[],
): readonly Moment[] => {
  const byMoment = Map.groupBy(corrections, (correction) => correction.moment)
  return moments.map((moment) => correctMoment(moment, byMoment.get(moment.id) ?? []))
}
