import { openDebt, type Loop } from '@perennial/core/loop/loop'
import { sides, type Side } from '@perennial/core/side'
import type { Listener } from '@perennial/voice/listener'
import { catalogueFor, sayLoop } from '@perennial/voice/say'
import type { Account } from '../account.ts'
import { heading, item, paragraph, sideSign, type PageOptions } from './parts.ts'
import { span, type Line } from './span.ts'

const MOST = 3

const dueOf = (loop: Loop): number => openDebt(loop)?.dueAt ?? 0

const loopLines = (loop: Loop, side: Side, to: Listener, { columns }: PageOptions): readonly Line[] => {
  const words = sayLoop(loop, to)
  if (words === null) return []
  return item(
    span(sideSign[side], side),
    [span(words.what), span(` ${words.about}`, 'quote'), span(` ${words.when}`, 'soft')],
    columns,
  )
}

const turnLines = (account: Account, side: Side, options: PageOptions): readonly Line[] => {
  const to = account.listener
  const { page } = catalogueFor(to.locale)
  const loops = account.reading.loops
    .filter((loop) => openDebt(loop)?.by === side)
    .toSorted((a, b) => dueOf(a) - dueOf(b))
  if (loops.length === 0) return []
  const shown = options.all ? loops : loops.slice(0, MOST)
  const rest = loops.length - shown.length
  return [
    ...heading(to[side].isReader ? page.yourTurn : page.turnOf(to[side].name)),
    ...shown.flatMap((loop) => loopLines(loop, side, to, options)),
    ...(rest > 0 ? paragraph([span(page.more(rest, '--all'), 'soft')], options.columns, 5) : []),
  ]
}

/** The reader’s own turns first, else the mentee’s, as the names go. */
const inOrder = (to: Listener): readonly Side[] => (to.me === 'mentor' ? sides : ['mentee', 'mentor'])

/** Open loops by turn. */
export const turnsPart = (account: Account, options: PageOptions): readonly Line[] =>
  inOrder(account.listener).flatMap((side) => turnLines(account, side, options))
