import type { Agreement } from '@perennial/core/agreement'
import type { PatternId } from '@perennial/core/pattern/id'
import type { Review } from '@perennial/core/review'
import type { Listener, Person } from '../listener.ts'
import { day } from './days.ts'
import { Who, counted, greet, who } from './grammar.ts'

/** Why the agreement wants to be looked at again, and words to begin with. */
export type ReviewWords = { readonly do: string; readonly why: string; readonly draft: string }

type Told = {
  readonly agreement: Agreement
  readonly writer: Person
  readonly reader: Person
  readonly to: Listener
}

type Holds = { readonly agreed: (agreement: Agreement) => string; readonly about: string }

/** The line that a pattern speaks of: what was agreed beside what was, and what to look at again. */
const lines: Partial<Record<PatternId, Holds>> = {
  drifting: {
    agreed: () => 'on how often to be in touch; lately it has been longer',
    about: 'how often we are in touch',
  },
  'unanswered-asks': {
    agreed: ({ replyWithinDays }) =>
      `on an answer within ${counted(replyWithinDays ?? 0, 'day')}; lately it took longer`,
    about: 'how soon a question is answered',
  },
  'over-asking': {
    agreed: () => 'on what there is room for; lately it was more',
    about: 'what there is room for',
  },
  'cancelled-meetings': {
    agreed: ({ noticeHours }) =>
      `to move a meeting ${counted(noticeHours ?? 0, 'hour')} ahead; lately it was later`,
    about: 'how we move a meeting',
  },
  'uncredited-work': {
    agreed: () => 'on where credit stands; some work carries none yet',
    about: 'where credit stands',
  },
}

const onItsDay = ({ at }: Review, { writer, reader, to }: Told): ReviewWords => ({
  do: `Look at the agreement again with ${who(reader)}.`,
  why: `${Who(writer)} and ${who(reader)} meant to review it on ${day(at, to)}.`,
  draft: greet(
    reader,
    'we wanted to look again at how we work together. What should stay, what would you change? For me: ⟨one thing⟩.',
  ),
})

const lengthOver = (months: number, { at }: Review, { writer, reader, to }: Told): ReviewWords => {
  const length = counted(months, 'month')
  return {
    do: `Say with ${who(reader)} how it goes on.`,
    why: `${Who(writer)} and ${who(reader)} meant this for ${length}; that was on ${day(at, to)}. Go on, change the rhythm, or say it is reached?`,
    draft: greet(
      reader,
      `we meant this for ${length}, and that was on ${day(at, to)}. Shall we go on as we are, change the rhythm, or call it reached? For me: ⟨one thing⟩.`,
    ),
  }
}

const goalReached = ({ at }: Review, { writer, reader, to }: Told): ReviewWords => ({
  do: `Agree with ${who(reader)} on how to stay in touch.`,
  why: `${Who(writer)} and ${who(reader)} reached the goal on ${day(at, to)}; the agreement is from before that.`,
  draft: greet(
    reader,
    'now that the goal is reached, how would you like to stay in touch? For me: ⟨how often, and about what⟩.',
  ),
})

const goingOn = ({ at }: Review, { writer, reader, to }: Told): ReviewWords => ({
  do: `Look at the agreement again with ${who(reader)}.`,
  why: `${Who(writer)} and ${who(reader)} go on again since ${day(at, to)}; the agreement is from before that.`,
  draft: greet(
    reader,
    'before we go on: what of our agreement still fits, and what would you change? For me: ⟨one thing⟩.',
  ),
})

const notHolding = (id: PatternId, { agreement, writer, reader }: Told): ReviewWords => {
  const line = lines[id]
  return {
    do: `Look at one line of the agreement with ${who(reader)}.`,
    why: `${Who(writer)} and ${who(reader)} agreed ${line?.agreed(agreement) ?? 'on it'}. Perhaps it no longer fits.`,
    draft: greet(
      reader,
      `could we look again at ${line?.about ?? 'what we agreed on'}? What would hold for you? For me: ⟨one thing⟩.`,
    ),
  }
}

export const reviewWords = (review: Review, told: Told): ReviewWords => {
  switch (review.from) {
    case 'day':
      return onItsDay(review, told)
    case 'length':
      return lengthOver(review.months, review, told)
    case 'phase':
      return review.isGoal ? goalReached(review, told) : goingOn(review, told)
    case 'pattern':
      return notHolding(review.pattern, told)
  }
}
