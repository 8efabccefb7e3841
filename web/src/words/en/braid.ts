import { later } from '../later.ts'
import type { Owed } from '../../braid/scene.ts'

const count = later(() => new Intl.NumberFormat('en-GB'))

/** What the braid says beside its picture. */
export const braidWords = {
  role: 'braid',
  keys: 'Left and right go from moment to moment, up and down from loop to loop. Plus and minus zoom, Enter opens.',
  byMouse: 'Drag to move along. Pinch, or hold Ctrl and turn the wheel, to look closer.',
  byTouch: 'Drag to move along. Pinch to look closer.',
  closer: 'Closer',
  farther: 'Farther',
  all: 'All of it',
  year: 'A year',
  season: 'Three months',
  open: 'Open in the journal',
  around: (more: number) =>
    more === 1 ? 'and 1 more around it' : `and ${count().format(more)} more around it`,
  closed: (from: string, to: string) => (from === to ? `closed on ${to}` : `${from} to ${to}`),
  owed: {
    answer: 'an answer',
    outcome: 'how it went',
    promise: 'a promise',
    credit: 'credit',
    delivery: 'the work',
    debrief: 'a talk about the work',
    celebration: 'a celebration',
  } satisfies Record<Owed, string>,
  contact: 'in touch',
  shown: (from: string, to: string) => `From ${from} to ${to}`,
} as const
