import { noAgreement, type Agreement } from '../src/agreement.ts'
import { fold, type Folded } from '../src/fold.ts'
import { DAY, type Instant } from '../src/instant.ts'
import type { Moment, MomentId, Said } from '../src/moment.ts'
import { read, type Reading } from '../src/reading.ts'
import type { Act, AskQuality, Cue, MeetingTurn, Outcome, Sentence } from '../src/sentence.ts'
import type { Side } from '../src/side.ts'

/** Where the histories of the tests begin: 2025-01-06, a Monday. */
export const start: Instant = 1_736_121_600_000

export const onDay = (day: number): Instant => start + day * DAY

type Spoken = {
  readonly acts?: readonly Act[]
  readonly ask?: Partial<AskQuality>
  readonly words?: string
  readonly cues?: readonly Cue[]
  readonly outcome?: Outcome
  readonly meeting?: MeetingTurn
  readonly named?: number
  readonly text?: string
}

export const buildSentence = (spoken: Spoken): Sentence => ({
  text: spoken.text ?? `${(spoken.acts ?? ['words']).join(' and ')} about ${spoken.words ?? 'nothing'}`,
  acts: (spoken.acts ?? []).map((act) => ({ act, confidence: 0.9 })),
  ...(spoken.acts?.includes('ask')
    ? { ask: { specific: true, need: 'advice' as const, missing: [], ...spoken.ask } }
    : {}),
  dates: spoken.named === undefined ? [] : [{ text: 'then', at: onDay(spoken.named) }],
  ...(spoken.outcome ? { outcome: spoken.outcome } : {}),
  ...(spoken.meeting ? { meeting: spoken.meeting } : {}),
  cues: spoken.cues ?? [],
  words: spoken.words?.split(' ') ?? [],
})

/** What one side says on a day; fractions of a day order what is said within it. */
export const said = (by: Side, day: number, ...spoken: readonly Spoken[]): Said => ({
  kind: 'said',
  id: `${by}@${day}` as MomentId,
  at: onDay(day),
  by,
  visibility: 'shared',
  sentences: spoken.map(buildSentence),
})

export const foldMoments = (moments: readonly Moment[], agreement: Agreement = noAgreement): Folded =>
  fold(moments, agreement)

/** The reading of moments as of a day. */
export const readOn = (
  day: number,
  moments: readonly Moment[],
  agreement: Agreement = noAgreement,
): Reading => read(fold(moments, agreement).state, onDay(day), agreement)

/** The ids of what stands on a day, the side in front where one matters. */
export const patternsOn = (
  day: number,
  moments: readonly Moment[],
  agreement?: Agreement,
): readonly string[] => readOn(day, moments, agreement).patterns.map(({ by, id }) => `${by} ${id}`)

export const strengthsOn = (day: number, moments: readonly Moment[]): readonly string[] =>
  readOn(day, moments).strengths.map(({ by, id }) => `${by} ${id}`)
