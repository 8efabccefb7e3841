import type { CoachContext, CoachedAs, Coaching, Remark, Strong } from '@perennial/core/coaching'
import type { Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { readMessage } from '../read-message.ts'
import { coachAnswer } from './answer-coach.ts'
import { coachAsk } from './ask-coach.ts'
import type { Ask } from './asks.ts'
import { frameOf, type Frame } from './frame.ts'
import { placeSentences, type Draft } from './place.ts'
import { shapeOf } from './shape.ts'
import { coachOutcome, coachThanks } from './thanks-coach.ts'

/** A draft of more characters than this is a document; a coach of messages has nothing to say of it. */
export const LONGEST_DRAFT = 12_000

const saysNothing = (about: CoachedAs, language: string | null = null): Coaching => ({
  about,
  strong: [],
  remarks: [],
  shape: null,
  asks: [],
  greets: null,
  language,
})

type Read = {
  readonly about: CoachedAs
  readonly strong: readonly Strong[]
  readonly remarks: readonly Remark[]
  readonly asks?: readonly Ask[]
}

const wentBy =
  /^(?:so,? |and |hey,? )?(?:did|how did|how was|how were|how's|how is|was|were|have you|has)\b.*\?/i

const isAskingAfter = (asked: readonly Sentence[]): boolean =>
  asked.some(({ cues, text }) => cues.includes('asks-after') || wentBy.test(text))

/** An answer comes before an ask: who answers may ask back. */
const readAnswer = (draft: Draft, by: Side, context: CoachContext): Read | null => {
  if (by !== 'mentor') return null
  const answer = coachAnswer(draft, context)
  return answer === null ? null : { about: 'answer', ...answer }
}

/** A mentor who looks for time with a mentee offers it. */
const isOffer = (asks: readonly Ask[], by: Side): boolean =>
  by === 'mentor' && asks.every(({ need }) => need === 'time')

const readAsk = (draft: Draft, frame: Frame, by: Side, { ledger }: CoachContext): Read | null => {
  const asking = coachAsk(draft, frame.body, by, ledger)
  return asking === null || isOffer(asking.asks, by) ? null : { about: 'ask', ...asking }
}

const readTold = ({ body, closing }: Frame, { asked, ledger }: CoachContext): Read | null => {
  const said = [...body, ...closing]
  const thanks = coachThanks(said, ledger)
  if (thanks !== null) return { about: 'thanks', ...thanks }
  const outcome = coachOutcome(said, isAskingAfter(asked))
  return outcome === null ? null : { about: 'outcome', ...outcome }
}

/**
 * Reads a draft before it is sent: what it does well, at most two things that would help, each about words of the
 * draft, and a shape with blanks for them. Says nothing of a good draft. Pure, and quick enough for every key pressed.
 * @param text the draft as written, markup and all; spans are UTF-16 offsets into it
 * @param by who drafts
 * @param context made once for a draft; see `CoachContext`
 */
export const coach = (text: string, by: Side, context: CoachContext): Coaching => {
  if (text.length > LONGEST_DRAFT) return saysNothing('too-long')
  const sentences = readMessage(text, by, context.heard)
  const language = sentences.find((sentence) => sentence.language !== undefined)?.language
  if (language !== undefined) return saysNothing('foreign', language)
  const draft = placeSentences(text, sentences)
  const frame = frameOf(draft)
  const read =
    readAnswer(draft, by, context) ?? readAsk(draft, frame, by, context) ?? readTold(frame, context)
  if (read === null) return { ...saysNothing('nothing'), greets: frame.name }
  const { about, strong, remarks, asks = [] } = read
  return {
    about,
    strong,
    remarks,
    shape: shapeOf(draft, frame, remarks),
    asks: asks.map(({ main, need, bounded }) => ({ span: main.span, need, bounded: bounded !== null })),
    greets: frame.name,
    language: null,
  }
}
