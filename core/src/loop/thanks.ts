import { tally, type Draft } from '../draft.ts'
import { loopsThatWait } from '../open-loops.ts'
import type { Heard } from '../heard.ts'
import { DAY } from '../instant.ts'
import { ofSide } from '../side.ts'
import { waitFor } from '../waits.ts'
import { payDebt } from './change.ts'
import { isLinked } from './link.ts'
import { debtOf } from './loop.ts'

/** Thanks reach back this far without naming what they are for. */
const REACH = 60 * DAY

/** Thanks, or credit, which is thanks said louder, for the help that still waits for them. */
export const hearThanks = (draft: Draft, heard: Heard): void => {
  for (const loop of loopsThatWait(draft, ofSide(waitFor.thanks, heard.by))) {
    const debt = debtOf(loop, 'thanks', heard.by)
    if (debt === null || (heard.at - debt.openedAt > REACH && !isLinked(loop, heard))) continue
    tally(draft, 'thanked', heard.by, true, heard.at, heard.ids)
    payDebt(draft, loop, debt, heard)
  }
}
