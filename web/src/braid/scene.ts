import type { InferResponseType } from 'hono/client'
import type { api } from '../api.ts'

/** All that the braid shows, as the server tells it: moments and arcs in columns. */
export type Told = InferResponseType<(typeof api.api.mentorships)[':mentorship']['braid']['$get'], 200>
export type Side = 'mentor' | 'mentee'

export const sides = ['mentor', 'mentee'] as const
/** In the order of their bits; where there is room for one shape only, the first of them is drawn. */
export const markKinds = ['win', 'gift', 'joy', 'ask', 'update', 'guidance'] as const
export type MarkKind = (typeof markKinds)[number]

const owed = ['answer', 'outcome', 'promise', 'credit', 'delivery', 'debrief', 'celebration'] as const
export type Owed = (typeof owed)[number]

/** A loop that closed: who owed what, from when to when. */
export type Arc = { readonly from: number; readonly to: number; readonly by: Side; readonly owes: Owed }

export type Scene = Omit<Told, 'moments' | 'arcs'> & {
  /** Instants of all contacts, oldest first. */
  readonly at: Float64Array
  readonly by: readonly Side[]
  /** What each did, as bits in the order of `markKinds`; 0 where it is a plain contact. */
  readonly does: Uint8Array
  /** Longest first. */
  readonly arcs: readonly Arc[]
  /** The same, as they began. */
  readonly arcsAsBegun: readonly Arc[]
  readonly winNames: ReadonlyMap<string, string>
}

const instantsOf = (gaps: readonly number[]): Float64Array => {
  let seconds = 0
  return Float64Array.from(gaps, (gap) => (seconds += gap) * 1000)
}

const sideOf = (letter: string): Side => (letter === 'o' ? 'mentor' : 'mentee')

const FIRST_LETTER = 63

const arcsOf = ({ from, lasts, by, owes }: Told['arcs']): readonly Arc[] => {
  const begins = instantsOf(from)
  return lasts.map((seconds, i): Arc => {
    const at = begins[i] ?? 0
    return {
      from: at,
      to: at + seconds * 1000,
      by: sideOf(by[i] ?? ''),
      owes: owed[Number(owes[i])] ?? 'answer',
    }
  })
}

const winKey = (at: number, by: string): string => `${Math.floor(at / 1000)} ${by}`

/** The name of what somebody won at an instant. */
export const winAt = ({ winNames }: Pick<Scene, 'winNames'>, at: number, by: Side): string | undefined =>
  winNames.get(winKey(at, by))

export const sceneOf = ({ moments, arcs, ...rest }: Told): Scene => {
  const arcsAsBegun = arcsOf(arcs)
  return {
    ...rest,
    at: instantsOf(moments.at),
    by: Array.from(moments.by, sideOf),
    does: Uint8Array.from(moments.does, (letter) => letter.charCodeAt(0) - FIRST_LETTER),
    arcs: arcsAsBegun.toSorted((a, b) => b.to - b.from - (a.to - a.from)),
    arcsAsBegun,
    winNames: new Map(rest.wins.map(({ at, by, name }) => [winKey(at, by), name])),
  }
}

/** The first of a sorted list's places whose value is not before another. */
export const placeOf = (sorted: Float64Array, value: number): number => {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}

/** The first of the kinds a moment does, by its number. */
export const kindIn = (does: number): number => 31 - Math.clz32(does & -does)

export const kindsOf = (does: number): readonly MarkKind[] => markKinds.filter((_, bit) => does & (1 << bit))

/** The shape of a moment that may do several things. */
export const kindOf = (does: number): MarkKind => markKinds[kindIn(does)] ?? 'guidance'
