import { ACTS, bit, LONG } from '../sign.ts'
import { does, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import type { Need } from '../sentence.ts'
import { isLinked, linkStrength, topicStrength } from './link.ts'
import type { Loop } from './loop.ts'

/** What a reply does to an ask. `counter`: a question back, so that it is the asker's turn. */
export type Reply = 'answer' | 'decline' | 'promise' | 'counter' | 'none'

const PLAIN_RECENT = 5 * DAY
const PLAIN_WORDS = 8
const PLAIN_ADVICE = 24

export const isFavour = (need: Need | null): boolean =>
  need === 'review' || need === 'help' || need === 'referral' || need === 'introduction'

/** Advice of more than a word. */
export const guidesAtLength = ({ gist }: Heard): boolean => gist.guideLength >= LONG

/** Joy, thanks and logistics around an ask do not answer it. */
const BESIDE_THE_POINT = bit.thank | bit.celebrate | bit.arrange | bit.hello | bit.assign | bit.win

const isPlainAnswer = (loop: Loop, heard: Heard): boolean => {
  if (heard.at - loop.openedAt > PLAIN_RECENT) return false
  const { plainLength, updateLength } = heard.gist
  if (loop.need === 'information')
    return plainLength >= PLAIN_WORDS || (plainLength > 0 && !does(heard, ACTS))
  // "Done. He has your CV": news of the favour is its answer.
  const length = plainLength + updateLength
  // "All four, please": an answer in the words of the ask may be as short as they are.
  if (length < PLAIN_ADVICE && (length < PLAIN_WORDS || topicStrength(loop, heard) === 0)) return false
  return !does(heard, BESIDE_THE_POINT) || isLinked(loop, heard)
}

const isPromisedInstead = (loop: Loop, heard: Heard): boolean =>
  does(heard, bit.promise) && (isFavour(loop.need) || loop.need === 'time')

const SAME_TALK = 2 * DAY

/** Advice days later, on something else, opens no door that was asked for. */
const isElsewhere = (loop: Loop, heard: Heard): boolean =>
  (loop.need === 'referral' || loop.need === 'introduction') &&
  heard.at - loop.openedAt > SAME_TALK &&
  linkStrength(loop, heard) < 2

/** Advice given along with a no: where advice was asked for, the no draws a line and the advice answers. */
const advisesBeside = (loop: Loop, heard: Heard): boolean =>
  !isFavour(loop.need) && loop.need !== 'time' && guidesAtLength(heard)

/** Who comes with work of their own, and no word of what was asked, answers nothing with it. */
const bringsOnlyWork = (loop: Loop, heard: Heard): boolean =>
  does(heard, bit.assign) && !isLinked(loop, heard)

/** What a moment says to an ask, from the surest sign to the faintest. */
export const replyTo = (loop: Loop, heard: Heard): Reply => {
  if (does(heard, bit.decline)) return advisesBeside(loop, heard) ? 'answer' : 'decline'
  if (bringsOnlyWork(loop, heard)) return 'none'
  if (does(heard, bit.solve | bit.deliver)) return 'answer'
  if (isPromisedInstead(loop, heard)) return 'promise'
  if (does(heard, bit.guide | bit.give | bit.bound | bit.credit) && !isElsewhere(loop, heard)) return 'answer'
  const isNews = does(heard, bit.update | bit.win | bit.outcome)
  if (isNews && (loop.need === 'information' || loop.openedBy === 'mentor' || isLinked(loop, heard)))
    return 'answer'
  if (does(heard, bit.promise)) return 'promise'
  if (isPlainAnswer(loop, heard)) return 'answer'
  if (does(heard, bit.ask) && !does(heard, bit.assign)) return 'counter'
  return heard.isPlaced ? 'answer' : 'none'
}
