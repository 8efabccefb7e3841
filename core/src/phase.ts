/** Kram's phases of a mentorship, with `resting` (paused on purpose) and `parted` (ended with a goodbye). */
export const phases = ['proposed', 'forming', 'growing', 'lifelong', 'resting', 'parted'] as const
export type Phase = (typeof phases)[number]

/** Whether nothing is expected of the two: no talk, no nudge. */
export const isAtRest = (phase: Phase): boolean => phase === 'resting' || phase === 'parted'
