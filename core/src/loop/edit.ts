import type { Draft } from '../draft.ts'
import { loopOf } from '../open-loops.ts'
import type { Instant } from '../instant.ts'
import type { LoopId, MomentId } from '../moment.ts'
import { addMoment, endLoop } from './change.ts'

/** A person's own word about a loop that is still open: it is done, or nobody needs to close it. */
export const editLoop = (
  draft: Draft,
  id: LoopId,
  edit: 'close' | 'release',
  at: Instant,
  moment: MomentId,
): void => {
  const loop = loopOf(draft, id)
  if (loop === null) return
  addMoment(loop, moment)
  endLoop(draft, loop, edit === 'close' ? 'done' : 'released', at)
}
