export const sides = ['mentor', 'mentee'] as const
export type Side = (typeof sides)[number]

export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor')

/** The same thing once for each of the two. */
export type PerSide<T> = Readonly<Record<Side, T>>
