import { OWN_SOURCE } from './moment-by.ts'

const withdrawalOf = (moment: string, mentorship: string): string =>
  `select 1 from moment other where other.mentorship_id = ${mentorship}
       and other.source = '${OWN_SOURCE}' and other.ref = 'withdrawn:' || ${moment}.moment_id
       and other.kind = 'withdrawn'`

/**
 * In a statement over a whole history: whether nobody withdrew a moment.
 * @param moment what the moment is called in the statement
 */
export const notWithdrawn = (moment = 'moment'): string =>
  `not exists (
     ${withdrawalOf(moment, `${moment}.mentorship_id`)}
   )`

/**
 * The same in a statement over a few moments of the mentorship $1: each is looked up by the key of its withdrawal. The
 * offset keeps the planner from reading all withdrawals first, and `is not null` from thinking that half are withdrawn:
 * either would let the cost follow the length of the history.
 */
export const notWithdrawnEach = (): string =>
  `nullif(exists (
     ${withdrawalOf('moment', '$1')} offset 0
   ), true) is not null`
