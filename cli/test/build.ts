import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { noAgreement, type Agreement } from '@perennial/core/agreement'
import { fold } from '@perennial/core/fold'
import { DAY, type Instant } from '@perennial/core/instant'
import type { Moment, MomentId } from '@perennial/core/moment'
import { read } from '@perennial/core/reading'
import type { Act, Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { listenerOf } from '@perennial/voice/listener'
import type { Account } from '@perennial/voice/account'

/** Monday, 6 January 2025, noon in UTC. */
export const start: Instant = Date.UTC(2025, 0, 6, 12)
export const onDay = (day: number): Instant => start + day * DAY

const sentence = (text: string, acts: readonly Act[], more: Partial<Sentence>): Sentence => ({
  text,
  acts: acts.map((act) => ({ act, confidence: 0.9 })),
  ...(acts.includes('ask') ? { ask: { specific: true, need: 'advice' as const, missing: [] } } : {}),
  dates: [],
  cues: [],
  words: text
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .split(' ')
    .filter((word) => word.length > 4),
  ...more,
})

/** What one side says on a day. */
export const said = (
  by: Side,
  day: number,
  text: string,
  acts: readonly Act[] = [],
  more: Partial<Sentence> = {},
): Moment => ({
  kind: 'said',
  id: `${by}@${day}` as MomentId,
  at: onDay(day),
  by,
  visibility: 'shared',
  sentences: [sentence(text, acts, more)],
})

/** A small mentorship: help that came and was told of, a job, and one question whose outcome is still open. */
export const smallHistory: readonly Moment[] = [
  said('mentee', 0, 'Which book on queues would you read first?', ['ask']),
  said('mentor', 1, 'What do you want to be able to build with queues?', ['guide']),
  said('mentee', 12, 'I built the queue and it works', ['update', 'thank'], { outcome: 'did' }),
  said('mentee', 40, 'I got the backend job', ['win']),
  said('mentor', 40.1, 'I am so proud of you', ['celebrate']),
  said('mentee', 75, 'Would you look over my slides for the design review?', ['ask'], {
    ask: { specific: true, need: 'review', missing: [] },
  }),
  said('mentor', 76, 'Slide three of the design review: write the one decision on a card', ['guide']),
  said('mentor', 90, 'I will send you the book on writing', ['promise']),
]

type Told = { readonly day?: number; readonly me?: Side | null; readonly agreement?: Agreement }

export const buildAccount = (
  moments: readonly Moment[] = smallHistory,
  { day = 120, me = null, agreement = noAgreement }: Told = {},
): Account => {
  const asOf = onDay(day)
  const { state, settled } = fold(moments, agreement)
  const names = { mentor: 'Alex Brandt', mentee: 'Jane Otieno' }
  const listener = listenerOf({ ...names, me, asOf, timeZone: 'UTC' })
  return { reading: read(state, asOf, agreement), state, settled, moments, names, listener, agreement }
}

export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../history/fixtures/${name}`, import.meta.url))

const main = fileURLToPath(new URL('../perennial.js', import.meta.url))

/** Runs the real program as a person would, with a plain environment. */
export const perennial = (
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8', TZ: 'UTC', ...env },
  })
  return { status, stdout, stderr }
}
