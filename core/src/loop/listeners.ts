import type { Draft } from '../draft.ts'
import { does, type Heard } from '../heard.ts'
import { bit, PROMISES } from '../sign.ts'
import { openAsk } from './ask.ts'
import { hearMeeting } from './meeting.ts'
import { hearOutcome } from './outcome.ts'
import { hearPromiseKept, openPromise } from './promise.ts'
import { hearTakenBack } from './take-back.ts'
import { hearAnsweredElsewhere, hearDone } from './talked-over.ts'
import { hearThanks } from './thanks.ts'
import { hearUnasked, tallyManner } from './unasked.ts'
import { hearCelebration, openWin } from './win.ts'
import { hearCredit, hearDebrief, hearDelivery, hearTerms, openWork } from './work.ts'

const TELLS = bit.outcome | bit.win | bit.update | bit.credit | bit.deliver
const KEEPS = bit.deliver | bit.give | bit.solve | bit.guide | bit.credit | bit.outcome | bit.thank
const HELPS = bit.guide | bit.solve | bit.give
/** Role, pay, learning or credit said with the order or close to it. */
const AGREES = PROMISES | bit.bound

/** First what closes by what was done. A call of its own each: called out of a list they took 60 ns a moment more. */
const hearWhatCloses = (draft: Draft, heard: Heard): void => {
  if (does(heard, bit.thank)) hearDone(draft, heard)
  if (does(heard, TELLS)) hearOutcome(draft, heard)
  if (does(heard, bit.thank)) hearAnsweredElsewhere(draft, heard)
  if (does(heard, bit.thank | bit.credit)) hearThanks(draft, heard)
  if (does(heard, bit.celebrate)) hearCelebration(draft, heard)
  if (does(heard, bit.deliver | bit.outcome)) hearDelivery(draft, heard)
  if (does(heard, bit.credit)) hearCredit(draft, heard)
  if (does(heard, bit.guide)) hearDebrief(draft, heard)
  if (does(heard, KEEPS)) hearPromiseKept(draft, heard)
  if (heard.gist.takesBack) hearTakenBack(draft, heard)
}

/** Then what opens by it. */
const hearWhatOpens = (draft: Draft, heard: Heard, isReply: boolean): void => {
  if (does(heard, bit.meeting)) hearMeeting(draft, heard)
  if (does(heard, bit.guide | bit.solve)) tallyManner(draft, heard, isReply)
  if (does(heard, HELPS)) hearUnasked(draft, heard, isReply)
  if (does(heard, bit.win)) openWin(draft, heard)
  if (does(heard, bit.assign)) openWork(draft, heard)
  if (does(heard, PROMISES)) openPromise(draft, heard)
  if (does(heard, bit.ask)) openAsk(draft, heard, isReply)
  if (does(heard, AGREES)) hearTerms(draft, heard)
}

/** Tells all whom it concerns; `isReply` tells whether an ask was just spoken to. */
export const tellListeners = (draft: Draft, heard: Heard, isReply: boolean): void => {
  hearWhatCloses(draft, heard)
  hearWhatOpens(draft, heard, isReply)
}
