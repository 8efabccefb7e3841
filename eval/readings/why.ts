import { DAY, type Instant } from '@perennial/core/instant'
import type { Loop } from '@perennial/core/loop/loop'
import type { Moment } from '@perennial/core/moment'
import type { Sentence } from '@perennial/core/sentence'
import type { ReadConversation } from './conversation.ts'
import type { ExpectedLoop } from './score.ts'

const dayOf = (at: Instant | null): string => (at === null ? 'open' : new Date(at).toISOString().slice(0, 10))

const heardIn = ({ acts, ask, outcome, meeting, cues, text }: Sentence): string => {
  const heard = [
    ...acts.map(({ act, confidence }) => `${act} ${confidence}`),
    ...(ask ? [`(${ask.need})`] : []),
    ...(outcome ? [`outcome ${outcome}`] : []),
    ...(meeting ? [`meeting ${meeting}`] : []),
    ...cues,
  ]
  return `        ${heard.join(', ') || 'nothing'} | ${text}`
}

const momentLines = (moment: Moment): readonly string[] => [
  `      ${new Date(moment.at).toISOString().slice(0, 16)} ${moment.by} ${moment.kind}`,
  ...(moment.kind === 'said' ? moment.sentences.map(heardIn) : []),
]

const isNear = (at: Instant, day: string | null): boolean =>
  day !== null && Math.abs(at - Date.parse(day) - DAY / 2) < DAY

const loopLine = ({ kind, need, ending, about, debts }: Loop): string => {
  const steps = debts.map(
    ({ by, owes, openedAt, closedAt }) => `${by ?? 'either'} ${owes} ${dayOf(openedAt)}–${dayOf(closedAt)}`,
  )
  return `      loop: ${kind}${need ? ` (${need})` : ''} ${ending ?? 'open'}, ${steps.join('; ')}: ${about}`
}

/** What was heard on the days of a loop that was not found, and what loops of the kind there are around it. */
export const whyMissed = (wanted: ExpectedLoop, { history, loops }: ReadConversation): readonly string[] => {
  const opened = Date.parse(wanted.opened)
  const likely = loops.filter(({ debts }) =>
    debts.some(
      ({ owes, by, openedAt }) =>
        owes === wanted.what && by === wanted.owed_by && Math.abs(openedAt - opened) < 30 * DAY,
    ),
  )
  return [
    ...history.moments
      .filter(({ at }) => isNear(at, wanted.opened) || isNear(at, wanted.closed))
      .flatMap(momentLines),
    ...likely.map(loopLine),
  ]
}
