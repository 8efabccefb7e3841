import * as fc from 'fast-check'
import { buildTold, onDay } from './build.ts'
import type { Told } from './scene.ts'

const FIRST_LETTER = 63
const SECOND = 1000

const gaps = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 3 }),
    fc.integer({ min: 60, max: 40_000 }),
    fc.integer({ min: 86_400, max: 5_000_000 }),
  ),
  { minLength: 1, maxLength: 60 },
)

const lettersOf = (letters: readonly string[], count: number): string =>
  Array.from({ length: count }, (_, i) => letters[i % letters.length]).join('')

const instantsOf = (gaps: readonly number[]): readonly number[] => {
  let seconds = onDay(0) / SECOND
  return gaps.map((gap) => (seconds += gap))
}

/** Loops between moments of a history: which open where, and after how many moments they closed. */
const loops = fc.array(
  fc.record({ at: fc.nat(59), after: fc.nat(20), by: fc.constantFrom('e', 'o'), owes: fc.nat(6) }),
  { maxLength: 20 },
)

const arcsOf = (
  at: readonly number[],
  drawn: readonly { at: number; after: number; by: string; owes: number }[],
) => {
  const begun = drawn.map((loop) => ({ ...loop, at: loop.at % at.length })).toSorted((a, b) => a.at - b.at)
  const instant = (place: number): number => at[Math.min(at.length - 1, place)] ?? 0
  return {
    from: begun.map((loop, i) => instant(loop.at) - (i === 0 ? 0 : instant(begun[i - 1]?.at ?? 0))),
    lasts: begun.map((loop) => instant(loop.at + loop.after) - instant(loop.at)),
    by: begun.map(({ by }) => by).join(''),
    owes: begun.map(({ owes }) => owes).join(''),
  }
}

/** Braids as a server may tell them: moments of any kind, several of one instant, loops between them, what is open side by side. */
export const randomTold: fc.Arbitrary<Told> = fc
  .record({
    gaps,
    by: fc.array(fc.constantFrom('e', 'o'), { minLength: 1, maxLength: 60 }),
    does: fc.array(fc.nat(63), { minLength: 1, maxLength: 60 }),
    loops,
    open: fc.array(
      fc.record({
        at: fc.nat(59),
        label: fc.constantFrom('cv', 'talk'),
        by: fc.constantFrom('mentor', 'mentee'),
      }),
      { maxLength: 6 },
    ),
    phases: fc.array(fc.nat(59), { maxLength: 3 }),
  })
  .map(({ gaps, by, does, loops, open, phases }) => {
    const at = instantsOf(gaps)
    const instant = (place: number): number => (at[place % at.length] ?? 0) * SECOND
    const letters = does.map((each) => String.fromCharCode(each + FIRST_LETTER))
    return buildTold({
      from: instant(0),
      to: (at.at(-1) ?? 0) * SECOND,
      arcs: arcsOf(at, loops),
      hanging: open
        .map(({ at, label, by }) => ({ from: instant(at), label, by }))
        .toSorted((a, b) => b.by.localeCompare(a.by)),
      phases: phases
        .map((place) => ({ at: instant(place), name: 'growing' }))
        .toSorted((a, b) => a.at - b.at),
      moments: {
        at: at.map((each, i) => each - (at[i - 1] ?? 0)),
        by: lettersOf(by, at.length),
        does: lettersOf(letters, at.length),
      },
    })
  })
