import { tally, type Draft } from '../draft.ts'
import { lastChance, tallied } from '../own-tallies.ts'
import { any, isAwaited, loopsThat, nextThatWaits, type Holds } from '../open-loops.ts'
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

const lastHelpedAt = (draft: Draft, bits: number, heard: Heard, holds: Holds): number => {
  let last = 0
  for (let i = nextThatWaits(draft, bits, 0); i >= 0; i = nextThatWaits(draft, bits, i + 1)) {
    const loop = draft.loops[i] as Loop
    if (holds(loop, heard)) last = Math.max(last, helpedAt(loop))
  }
  return last
}

/** The last help given within a time, and what was given in the same talk. */
const latest = (
  draft: Draft,
  bits: number,
  heard: Heard,
  within: number,
  holds: Holds,
): readonly OwnLoop[] => {
  const last = lastHelpedAt(draft, bits, heard, holds)
  if (heard.at - last > within) return []
  return loopsThat(draft, bits, heard, (loop) => holds(loop, heard) && last - helpedAt(loop) < SAME_TALK)
}

/** Nothing has come yet of help given within the same hours, unless the words say so. */
const isRipe: Holds = (loop, heard) => heard.at - helpedAt(loop) > SAME_TALK

const isSpokenOf: Holds = (loop, heard) => linkStrength(loop, heard) >= 1
const isSurelySpokenOf: Holds = (loop, heard) => isRipe(loop, heard) && linkStrength(loop, heard) >= 2

/** The words of an ask are like those of the ask before it: they say nothing of what came of that. */
const leadsToAsk = (heard: Heard): boolean => does(heard, bit.ask | bit.assign)

const NONE: readonly never[] = []

/** Of help given long ago one word in common says little beside what the words speak of more plainly or lately. */
const plainest = (linked: readonly OwnLoop[], heard: Heard): readonly OwnLoop[] => {
  if (linked.length === 1) return linked
  const last = Math.max(...linked.map(helpedAt))
  return linked.filter((loop) => last - helpedAt(loop) < RECENT || linkStrength(loop, heard) >= 2)
}

/** With no link at all, a told outcome speaks of the last help; so do bare news soon after it. */
const spokenOf = (draft: Draft, bits: number, heard: Heard): readonly OwnLoop[] => {
  const tells = does(heard, bit.outcome | bit.win)
  if (!tells && leadsToAsk(heard)) return NONE
  const linked = loopsThat(draft, bits, heard, tells ? isSpokenOf : isSurelySpokenOf)
  if (linked.length > 0) return plainest(linked, heard)
  if (tells) return latest(draft, bits, heard, RECENT, any)
  return doesSurely(heard, bit.update) ? latest(draft, bits, heard, SOON, isRipe) : linked
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
  tally(draft, tallied.told, heard.by, true, heard.at, heard.ids)
  loop.outcome = heard.gist.outcome ?? 'did'
  payDebt(draft, loop, debt, heard)
}

/** An outcome told although none was waited for is told all the same; once a talk. */
const tellUnwaited = (draft: Draft, heard: Heard): void => {
  const { outcome } = heard.gist
  if (outcome === null || outcome === 'not-yet') return
  const last = lastChance(draft.tallies, tallied.told, heard.by)
  if (last && heard.at - last.at < SAME_TALK) return
  tally(draft, tallied.told, heard.by, true, heard.at, heard.ids)
}

/** What became of help: closes the outcomes that the moment speaks of; several at once, when it speaks of several. */
export const hearOutcome = (draft: Draft, heard: Heard): void => {
  const { outcome } = heard.gist
  const bits = ofSide(waitFor.outcome, heard.by)
  if (!isAwaited(draft, bits)) return tellUnwaited(draft, heard)
  const close = outcome === 'not-yet' ? postpone : tell
  for (const loop of spokenOf(draft, bits, heard)) close(draft, loop, heard)
}
