import { tally, type Draft } from '../draft.ts'
import { loopsThatWait } from '../open-loops.ts'
import { bit } from '../sign.ts'
import { ofSide } from '../side.ts'
import { does, doesSurely, type Heard } from '../heard.ts'
import { DAY, HOUR } from '../instant.ts'
import { waitFor } from '../waits.ts'
import { addMoment, payDebt } from './change.ts'
import { linkStrength } from './link.ts'
import { debtOf, type Loop, type OwnLoop } from './loop.ts'

const RECENT = 45 * DAY
const SOON = 21 * DAY
const SAME_TALK = 18 * HOUR
const NOT_YET_DAYS = 14

const helpedAt = (loop: Loop): number => loop.debts.find((debt) => debt.owes === 'outcome')?.openedAt ?? 0

/**
 * With no link at all, a told outcome speaks of the last help and of what was given in the same talk; so do bare news
 * soon after it, surely heard, unless they only lead to the next ask.
 */
const latest = (loops: readonly OwnLoop[], heard: Heard, tells: boolean): readonly OwnLoop[] => {
  const last = Math.max(...loops.map(helpedAt))
  if (!tells && (does(heard, bit.ask | bit.assign) || !doesSurely(heard, 'update'))) return []
  if (heard.at - last > (tells ? RECENT : SOON)) return []
  return loops.filter((loop) => last - helpedAt(loop) < SAME_TALK)
}

/** Nothing has come yet of help given within the same hours, unless the words say so. */
const ripeFor = (loops: readonly OwnLoop[], heard: Heard): readonly OwnLoop[] =>
  loops.filter((loop) => heard.at - helpedAt(loop) > SAME_TALK)

const spokenOf = (open: readonly OwnLoop[], heard: Heard): readonly OwnLoop[] => {
  const tells = does(heard, bit.outcome | bit.win)
  const loops = tells ? open : ripeFor(open, heard)
  const enough = tells ? 1 : 2
  const linked = loops.filter((loop) => linkStrength(loop, heard) >= enough)
  return linked.length > 0 || loops.length === 0 ? linked : latest(loops, heard, tells)
}

const postpone = (_: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = debtOf(loop, 'outcome')
  if (debt === null) return
  addMoment(loop, heard.id)
  loop.outcome = 'not-yet'
  debt.dueAt = Math.max(debt.dueAt, heard.at + NOT_YET_DAYS * DAY)
}

const tell = (draft: Draft, loop: OwnLoop, heard: Heard): void => {
  const debt = debtOf(loop, 'outcome')
  if (debt === null) return
  tally(draft, 'told', heard.by, true, heard.at, heard.ids)
  loop.outcome = heard.gist.outcome ?? 'did'
  payDebt(draft, loop, debt, heard)
}

/** An outcome told although none was waited for is told all the same; once a talk. */
const tellUnwaited = (draft: Draft, heard: Heard): void => {
  const { outcome } = heard.gist
  if (outcome === null || outcome === 'not-yet') return
  const last = ofSide(draft.tallies.told, heard.by).at(-1)
  if (last && heard.at - last.at < SAME_TALK) return
  tally(draft, 'told', heard.by, true, heard.at, heard.ids)
}

/** What became of help: closes the outcomes that the moment speaks of; several at once, when it speaks of several. */
export const hearOutcome = (draft: Draft, heard: Heard): void => {
  const { outcome } = heard.gist
  const open = loopsThatWait(draft, ofSide(waitFor.outcome, heard.by))
  if (open.length === 0) return tellUnwaited(draft, heard)
  const close = outcome === 'not-yet' ? postpone : tell
  for (const loop of spokenOf(open, heard)) close(draft, loop, heard)
}
