import type { Instant } from '@perennial/core/instant'

/** An instant as PostgreSQL's timestamptz reads it. */
export const instantToSql = <T extends Instant | null>(at: T): string | (T & null) =>
  (at === null ? null : new Date(at).toISOString()) as string | (T & null)
