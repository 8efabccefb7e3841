import { tally, type Draft } from '../draft.ts'
import { tallied } from '../own-tallies.ts'
import { dropLoop } from '../open-loops.ts'
import { DAY, type Instant } from '../instant.ts'
import type { Owes } from '../sentence.ts'
import type { TallyId } from '../tally.ts'
import { openDebt, type Debt, type Loop } from './loop.ts'

/** Which conduct a debt left unpaid counts against. */
export const tallyOfDebt: Partial<Record<Owes, TallyId>> = {
  answer: 'answered',
  outcome: 'told',
  thanks: 'thanked',
  celebration: 'celebrated',
  credit: 'credited',
  debrief: 'debriefed',
  promise: 'promises',
}

/** Days past its due day after which nobody waits for a step any more. */
const patience = (loop: Loop, debt: Debt): number => {
  if (loop.kind === 'meeting') return 14
  if (debt.owes === 'thanks') return 60
  if (!loop.asked) return 180
  return 400
}

const tallyFor = (loop: Loop, debt: Debt): TallyId | null => {
  if (loop.kind === 'promise') return 'promises'
  if (debt.owes === 'outcome' && !loop.asked) return null
  if (loop.kind === 'work' && debt.owes === 'answer') return null
  return tallyOfDebt[debt.owes] ?? null
}

/** The conduct an overdue debt counts against, and the side; null when it counts against nobody. */
export const overdueConduct = (
  loop: Loop,
  debt: Debt,
): { readonly id: TallyId; readonly by: Debt['by'] & string } | null => {
  const id = tallyFor(loop, debt)
  return id === null || debt.by === null ? null : { id, by: debt.by }
}

const missEverything = (draft: Draft, loop: Loop): void => {
  for (const debt of loop.debts) {
    const conduct = debt.closedAt === null ? overdueConduct(loop, debt) : null
    if (conduct) tally(draft, tallied[conduct.id], conduct.by, false, debt.dueAt, loop.moments)
  }
}

const lapsed = (loop: Loop, debt: Debt): Loop =>
  debt.owes === 'thanks' || loop.kind === 'meeting'
    ? { ...loop, ending: 'lapsed', closedAt: debt.openedAt }
    : { ...loop, ending: 'lapsed' }

/** Whether nobody waits any more for the next step of a loop. */
export const isLongPast = (loop: Loop, at: Instant): boolean => {
  const debt = openDebt(loop)
  return debt !== null && at > debt.dueAt + patience(loop, debt) * DAY
}

/** Lets go of what is long past; asked at the start of each contact, so its cost does not grow with the history. */
export const letGo = (draft: Draft, at: Instant): void => {
  let gone: Loop[] | null = null
  for (const loop of draft.loops) if (isLongPast(loop, at)) (gone ??= []).push(loop)
  if (gone === null) return
  for (const loop of gone) {
    missEverything(draft, loop)
    dropLoop(draft, loop, lapsed(loop, openDebt(loop) as Debt))
  }
}
