import type { Missing, Need } from '@perennial/core/sentence'
import type { CoachListener } from '../coach-listener.ts'

type Words = { readonly says: string; readonly add: string }
type Say = (to: CoachListener) => Words

const words =
  (says: string, add: string): Say =>
  () => ({ says, add })

/** What would make an ask easy to answer; `else` for every need without words of its own. */
const sayings: { readonly [kind in Missing]: { readonly [need in Need]?: Say } & { readonly else: Say } } = {
  'one-thing': {
    review: words(
      'Which part to look at, and what you’d like to know of it.',
      'What I’m least sure of is ⟨which part, and what about it⟩.',
    ),
    referral: words('Which opening.', 'The opening is ⟨role, company, link⟩.'),
    introduction: words('Whom you have in mind.', 'I have ⟨the person, or what they’d know⟩ in mind.'),
    time: words(
      'What to talk about, and how long.',
      'It’s about ⟨one question⟩; ⟨how many⟩ minutes would do.',
    ),
    help: words('What exactly to get past.', 'What I can’t get past is ⟨one thing⟩.'),
    information: words('Which part of it.', 'Most of all I’d like to know ⟨one thing⟩.'),
    else: words('The one question to begin with.', 'The one thing I’d like to know first: ⟨one question⟩.'),
  },
  goal: {
    review: words('What it is for.', 'It’s for ⟨the role, the reader, the day⟩.'),
    introduction: words(
      'What you’d like from the talk.',
      'I’d like to ask about ⟨what⟩; ⟨how long⟩ would do.',
    ),
    time: words('What you’d like to leave with.', 'I’d like to leave with ⟨what⟩.'),
    else: words('What it is for.', 'I’m asking because I want to ⟨where this leads⟩.'),
  },
  situation: {
    help: words('What happens, and what you expected.', 'I expected ⟨what⟩ and got ⟨what⟩.'),
    referral: ({ other }) => ({
      says: `Why it fits, in two lines ${other} can pass on.`,
      add: 'Two lines to pass on: ⟨what I’ve done that fits⟩.',
    }),
    else: words('Where you stand now.', 'Where I stand now: ⟨two lines⟩.'),
  },
  tried: { else: words('What you have tried.', 'So far I’ve tried ⟨what⟩, and ⟨what came of it⟩.') },
  'why-you': {
    else: ({ other }) => ({
      says: `Why it comes to ${other}.`,
      add: 'I’m asking you because ⟨what you know of it⟩.',
    }),
  },
  'by-when': { else: words('Until when.', 'It would help most by ⟨which day⟩; after that ⟨what⟩.') },
}

export const missingWords = (kind: Missing, need: Need, to: CoachListener): Words =>
  (sayings[kind][need] ?? sayings[kind].else)(to)
