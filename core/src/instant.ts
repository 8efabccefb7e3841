/** Milliseconds since 1970-01-01T00:00Z. Arithmetic stays plain; calendars stay outside the core. */
export type Instant = number

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
