export const sides = ['mentor', 'mentee'] as const
export type Side = (typeof sides)[number]

export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor')

/** The same thing once for each of the two. */
export type PerSide<T> = Readonly<Record<Side, T>>

/** What a pair holds for a side: in the fold `pair[side]` looks the name up anew each time, 16 ns instead of 9. */
export const ofSide = <T>(pair: PerSide<T>, side: Side): T => (side === 'mentor' ? pair.mentor : pair.mentee)

export const setSide = <T>(pair: PerSide<T>, side: Side, value: T): PerSide<T> =>
  side === 'mentor' ? { mentor: value, mentee: pair.mentee } : { mentor: pair.mentor, mentee: value }
