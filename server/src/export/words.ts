import type { Owes } from '@perennial/core/sentence'

/** What a kept page says beside the words of the two. */
export const words = {
  title: (mentor: string, mentee: string): string => `${mentor} and ${mentee}`,
  roles: (mentor: string, mentee: string): string => `${mentor} is the mentor, ${mentee} the mentee.`,
  kept: (day: string, zone: string): string => `As kept in Perennial on ${day}. Times are those of ${zone}.`,
  agreement: 'What the two agreed',
  noAgreement: 'They wrote no agreement down.',
  open: 'What is open',
  nothingOpen: 'Nothing is open between the two.',
  turn: (name: string, owes: Owes, due: string): string => `${name} owes the ${owes}, by ${due}`,
  either: 'either of the two',
  passed: 'What passed between the two',
  meetings: {
    held: '[a call or meeting]',
    missed: '[a missed call]',
    moved: '[a meeting moved]',
    cancelled: '[a meeting cancelled]',
    arranged: '[a meeting arranged]',
  },
  phase: (to: string): string => `[from here on: ${to}]`,
  notes: 'My own notes, seen by nobody else',
} as const

/** What stands beside the pages, for whoever opens the zip. */
export const readme = `Everything Perennial keeps about you.

account.json           who you are here, how you sign in (no secrets), your tokens by name, mentorships and imports
audit.jsonl            what was done with what is yours

In the folder of each mentorship:

page.html              to read and to print
moments.jsonl          what passed between the two: "perennial read moments.jsonl" reads it, an import takes it
corrections.jsonl      what was corrected: "perennial read moments.jsonl --corrections corrections.jsonl"
agreement.json         every version of the agreement
loops.json             every loop, open and settled
events.jsonl           phases, disputed patterns, loops closed by hand
notes.jsonl            your private notes: nobody else's are here, and yours are in nobody else's export
answers.json           what you answered to nudges, and the patterns you muted
withdrawn.jsonl        what you took back
`
