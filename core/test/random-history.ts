import * as fc from 'fast-check'
import { DAY } from '../src/instant.ts'
import type { Moment, MomentId } from '../src/moment.ts'
import type { Phase } from '../src/phase.ts'
import { acts, cues, meetingTurns, needs, outcomes } from '../src/sentence.ts'
import { sides } from '../src/side.ts'
import { buildSentence, onDay } from './build.ts'

const words = fc.subarray(['cv', 'schema', 'talk', 'queue', 'index', 'referral'], { maxLength: 3 })

const sentence = fc
  .record({
    acts: fc.subarray([...acts], { maxLength: 2 }),
    specific: fc.boolean(),
    need: fc.constantFrom(...needs),
    words,
    cues: fc.subarray([...cues], { maxLength: 1 }),
    outcome: fc.option(fc.constantFrom(...outcomes), { freq: 4, nil: undefined }),
    meeting: fc.option(fc.constantFrom(...meetingTurns), { freq: 5, nil: undefined }),
  })
  .map(({ specific, need, words, outcome, meeting, ...spoken }) =>
    buildSentence({
      ...spoken,
      ask: { specific, need },
      words: words.join(' '),
      ...(outcome ? { outcome } : {}),
      ...(meeting ? { meeting } : {}),
    }),
  )

const step = fc.record({
  gap: fc.oneof(
    { weight: 3, arbitrary: fc.double({ min: 0, max: 0.5, noNaN: true }) },
    { weight: 2, arbitrary: fc.double({ min: 1, max: 20, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 20, max: 200, noNaN: true }) },
  ),
  by: fc.constantFrom(...sides),
  kind: fc.constantFrom('said', 'said', 'said', 'said', 'said', 'met', 'missed', 'private', 'phase-changed'),
  minutes: fc.option(fc.integer({ min: 0, max: 800 }), { freq: 4, nil: undefined }),
  to: fc.constantFrom('growing', 'lifelong', 'resting', 'parted'),
  until: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined }),
  sentences: fc.array(sentence, { minLength: 1, maxLength: 3 }),
  lateBy: fc.option(fc.integer({ min: 2, max: 120 }), { freq: 5, nil: null }),
})

const toMoments = (
  steps: readonly {
    gap: number
    by: 'mentor' | 'mentee'
    kind: string
    minutes: number | undefined
    to: Phase
    until: number | undefined
    sentences: ReturnType<typeof buildSentence>[]
    lateBy: number | null
  }[],
): readonly Moment[] => {
  let day = 0
  return steps.map(({ gap, by, kind, minutes, to, until, sentences, lateBy }, i): Moment => {
    day += gap
    const passed = {
      id: `m${i}` as MomentId,
      at: Math.round(onDay(day)),
      by,
      visibility: 'shared' as const,
      ...(lateBy === null ? {} : { knownAt: Math.round(onDay(day + lateBy)) }),
    }
    if (kind === 'met') return { ...passed, kind: 'met', ...(minutes === undefined ? {} : { minutes }) }
    if (kind === 'phase-changed')
      return { ...passed, kind, to, ...(until === undefined ? {} : { until: passed.at + until * DAY }) }
    if (kind === 'missed') return { ...passed, kind: 'missed' }
    return { ...passed, kind: 'said', sentences, visibility: kind === 'private' ? 'private' : 'shared' }
  })
}

/** Histories of up to sixty moments with any acts in any order: nothing a reader may rely on but their time order. */
export const randomHistory = fc.array(step, { minLength: 1, maxLength: 60 }).map(toMoments)
