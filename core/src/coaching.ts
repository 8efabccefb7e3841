import type { Ways } from './channels.ts'
import type { Instant } from './instant.ts'
import type { LoopId } from './moment.ts'
import type { Missing, Need, ReadContext, Sentence } from './sentence.ts'

/** Where words stand in a draft: offsets in UTF-16 code units, `end` excluded. */
export type Span = { readonly start: number; readonly end: number }

/** Something between the two that waits: the words that opened it and since when it waits. */
export type Waiting = { readonly loop: LoopId; readonly about: string; readonly since: Instant }

/** A clause of the agreement with its content words as stems, one list for each alternative it names. */
export type Clause = { readonly text: string; readonly words: readonly (readonly string[])[] }

/** What a coach knows of the two beside the draft, all of it from the side of the one who drafts. */
export type Ledger = {
  /** Help whose outcome is due and not told, oldest first. */
  readonly untold: readonly Waiting[]
  /** Asks of the drafter that the other may still take their time with, oldest first. */
  readonly openAsks: readonly Waiting[]
  readonly capacity: {
    readonly openAsks: number
    readonly isAgreed: boolean
    /** Hours a month the two agreed on, and the minutes they talked in the last one; null where none were agreed. */
    readonly hours: { readonly agreed: number; readonly minutes: number } | null
  }
  /** What the agreement says of the ways to be in touch, in its words and as read; empty where it says nothing. */
  readonly channels: { readonly text: string } & Ways
  readonly scopeIn: readonly Clause[]
  readonly scopeOut: readonly Clause[]
  /** Needs that the other said no to for good. */
  readonly refused: readonly Need[]
  /** Help that came last and waits for thanks or an outcome. */
  readonly lastHelp: Waiting | null
  /** How often the other asked about the topic of the ask being answered before. */
  readonly askedBefore: number
}

/** All a coach may know beside the draft; made once, used for every key pressed. */
export type CoachContext = {
  readonly heard: ReadContext
  /** The message being answered, as read; empty when the draft answers nothing. */
  readonly asked: readonly Sentence[]
  readonly ledger: Ledger | null
}

/** How an answer helps. */
export const ways = ['question', 'hint', 'resource', 'reasoning', 'example', 'solution'] as const
export type Way = (typeof ways)[number]

/** The parts of a thanks that says something: what you did, what I did with it, what changed, what it says of you. */
export const thanksParts = ['your-part', 'my-part', 'change', 'of-you'] as const
export type ThanksPart = (typeof thanksParts)[number]

/** How a finished answer can hand the thinking back: the why of it, a choice among changes, the first step next time. */
export const handBacks = ['explain', 'compare', 'first-step'] as const
export type HandBack = (typeof handBacks)[number]

/** Why a topic counts as one the other is learning. `own-work`: it is their own text or code. `unknown`: no ask is known. */
export type Learning =
  | { readonly from: 'words' | 'own-work'; readonly text: string }
  | { readonly from: 'scope'; readonly clause: string }
  | { readonly from: 'asked-before'; readonly times: number }
  | { readonly from: 'unknown' }

/** One thing that would help, always about words of the draft. */
export type Remark = { readonly span: Span } & (
  | { readonly kind: Missing; readonly need: Need }
  | { readonly kind: 'several'; readonly asks: readonly Span[]; readonly isOneSentence: boolean }
  | { readonly kind: 'out-of-scope'; readonly clause: string }
  | { readonly kind: 'refused'; readonly need: Need }
  | {
      readonly kind: 'over-capacity'
      readonly open: number
      readonly isAgreed: boolean
      readonly oldest: Waiting
    }
  | { readonly kind: 'over-hours'; readonly minutes: number; readonly agreed: number }
  | { readonly kind: 'other-channel'; readonly clause: string }
  | { readonly kind: 'untold'; readonly waiting: readonly Waiting[] }
  | { readonly kind: 'hand-back'; readonly by: HandBack; readonly learning: Learning }
  | {
      readonly kind: 'bare-thanks'
      readonly parts: readonly ThanksPart[]
      readonly lastHelp: Waiting | null
    }
  | { readonly kind: 'bare-outcome' }
  | { readonly kind: 'no-reason' }
)
export type RemarkKind = Remark['kind']

/** Something the draft does well, with the words that do it. */
export type Strong = { readonly kind: Missing | Way | ThanksPart | 'outcome'; readonly span: Span }

/** A part of a better shape: the writer's own words, the words that a remark adds, or the space between. */
export type Piece =
  | { readonly kind: 'own'; readonly span: Span }
  | { readonly kind: 'add'; readonly remark: number }
  | { readonly kind: 'gap'; readonly text: string }

/** What a draft was read as. `nothing`: no ask, answer, thanks or outcome, so nothing is said. */
export type CoachedAs = 'ask' | 'answer' | 'thanks' | 'outcome' | 'nothing' | 'foreign' | 'too-long'

/** What a coach has to say of a draft; without remarks it is silent. At most two remarks, the weightier first. */
export type Coaching = {
  readonly about: CoachedAs
  readonly strong: readonly Strong[]
  readonly remarks: readonly Remark[]
  /** All of the draft with what the remarks add; null when they add nothing. */
  readonly shape: readonly Piece[] | null
  /** What is asked for, in the order of the draft. */
  readonly asks: readonly { readonly span: Span; readonly need: Need; readonly bounded: boolean }[]
  /** The name the draft greets, where it is written as one. */
  readonly greets: string | null
  /** The language of a draft that is not English (ISO 639-1). */
  readonly language: string | null
}
