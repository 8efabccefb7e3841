import { openDebt, type Loop } from '@perennial/core/loop/loop'
import { sides, type Side } from '@perennial/core/side'
import type { LoopWords } from '@perennial/voice/en/loops'
import type { Listener } from '@perennial/voice/listener'
import { catalogueFor, sayLoop } from '@perennial/voice/say'
import { toldLoops, type Account } from '@perennial/voice/account'
import { heading, item, paragraph, quoteLine, sideSign, type PageOptions } from './parts.ts'
import { padEnd, span, widthOf, type Line } from './span.ts'

const MOST_KINDS = 3
const MOST_OF_A_KIND = 3
const FEW_OF_A_KIND = 2

/** Turns that ask for the same thing, said once. */
type Kind = { readonly what: string; readonly loops: readonly LoopWords[] }

const kindsOf = (loops: readonly Loop[], to: Listener): readonly Kind[] => {
  const kinds = new Map<string, LoopWords[]>()
  for (const loop of loops.toSorted((a, b) => (openDebt(a)?.openedAt ?? 0) - (openDebt(b)?.openedAt ?? 0))) {
    const words = sayLoop(loop, to)
    if (words === null) continue
    const same = kinds.get(words.what)
    if (same) same.push(words)
    else kinds.set(words.what, [words])
  }
  return [...kinds].map(([what, each]) => ({ what, loops: each }))
}

const kindLines = (
  { what, loops }: Kind,
  side: Side | null,
  most: number,
  to: Listener,
  columns: number,
): readonly Line[] => {
  const { page } = catalogueFor(to.locale)
  const shown = loops.slice(0, most)
  const rest = loops.length - shown.length
  const dayRoom = Math.max(0, ...shown.map(({ since }) => widthOf(since)))
  return [
    ...item(side === null ? span('·', 'soft') : span(sideSign[side], side), [span(what)], columns),
    ...shown.flatMap(({ since, about, due }) =>
      quoteLine([span(padEnd(since, dayRoom), 'soft')], about, due, columns),
    ),
    ...(rest > 0 ? paragraph([span(page.more(rest, '--all'), 'soft')], columns, 5) : []),
  ]
}

const titleOf = (side: Side | null, to: Listener): string => {
  const { page } = catalogueFor(to.locale)
  if (side === null) return page.eithersTurn
  return to[side].isReader ? page.yourTurn : page.turnOf(to[side].name)
}

const turnLines = (account: Account, side: Side | null, { columns, all }: PageOptions): readonly Line[] => {
  const to = account.listener
  const { page } = catalogueFor(to.locale)
  const loops = toldLoops(account).filter((loop) => openDebt(loop)?.by === side)
  if (loops.length === 0) return []
  const kinds = kindsOf(loops, to)
  const shown = all ? kinds : kinds.slice(0, MOST_KINDS)
  const most = all ? Infinity : kinds.length > 1 ? FEW_OF_A_KIND : MOST_OF_A_KIND
  const rest = kinds.slice(shown.length).reduce((sum, kind) => sum + kind.loops.length, 0)
  return [
    ...heading(titleOf(side, to)),
    ...shown.flatMap((kind) => kindLines(kind, side, most, to, columns)),
    ...(rest > 0 ? paragraph([span(page.more(rest, '--all'), 'soft')], columns, 3) : []),
  ]
}

/** The reader’s own turns first, else the mentee’s, as the names go; last what either may do. */
const inOrder = (to: Listener): readonly (Side | null)[] =>
  to.me === 'mentor' ? [...sides, null] : ['mentee', 'mentor', null]

/** Open loops by turn. */
export const turnsPart = (account: Account, options: PageOptions): readonly Line[] =>
  inOrder(account.listener).flatMap((side) => turnLines(account, side, options))
