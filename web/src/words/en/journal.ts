import { later } from '../later.ts'
const day = later(() => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }))

/** What the journal says around the moments. */
export const journalWords = {
  later: 'Later',
  newest: 'Back to the newest',
  withdraw: 'Withdraw',
  withdrawn: 'Withdrawn.',
  undo: 'Undo',
  belongs: 'belongs to…',
  answers: (by: string, at: string) => `belongs to ${by} of ${day().format(new Date(at))}`,
  toNothing: 'Nothing before it',
  nothingOpen: 'Nothing was open then.',
  yours: 'your words',
  theirs: (name: string) => `${name}’s words`,
} as const
