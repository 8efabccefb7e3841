import type { Instant } from './instant.ts'
import type { Side } from './side.ts'

/** What a sentence does in a mentorship. */
export const acts = [
  'ask',
  'guide',
  'solve',
  'promise',
  'decline',
  'update',
  'thank',
  'win',
  'celebrate',
  'give',
  'assign',
  'deliver',
  'credit',
  'bound',
  'arrange',
  'hello',
] as const
export type Act = (typeof acts)[number]

export const needs = ['advice', 'review', 'referral', 'introduction', 'information', 'time', 'help'] as const
export type Need = (typeof needs)[number]

/** What would make an ask easier to answer. */
export const missings = ['goal', 'situation', 'tried', 'one-thing', 'why-you', 'by-when'] as const
export type Missing = (typeof missings)[number]

/** What became of help or advice: used, changed, decided against with a reason, or not tried yet. */
export const outcomes = ['did', 'adapted', 'otherwise', 'not-yet'] as const
export type Outcome = (typeof outcomes)[number]

/**
 * What a sentence does to a meeting of the two. `held`: it has just taken place. `missed`: somebody did not come.
 * `stops`: there shall be no more of them, the two write instead.
 */
export const meetingTurns = ['proposes', 'agrees', 'moves', 'cancels', 'held', 'missed', 'stops'] as const
export type MeetingTurn = (typeof meetingTurns)[number]

/**
 * Facts about a sentence that loops and patterns need beside its acts.
 * - `asks-after`: asks how something went, or reminds of something owed
 * - `asks-back`: guides by a question
 * - `urgent`: the need is now, and the sentence says so
 * - `credits-later`: promises to name the other
 * - `tells-later`: promises to tell how something went or goes
 * - `mentors-other`: the author mentors, teaches or opens a door for somebody else
 * - `away`: the author will be out of reach or slow for a while
 * - `releases`: takes the weight off something owed ("no rush", "no need to answer")
 * - `takes-back`: nothing is waited for any more ("never mind", "solved it myself", "I sent it as it was")
 */
export const cues = [
  'asks-after',
  'asks-back',
  'urgent',
  'credits-later',
  'tells-later',
  'mentors-other',
  'away',
  'releases',
  'takes-back',
] as const
export type Cue = (typeof cues)[number]

/** A day or hour named in the text, resolved against the moment's own instant and time zone. */
export type NamedDate = { readonly text: string; readonly at: Instant }

export type ReadAct = { readonly act: Act; readonly confidence: number }
export type AskQuality = {
  readonly specific: boolean
  readonly need: Need
  readonly missing: readonly Missing[]
}

export type Sentence = {
  readonly text: string
  readonly acts: readonly ReadAct[]
  readonly ask?: AskQuality
  readonly dates: readonly NamedDate[]
  readonly outcome?: Outcome
  readonly meeting?: MeetingTurn
  readonly cues: readonly Cue[]
  /** Content words in stem form, for linking what belongs together; no order, no duplicates. */
  readonly words: readonly string[]
  /** Present on a greeting, a sign-off or the name under it: it does nothing, and says nothing by itself. */
  readonly salutation?: true
  /** Present when the sentence is not English: recognised as such, left unlabelled. */
  readonly language?: string
}

export const owings = [
  'answer',
  'outcome',
  'thanks',
  'celebration',
  'terms',
  'delivery',
  'credit',
  'debrief',
  'promise',
  'meeting',
  'next-step',
] as const
export type Owes = (typeof owings)[number]

/** What a reader of a sentence may know of what went before. */
export type ReadContext = {
  readonly at: Instant
  readonly timeZone: string
  readonly before?: { readonly by: Side; readonly text: string; readonly acts: readonly Act[] }
  readonly open: readonly { readonly by: Side; readonly owes: Owes }[]
}
