import { leavesOutTalks, waysIn } from '@perennial/core/channels'
import type { Clause, Ledger, Remark } from '@perennial/core/coaching'
import type { Ask } from './asks.ts'
import { does, type Placed } from './place.ts'

/** Whether a clause of the agreement is about these words: all of one of its alternatives is heard, or it names the need. */
export const isAbout = ({ words }: Clause, heard: ReadonlySet<string>): boolean =>
  words.some((alternative) => alternative.length > 0 && alternative.every((word) => heard.has(word)))

/** The words of an ask and, as a word too, what is needed. */
const wordsOf = ({ main, also, need }: Ask): ReadonlySet<string> =>
  new Set([...[main, ...also].flatMap(({ sentence }) => sentence.words), ...needStems[need]])

/** Stems by which an agreement names a need; a word like review is too wide to stand for one. */
const needStems: { readonly [need in Ask['need']]: readonly string[] } = {
  referral: ['referr', 'refer'],
  introduction: ['introduct', 'introduc', 'intro'],
  advice: [],
  review: ['review'],
  information: [],
  time: [],
  help: [],
}

const outside = (asks: readonly Ask[], ledger: Ledger): readonly Remark[] => {
  for (const ask of asks) {
    const { span } = ask.main
    const clause = ledger.scopeOut.find((each) => isAbout(each, wordsOf(ask)))
    if (clause !== undefined) return [{ kind: 'out-of-scope', span, clause: clause.text }]
    if (ledger.refused.includes(ask.need)) return [{ kind: 'refused', span, need: ask.need }]
  }
  return []
}

const beyond = ([first]: readonly Ask[], { openAsks, capacity }: Ledger): readonly Remark[] => {
  const [oldest] = openAsks
  if (first === undefined || oldest === undefined || openAsks.length < capacity.openAsks) return []
  const { isAgreed } = capacity
  return [{ kind: 'over-capacity', span: first.main.span, open: openAsks.length, isAgreed, oldest }]
}

/** A talk asked for by the way, in an ask for something else. */
const talk =
  /\b(?:have|do|hop on|jump on|get on|set up|schedule|free for|up for|over|on) (?:a |another )?(?:quick |short |brief )?(?:video |phone |voice |zoom )?call\b|\b(?:call|phone|ring) me\b|\bmeet(?: up)? (?:for (?:a )?(?:coffee|lunch)|in person)\b/i

const textOf = ({ main, also }: Ask): string => [main, ...also].map(({ text }) => text).join(' ')

const wantsTalk = (ask: Ask): boolean => ask.need === 'time' || talk.test(textOf(ask))

/** A talk is wanted where the two agreed on other ways; the words of the ask say which talk. */
const elsewhere = (asks: readonly Ask[], { channels }: Ledger): readonly Remark[] => {
  const ask = channels.text === '' ? undefined : asks.find(wantsTalk)
  if (ask === undefined || !leavesOutTalks(channels, waysIn([textOf(ask)]).agreed)) return []
  return [{ kind: 'other-channel', span: ask.main.span, clause: channels.text }]
}

/** A talk is wanted in a month whose hours are spent. */
const overHours = (asks: readonly Ask[], { capacity: { hours } }: Ledger): readonly Remark[] => {
  if (hours === null || hours.minutes < hours.agreed * 60) return []
  const ask = asks.find(wantsTalk)
  return ask === undefined ? [] : [{ kind: 'over-hours', span: ask.main.span, ...hours }]
}

/** An outcome told in the draft leads already. */
const isTold = (body: readonly Placed[]): boolean =>
  body.some(
    (one) =>
      does(one, 'win') ||
      (one.sentence.outcome !== undefined && one.sentence.outcome !== 'not-yet' && does(one, 'update')),
  )

const untold = ([first]: readonly Ask[], body: readonly Placed[], ledger: Ledger): readonly Remark[] =>
  first === undefined || ledger.untold.length === 0 || isTold(body)
    ? []
    : [{ kind: 'untold', span: first.main.span, waiting: ledger.untold }]

/** What agreement and ledger have to say of an ask: one remark on what was agreed, one on what waits to be told. */
export const ledgerRemarks = (
  asks: readonly Ask[],
  body: readonly Placed[],
  ledger: Ledger,
): readonly Remark[] => [
  ...[
    ...outside(asks, ledger),
    ...elsewhere(asks, ledger),
    ...beyond(asks, ledger),
    ...overHours(asks, ledger),
  ].slice(0, 1),
  ...untold(asks, body, ledger),
]
