import { tally, type Draft } from '../draft.ts'
import { tallied } from '../own-tallies.ts'
import { any, firstLoopThat, newestThatWaits, openLoop, type Holds } from '../open-loops.ts'
import { bit } from '../sign.ts'
import { ofSide } from '../side.ts'
import { does, doesSurely, namedDay, type Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import { URGENT, waitFor } from '../waits.ts'
import { debtsAfterHelp, isSubstantial } from './after-help.ts'
import { addWords } from './change.ts'
import { bestLinked } from './link.ts'
import type { OwnLoop } from './loop.ts'
import { beginLoop } from './open.ts'

const SAME_TALK = 3 * DAY

/** A question back is no help by itself, nor is a short word of advice, nor what one may expect of the author. */
const isHelp = (sign: number): boolean =>
  (sign & (bit.give | bit.solve)) !== 0 ||
  (sign & (bit.guide | bit.long | bit['asks-back'] | bit.bound)) === (bit.guide | bit.long)

const isFresh: Holds = ({ debts }, heard) => {
  for (const debt of debts) if (heard.at - debt.openedAt < SAME_TALK) return true
  return false
}

/** Help that was being given: more of it belongs to the same loop. */
const underWay = (draft: Draft, heard: Heard): OwnLoop | null => {
  const bits = ofSide(waitFor.outcome, heard.other)
  const linked = bestLinked(draft, bits, heard, any)
  if (linked !== null) return linked
  const last = newestThatWaits(draft, bits)
  return last !== null && isFresh(last, heard) ? last : null
}

const guidesOutright = (heard: Heard): boolean => {
  for (const sign of heard.gist.signs) if ((sign & (bit.guide | bit['asks-back'])) === bit.guide) return true
  return false
}

/** A question with nothing asked before it may be mere interest; it guides when it answers or when help is under way. */
const isOnlyCurious = (draft: Draft, heard: Heard, isReply: boolean): boolean =>
  !isReply && !does(heard, bit.solve) && !guidesOutright(heard) && underWay(draft, heard) === null

const speaksOf: Holds = (loop, heard) => loop.moments.includes(heard.id)

const isUrgent = (draft: Draft, heard: Heard): boolean =>
  does(heard, bit.urgent) || firstLoopThat(draft, URGENT, heard, speaksOf) !== null

/** A solution heard faintly beside sure guidance is none. */
const solves = (heard: Heard): boolean =>
  doesSurely(heard, bit.guide) ? doesSurely(heard, bit.solve) : does(heard, bit.solve)

/** How a mentor helps is noted for every help but an urgent one. */
export const tallyManner = (draft: Draft, heard: Heard, isReply: boolean): void => {
  if (!does(heard, bit.solve) && !doesSurely(heard, bit.guide)) return
  if (isOnlyCurious(draft, heard, isReply) || isUrgent(draft, heard)) return
  tally(draft, tallied.guided, heard.by, !solves(heard), heard.at, heard.ids)
}

/** A mentor's unasked guidance or gift opens a help loop that begins at "answered". */
export const hearUnasked = (draft: Draft, heard: Heard, isReply: boolean): void => {
  if (isReply || heard.by !== 'mentor') return
  const loop = underWay(draft, heard)
  if (loop) return addWords(loop, heard)
  const help = heard.gist.signs.findIndex(isHelp)
  if (help < 0) return
  const isGift = ((heard.gist.signs[help] as number) & bit.give) !== 0
  const need = isGift ? 'introduction' : 'advice'
  const given = { openedBy: heard.by, openedAt: heard.at, asked: false, need, namedAt: null } as const
  const named = namedDay(heard, heard.at)
  const debts = debtsAfterHelp(draft, given, heard.at, isSubstantial(need, heard), named)
  const begun = beginLoop(draft, heard, 'help', help, debts)
  begun.need = need
  begun.asked = false
  openLoop(draft, begun)
}
