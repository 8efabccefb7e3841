import type { Instant } from '@perennial/core/instant'
import { openDebt, stepOf, type Debt, type Loop } from '@perennial/core/loop/loop'
import type { MomentId } from '@perennial/core/moment'
import { nudgeIdOf, nudgeOver } from '@perennial/core/nudge'
import type { Finding, Pattern } from '@perennial/core/pattern/pattern'
import { mayComeAt } from '@perennial/core/quiet-hours'
import type { Reason } from '@perennial/core/standing'
import {
  goOnWith,
  growthHeard,
  howShown,
  repairFor,
  sayLoop,
  sayNudge,
  sayPattern,
  sayStrength,
  sayToOther,
} from './say.ts'
import { allLoops, showerOf, toldLoops, type Account, type Shown } from './account.ts'

type Problem = {
  readonly file: string
  readonly line: number
  readonly found: string
  readonly expected: string
}

/** What was read, and what was not. */
export type Reading = {
  readonly problems: readonly Problem[]
  readonly notices: readonly { readonly about: string; readonly file: string; readonly text: string }[]
  readonly leftOut: readonly { readonly name: string; readonly messages: number }[]
  readonly corrected: number
}

const iso = (at: Instant): string =>
  Temporal.Instant.fromEpochMilliseconds(Math.trunc(at)).toString({ fractionalSecondDigits: 3 })
const isoOrNull = (at: Instant | null): string | null => (at === null ? null : iso(at))

type Show = (ids: readonly MomentId[]) => readonly Shown[]

const momentJson = ({ id, at, author, text }: Shown) => ({ id, at: iso(at), author, text })

const debtJson = ({ owes, by, openedAt, dueAt, closedAt }: Debt) => ({
  owes,
  by,
  openedAt: iso(openedAt),
  dueAt: iso(dueAt),
  closedAt: isoOrNull(closedAt),
})

const loopJson = (loop: Loop, show: Show) => {
  const debt = loop.ending === null ? openDebt(loop) : null
  return {
    id: loop.id,
    kind: loop.kind,
    about: loop.about,
    step: stepOf(loop),
    turn: debt?.by ?? null,
    owes: debt?.owes ?? null,
    openedAt: iso(loop.openedAt),
    dueAt: isoOrNull(debt?.dueAt ?? null),
    closedAt: isoOrNull(loop.closedAt),
    moments: show(loop.moments).map(momentJson),
    debts: loop.debts.map(debtJson),
    need: loop.need,
    asked: loop.asked,
    outcome: loop.outcome,
    ending: loop.ending,
    earlier: loop.earlier,
  }
}

const findingJson = <Id>(found: Finding<Id>, repair: string, show: Show) => ({
  id: found.id,
  by: found.by,
  since: iso(found.since),
  strength: found.strength,
  counted: found.counted,
  chances: found.chances,
  evidence: show(found.evidence).map(momentJson),
  repair,
})

const reasonJson = (reason: Reason) =>
  reason.kind === 'silence' ? { ...reason, since: iso(reason.since) } : reason

const seen = (account: Account): readonly Pattern[] =>
  account.reading.patterns.filter((pattern) => howShown(pattern, account.listener) !== null)

const reasonsJson = (account: Account) => {
  const patterns = seen(account)
  return account.reading.reasons
    .filter(
      (reason) =>
        reason.kind !== 'pattern' || patterns.some(({ id, by }) => id === reason.id && by === reason.by),
    )
    .map(reasonJson)
}

/** What each could do next; a reader hears only their own. `notBefore`: when it may come to them by itself. */
export const nudgesJson = (account: Account) => {
  const { listener, reading, agreement } = account
  const context = { open: reading.loops, agreement }
  const notBefore = iso(mayComeAt(agreement.quietHours, reading.asOf))
  return reading.nudges
    .filter((nudge) => listener.me === null || nudge.for === listener.me)
    .map((nudge) => {
      const words = sayNudge(nudge, context, listener)
      const { do: what, why, draft } = words
      return { id: nudgeIdOf(nudge), for: nudge.for, do: what, why, draft, loop: nudge.loop, notBefore }
    })
}

const spanJson = ({ state }: Account, corrected: number) => ({
  from: isoOrNull(state.firstAt),
  to: isoOrNull(state.lastAt),
  moments: state.moments,
  sentences: state.sentences,
  corrected,
})

