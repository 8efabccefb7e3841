import type { Agreement } from '@perennial/core/agreement'
import type { Nudge } from '@perennial/core/nudge'
import type { PatternId } from '@perennial/core/pattern/id'
import type { Loop } from '@perennial/core/loop/loop'
import { otherOf, type Listener } from '../listener.ts'
import { who, whose } from './grammar.ts'
import { stepDraft } from './drafts.ts'
import { facts, loop as loopWords } from './loops.ts'
import { pattern as patternWords } from './patterns.ts'
import { askDraft, mendDraft } from './repair-drafts.ts'
import { reviewWords } from './review.ts'

/** One kind thing to do, why, and words to start from. */
export type NudgeWords = { readonly do: string; readonly why: string; readonly draft: string }

/** What a nudge needs beside itself: all open loops, and what the two agreed on. */
export type NudgeContext = { readonly open: readonly Loop[]; readonly agreement: Agreement }

type Named = { readonly other: string; readonly others: string; readonly isTime: boolean }

const mend: { readonly [id in PatternId]: (named: Named) => string } = {
  'asks-without-outcomes': ({ other }) => `Tell ${other} how things went, oldest first.`,
  'only-in-need': ({ other }) => `Write ${other} a few lines that ask for nothing.`,
  'thanks-missing': ({ other }) => `Thank ${other} for one thing, with what came of it.`,
  'vanished-after-win': ({ other, others }) => `Tell ${other} how it goes now, and which part was ${others}.`,
  'vague-asks': () => 'Shape the next question so that it can be answered.',
  'over-asking': ({ other, isTime }) =>
    isTime ? `Agree with ${other} on the time there is.` : `Tell ${other} which question matters most.`,
  'uncredited-work': ({ others }) => `Put ${others} name on the work.`,
  'work-without-learning': ({ other }) => `Talk the work over with ${other}.`,
  'solving-not-guiding': () => 'Ask a question back next time.',
  'unacknowledged-wins': ({ other }) => `Be glad with ${other}.`,
  'unanswered-asks': ({ other }) => `Answer ${other}, decline, or say when.`,
  drifting: ({ other }) => `Write ${other} two lines.`,
  'broken-promises': () => 'Keep a promise, or let it go openly.',
  'cancelled-meetings': () => 'Propose a rhythm that holds.',
  'one-way-giving': ({ other }) => `Give ${other} something back.`,
}

const ask: Partial<Record<PatternId, (named: Named) => string>> = {
  'uncredited-work': () => 'Ask to be named.',
  'work-without-learning': ({ other }) => `Ask ${other} for half an hour on the work.`,
  'solving-not-guiding': ({ other }) => `Ask ${other} for a question instead of an answer.`,
  'unacknowledged-wins': ({ other }) => `Tell ${other} the news once more.`,
  'unanswered-asks': ({ other }) => `Ask ${other} once more.`,
  drifting: ({ other }) => `Write ${other} something easy to answer.`,
  'broken-promises': ({ other }) => `Ask ${other} which promises still stand.`,
  'cancelled-meetings': ({ other }) => `Propose ${other} another rhythm.`,
  'one-way-giving': ({ other }) => `Tell ${other} what you’d be glad of in return.`,
}

const payment = (nudge: Nudge, found: Loop, agreement: Agreement, to: Listener): NudgeWords => {
  const writer = to[nudge.for]
  const { because } = nudge
  const owes = because.kind === 'pay' ? because.owes : 'answer'
  const words = loopWords(found, to)
  return {
    do: words?.what ?? '',
    why: `${words?.about ?? ''} ${facts(found, to)}`.trim(),
    draft: stepDraft(owes, { writer, reader: otherOf(writer, to), loop: found, agreement, to }),
  }
}

type OfPattern = Extract<Nudge['because'], { readonly kind: 'repair' | 'ask-for' }>

const mending = (nudge: Nudge, because: OfPattern, context: NudgeContext, to: Listener): NudgeWords => {
  const writer = to[nudge.for]
  const reader = otherOf(writer, to)
  const { id, time = null } = because.pattern
  const isAsking = because.kind === 'ask-for'
  const named = { other: who(reader), others: whose(reader), isTime: time !== null }
  const repair = { writer, reader, loop: because.loop, ...context, time, to }
  return {
    do: (isAsking ? (ask[id] ?? mend[id]) : mend[id])(named),
    why: patternWords(because.pattern, to, isAsking ? 'ask-for' : 'own').facts,
    draft: isAsking ? askDraft(id, repair) : mendDraft(id, repair),
  }
}

export const nudge = (found: Nudge, context: NudgeContext, to: Listener): NudgeWords => {
  const { because } = found
  const { agreement } = context
  if (because.kind === 'pay') return payment(found, because.loop, agreement, to)
  const writer = to[found.for]
  if (because.kind === 'review-agreement')
    return reviewWords(because.review, { agreement, writer, reader: otherOf(writer, to), to })
  return mending(found, because, context, to)
}
