import type { Nudge } from '@perennial/core/nudge'
import { quietEnds } from '@perennial/core/quiet-hours'
import type { Side } from '@perennial/core/side'
import { catalogueFor, sayNudge } from '@perennial/voice/say'
import type { NudgeContext } from '@perennial/voice/en/nudges'
import type { Account } from '@perennial/voice/account'
import { draftLines, heading, item, paragraph, sideSign, type PageOptions } from './parts.ts'
import { blank, span, type Line } from './span.ts'

/** With both sides on one page two each are enough; one reader may have all three. */
const mostFor = ({ listener }: Account, { all }: PageOptions): number => (all || listener.me !== null ? 3 : 2)

const nudgeLines = (
  nudge: Nudge,
  account: Account,
  context: NudgeContext,
  { columns }: PageOptions,
): readonly Line[] => {
  const words = sayNudge(nudge, context, account.listener)
  return [
    ...item(span(sideSign[nudge.for], nudge.for), [span(words.do, 'strong')], columns),
    ...paragraph([span(words.why, 'soft')], columns, 5),
    ...draftLines(words.draft, nudge.for, columns),
  ]
}

const sidePart = (
  account: Account,
  side: Side,
  context: NudgeContext,
  options: PageOptions,
): readonly Line[] => {
  const to = account.listener
  const nudges = account.reading.nudges
    .filter((nudge) => nudge.for === side)
    .slice(0, mostFor(account, options))
  if (nudges.length === 0) return []
  const { page } = catalogueFor(to.locale)
  return [
    ...heading(to[side].isReader ? page.youCould : page.nextFor(to[side].name)),
    ...nudges.flatMap((nudge) => nudgeLines(nudge, account, context, options)),
  ]
}

/** In the agreed quiet hours all of it can wait for their end. */
const quietPart = ({ agreement, reading, listener }: Account, options: PageOptions): readonly Line[] => {
  const { columns, isNow } = options
  const ends = isNow ? quietEnds(agreement.quietHours, reading.asOf) : null
  const { page } = catalogueFor(listener.locale)
  return ends === null ? [] : [blank, ...paragraph([span(page.quietUntil(ends, listener), 'soft')], columns)]
}

/** What each could do next, with why and words to start from; a reader sees only their own. */
export const nextPart = (account: Account, options: PageOptions): readonly Line[] => {
  const { me } = account.listener
  const context = { open: account.reading.loops, agreement: account.agreement }
  const order: readonly Side[] = me === null ? ['mentee', 'mentor'] : [me]
  const parts = order.flatMap((side) => sidePart(account, side, context, options))
  return parts.length === 0 ? parts : [...parts, ...quietPart(account, options)]
}
