import * as fc from 'fast-check'
import { HOUR } from '../src/instant.ts'
import type { LoopId, Moment, MomentId } from '../src/moment.ts'
import { patternIds } from '../src/pattern/id.ts'
import { sides } from '../src/side.ts'
import { randomHistory } from './random-history.ts'

const event = fc.record({
  after: fc.nat(59),
  of: fc.nat(59),
  by: fc.constantFrom(...sides),
  visibility: fc.constantFrom('shared', 'shared', 'shared', 'private'),
  kind: fc.constantFrom(
    'cancelled',
    'moved',
    'close',
    'release',
    'resting',
    'lifelong',
    'growing',
    'disputed',
  ),
  loop: fc.constantFrom('help-answer', 'help-outcome', 'promise-promise', 'win-celebration', 'work-answer'),
  pattern: fc.constantFrom(...patternIds),
  days: fc.nat(60),
})

type Event = ReturnType<typeof event.generate>['value']

const toMoment = (
  { kind, of, by, visibility, loop, pattern, days }: Event,
  id: MomentId,
  last: Moment,
): Moment => {
  const passed = { id, at: last.at, by, visibility } as const
  switch (kind) {
    case 'cancelled':
    case 'moved':
      return { ...passed, kind, meetingAt: last.at + days * HOUR }
    case 'close':
    case 'release':
      return { ...passed, kind: 'loop-edited', loop: `m${of}/${loop}` as LoopId, edit: kind }
    case 'resting':
    case 'lifelong':
    case 'growing':
      return {
        ...passed,
        kind: 'phase-changed',
        to: kind,
        ...(kind === 'resting' ? { until: last.at + days * 24 * HOUR } : {}),
      }
    case 'disputed':
      return { ...passed, kind: 'disputed', pattern, because: 'it was otherwise' }
  }
}

/** Histories with all else that can pass between two: meetings called off, loops closed by hand, phases, disputes. */
export const randomEvents: fc.Arbitrary<readonly Moment[]> = fc
  .tuple(randomHistory, fc.array(event, { maxLength: 12 }))
  .map(([moments, events]) => {
    const after = Map.groupBy(events, (each) => each.after % moments.length)
    return moments.flatMap((moment, i) => [
      moment,
      ...(after.get(i) ?? []).map((each, j) => toMoment(each, `e${i}x${j}` as MomentId, moment)),
    ])
  })
