import { putLoop, tally, type Draft } from '../draft.ts'
import { bit, does, type Heard } from '../heard.ts'
import { DAY, HOUR } from '../instant.ts'
import { addMoment, moveDue, payDebt, withOutcome } from './change.ts'
import { linkStrength } from './link.ts'
import { debtOf, type Loop } from './loop.ts'

const RECENT = 45 * DAY
const SAME_TALK = 18 * HOUR
const NOT_YET_DAYS = 14

const helpedAt = (loop: Loop): number => loop.debts.find((debt) => debt.owes === 'outcome')?.openedAt ?? 0

/** With no link at all, a told outcome speaks of the last help and of what was given in the same talk. */
const latest = (loops: readonly Loop[], heard: Heard): readonly Loop[] => {
  const last = Math.max(...loops.map(helpedAt))
  if (heard.at - last > RECENT) return []
  return loops.filter((loop) => last - helpedAt(loop) < SAME_TALK)
}

const spokenOf = (loops: readonly Loop[], heard: Heard, tells: boolean): readonly Loop[] => {
  const linked = loops.filter((loop) => linkStrength(loop, heard) >= (tells ? 1 : 2))
  return linked.length > 0 || !tells ? linked : latest(loops, heard)
}

const postpone = (draft: Draft, loop: Loop, heard: Heard): void => {
  const debt = debtOf(loop, 'outcome')
  if (debt === null) return
  const due = Math.max(debt.dueAt, heard.at + NOT_YET_DAYS * DAY)
  putLoop(draft, loop, moveDue(withOutcome(addMoment(loop, heard.id), 'not-yet'), debt, due))
}

const tell = (draft: Draft, loop: Loop, heard: Heard): void => {
  const debt = debtOf(loop, 'outcome')
  if (debt === null) return
  tally(draft, 'told', heard.by, true, heard.at, [heard.id])
  putLoop(draft, loop, payDebt(loop, debt, heard, { outcome: heard.outcome ?? 'did' }))
}

/** An outcome told although none was waited for is told all the same; once a talk. */
const tellUnwaited = (draft: Draft, heard: Heard): void => {
  if (heard.outcome === null || heard.outcome === 'not-yet') return
  const last = draft.tallies.told[heard.by].at(-1)
  if (last && heard.at - last.at < SAME_TALK) return
  tally(draft, 'told', heard.by, true, heard.at, [heard.id])
}

/** What became of help: closes the outcomes that the moment speaks of; several at once, when it speaks of several. */
export const hearOutcome = (draft: Draft, heard: Heard): void => {
  const tells = heard.outcome !== null || does(heard, bit.win)
  if (!tells && !does(heard, bit.update | bit.credit | bit.deliver)) return
  const open = draft.loops.filter((loop) => debtOf(loop, 'outcome', heard.by) !== null)
  if (open.length === 0) return tellUnwaited(draft, heard)
  const close = heard.outcome === 'not-yet' ? postpone : tell
  for (const loop of spokenOf(open, heard, tells)) close(draft, loop, heard)
}
