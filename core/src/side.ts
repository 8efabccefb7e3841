export const sides = ['mentor', 'mentee'] as const
export type Side = (typeof sides)[number]

export const otherSide = (side: Side): Side => (side === 'mentor' ? 'mentee' : 'mentor')
