/** Milliseconds since 1970-01-01T00:00Z. Arithmetic stays plain; the one calendar of the core is `civil.ts`. */
export type Instant = number

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
