import { tally, type Draft } from '../draft.ts'
import { tallied } from '../own-tallies.ts'
import { tellLoops } from '../open-loops.ts'
import type { Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import { ofSide } from '../side.ts'
import { waitFor } from '../waits.ts'
import { payDebt } from './change.ts'
import { isLinked } from './link.ts'
import { debtOf, type Loop, type OwnDebt, type OwnLoop } from './loop.ts'

/** Thanks reach back this far without naming what they are for. */
const REACH = 60 * DAY

const isThankedFor = (loop: Loop, heard: Heard): boolean => {
  const debt = debtOf(loop, 'thanks', heard.by)
  return debt !== null && (heard.at - debt.openedAt <= REACH || isLinked(loop, heard))
}

const thank = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  tally(draft, tallied.thanked, heard.by, true, heard.at, heard.ids)
  payDebt(draft, loop, debtOf(loop, 'thanks', heard.by) as OwnDebt, heard)
}

/** Thanks, or credit, which is thanks said louder, for the help that still waits for them. */
export const hearThanks = (draft: Draft, heard: Heard): void => {
  tellLoops(draft, ofSide(waitFor.thanks, heard.by), heard, isThankedFor, thank)
}
