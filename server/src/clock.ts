import type { Instant } from '@perennial/core/instant'

/** The server reads the clock here alone, so that tests can tell it the time. */
export type Clock = () => Instant

export const systemClock: Clock = () => Date.now()
