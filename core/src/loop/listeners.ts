import type { Draft } from '../draft.ts'
import type { Heard } from '../heard.ts'
import { bit } from '../sign.ts'
import { openAsk } from './ask.ts'
import { hearMeeting } from './meeting.ts'
import { hearOutcome } from './outcome.ts'
import { hearPromiseKept, openPromise, PROMISES } from './promise.ts'
import { hearAnsweredElsewhere } from './talked-over.ts'
import { hearThanks } from './thanks.ts'
import { hearUnasked, tallyManner } from './unasked.ts'
import { hearCelebration, openWin } from './win.ts'
import { hearCredit, hearDebrief, hearDelivery, hearTerms, openWork } from './work.ts'

/** Somebody who listens only to moments that do one of these; `isReply` tells whether an ask was just spoken to. */
type Listener = {
  readonly to: number
  readonly hear: (draft: Draft, heard: Heard, isReply: boolean) => void
}

/** Who listens to what, in order: first what closes by what was done, then what opens by it. */
const listeners: readonly Listener[] = [
  { to: bit.outcome | bit.win | bit.update | bit.credit | bit.deliver, hear: hearOutcome },
  { to: bit.thank, hear: hearAnsweredElsewhere },
  { to: bit.thank | bit.credit, hear: hearThanks },
  { to: bit.celebrate, hear: hearCelebration },
  { to: bit.deliver | bit.outcome, hear: hearDelivery },
  { to: bit.credit, hear: hearCredit },
  { to: bit.guide, hear: hearDebrief },
  {
    to: bit.deliver | bit.give | bit.solve | bit.guide | bit.credit | bit.outcome | bit.thank,
    hear: hearPromiseKept,
  },
  { to: bit.meeting, hear: hearMeeting },
  { to: bit.guide | bit.solve, hear: tallyManner },
  { to: bit.guide | bit.solve | bit.give, hear: hearUnasked },
  { to: bit.win, hear: openWin },
  { to: bit.assign, hear: openWork },
  { to: PROMISES, hear: openPromise },
  { to: bit.ask, hear: openAsk },
  // Role, pay, learning or credit said with the order or close to it.
  { to: bit['credits-later'] | bit.promise | bit.bound, hear: hearTerms },
]

/** Tells all whom it concerns. */
export const tellListeners = (draft: Draft, heard: Heard, isReply: boolean): void => {
  for (const { to, hear } of listeners) if ((heard.all & to) !== 0) hear(draft, heard, isReply)
}
