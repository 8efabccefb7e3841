import { OWN_SOURCE } from './moment-by.ts'

/**
 * In a statement: whether nobody withdrew a moment. A withdrawal is looked up by the key of its source and reference,
 * so that the cost of a row does not follow the length of the history, whatever the planner knows of the table.
 * @param moment what the moment is called in the statement
 */
export const notWithdrawn = (moment = 'moment'): string =>
  `not exists (
     select 1 from moment other where other.mentorship_id = ${moment}.mentorship_id
       and other.source = '${OWN_SOURCE}' and other.ref = 'withdrawn:' || ${moment}.moment_id
       and other.kind = 'withdrawn'
   )`
