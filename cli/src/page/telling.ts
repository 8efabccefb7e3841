import type { Moment, MomentId } from '@perennial/core/moment'
import type { PatternId, StrengthId } from '@perennial/core/pattern/id'
import type { By } from '@perennial/core/pattern/pattern'
import type { Act, Cue, Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'

/** What makes a moment tell: whose it is and what it does. `by` is the one whose conduct it is. */
type Telling = {
  readonly from: 'by' | 'other' | 'either'
  readonly acts: readonly Act[]
  readonly cues?: readonly Cue[]
}

const tellings: { readonly [id in PatternId | StrengthId]: Telling } = {
  'asks-without-outcomes': { from: 'either', acts: ['ask'], cues: ['asks-after'] },
  'only-in-need': { from: 'by', acts: ['ask'] },
  'thanks-missing': { from: 'other', acts: ['solve', 'guide', 'give'] },
  'vanished-after-win': { from: 'by', acts: ['win'] },
  'vague-asks': { from: 'by', acts: ['ask'] },
  'over-asking': { from: 'by', acts: ['ask'] },
  'uncredited-work': { from: 'other', acts: ['deliver'] },
  'work-without-learning': { from: 'other', acts: ['deliver', 'ask'] },
  'solving-not-guiding': { from: 'by', acts: ['solve'] },
  'unacknowledged-wins': { from: 'other', acts: ['win'] },
  'unanswered-asks': { from: 'other', acts: ['ask'] },
  drifting: { from: 'either', acts: [] },
  'broken-promises': { from: 'by', acts: ['promise'] },
  'cancelled-meetings': { from: 'by', acts: ['arrange'] },
  'one-way-giving': { from: 'other', acts: ['guide', 'solve', 'give', 'deliver'] },
  'closes-loops': { from: 'by', acts: ['update', 'win'] },
  'gives-back': { from: 'by', acts: ['give'] },
  guides: { from: 'by', acts: ['guide'] },
  celebrates: { from: 'by', acts: ['celebrate'] },
  credits: { from: 'either', acts: ['credit'] },
  'pays-it-forward': { from: 'by', acts: [], cues: ['mentors-other'] },
}

/** One moment of a finding with the sentence that shows it. */
export type Shot = { readonly id: MomentId; readonly at: number; readonly by: Side; readonly text: string }

/** Very short sentences say little out of their place. */
const TELLING_LENGTH = 24

const sentenceScore = (sentence: Sentence, { acts, cues }: Telling): number => {
  const byCue = sentence.cues.some((cue) => cues?.includes(cue)) ? 3 : 0
  const byAct = sentence.acts.some(({ act }) => acts.includes(act)) ? 2 : 0
  const byOutcome = sentence.outcome && acts.includes('update') ? 1 : 0
  return byCue + byAct + byOutcome + (sentence.text.length >= TELLING_LENGTH ? 0.5 : 0)
}

const isFrom = (moment: Moment, by: By, { from }: Telling): boolean => {
  if (by === 'both' || from === 'either') return true
  return (moment.by === by) === (from === 'by')
}

type Scored = Shot & { readonly score: number }

const score = (moment: Moment, by: By, telling: Telling): Scored | null => {
  if (moment.kind !== 'said' || moment.sentences.length === 0) return null
  const best = moment.sentences
    .map((sentence) => ({ text: sentence.text, score: sentenceScore(sentence, telling) }))
    .reduce((a, b) => (b.score > a.score ? b : a))
  const fromRight = isFrom(moment, by, telling) ? 2 : 0
  return { id: moment.id, at: moment.at, by: moment.by, text: best.text, score: best.score + fromRight }
}

type Found = { readonly id: PatternId | StrengthId; readonly by: By; readonly evidence: readonly MomentId[] }

/** The few moments that show a finding best, the later ones where they are as good, in the order they happened. */
export const shotsOf = (
  found: Found,
  momentById: ReadonlyMap<MomentId, Moment>,
  most: number,
): readonly Shot[] =>
  found.evidence
    .flatMap((id) => momentById.get(id) ?? [])
    .flatMap((moment) => score(moment, found.by, tellings[found.id]) ?? [])
    .toSorted((a, b) => b.score - a.score || b.at - a.at)
    .slice(0, most)
    .toSorted((a, b) => a.at - b.at)