/** Open and settled loops, in the order they opened. */
export const loopsJson = (account: Account) => {
  const show = showerOf(account)
  return allLoops(account).map((loop) => loopJson(loop, show))
}

/**
 * The same with words for whoever listens: what the turn is, since when, until when; null where it is settled,
 * where another loop says it, and of a meeting long past. `momentCount` counts its moments, also where the account was made without any.
 */
export const toldLoopsJson = (account: Account) => {
  const show = showerOf(account)
  const said = new Set(toldLoops(account))
  return allLoops(account).map((loop) => {
    const told = said.has(loop) ? sayLoop(loop, account.listener) : null
    const words =
      told === null
        ? null
        : { what: told.what, about: told.about, since: told.since, due: told.due, facts: told.facts }
    return Object.assign(loopJson(loop, show), { momentCount: loop.moments.length, words })
  })
}

/** What one could do about a pattern, with words to start from; null where it is not theirs to do. */
const startJson = ({ state, reading, listener, agreement }: Account, pattern: Pattern) => {
  const { me, asOf } = listener
  const nudge = me && nudgeOver({ state, asOf }, pattern, me)
  if (!nudge) return null
  const { do: what, draft } = sayNudge(nudge, { open: reading.loops, agreement }, listener)
  return { do: what, draft }
}

const seenByOtherJson = (pattern: Pattern, { listener }: Account) => {
  const seen = sayToOther(pattern, listener)
  return seen && { from: iso(seen.from), isSeen: listener.asOf >= seen.from, words: seen.words }
}

const shownOrder = ['own', 'ask-for', 'facts'] as const

/** Patterns with words for whoever listens, those about themselves first; their evidence counted where it is left out. */
export const findingsJson = (account: Account) => {
  const { listener } = account
  const show = showerOf(account)
  return account.reading.patterns
    .flatMap((pattern) => {
      const shown = howShown(pattern, listener)
      const words = sayPattern(pattern, listener)
      const found = findingJson(pattern, repairFor(pattern.id, listener.locale), show)
      if (shown === null || words === null) return []
      const [start, seenByOther] = [startJson(account, pattern), seenByOtherJson(pattern, account)]
      return [{ ...found, evidenceCount: pattern.evidence.length, shown, words, start, seenByOther }]
    })
    .toSorted((a, b) => shownOrder.indexOf(a.shown) - shownOrder.indexOf(b.shown))
}

/** Strengths with words for whoever listens. */
export const strengthsJson = (account: Account) => {
  const { listener } = account
  const show = showerOf(account)
  return account.reading.strengths.map((strength) =>
    Object.assign(findingJson(strength, goOnWith(strength.id, listener.locale), show), {
      evidenceCount: strength.evidence.length,
      words: sayStrength(strength, listener),
    }),
  )
}

/** A reading without its lists: how the two stand, and since when. */
export const standJson = (account: Account, corrected: number) => {
  const { reading, names, listener } = account
  return {
    mentor: names.mentor,
    mentee: names.mentee,
    asOf: iso(reading.asOf),
    phase: reading.phase,
    state: reading.standing,
    reasons: reasonsJson(account),
    span: spanJson(account, corrected),
    rhythm: { ...reading.rhythm, driftsOn: isoOrNull(reading.driftsOn) },
    balance: reading.balance,
    growth: growthHeard(reading, listener),
  }
}

/** The contract of `read --json`: it may grow, never shrink. */
export const accountToJson = (account: Account, nextChange: Instant | null, read: Reading) => {
  const { reading, listener } = account
  const show = showerOf(account)
  return {
    ...standJson(account, read.corrected),
    loops: loopsJson(account),
    patterns: seen(account).map((found) => findingJson(found, repairFor(found.id, listener.locale), show)),
    strengths: reading.strengths.map((found) =>
      findingJson(found, goOnWith(found.id, listener.locale), show),
    ),
    nudges: nudgesJson(account),
    nextChange: isoOrNull(nextChange),
    unread: read.problems.map(({ file, line, found, expected }) => ({
      line,
      reason: `found ${found}, expected ${expected}`,
      file,
    })),
    notices: read.notices,
    leftOut: read.leftOut,
  }
}
