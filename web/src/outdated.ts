import { useSyncExternalStore } from 'react'
import type { Query } from '@tanstack/react-query'
import { ProblemError } from './api.ts'
import { queries } from './queries.ts'

type Asked = { readonly data: unknown; readonly error: Error | null }

const statusOf = (error: unknown): number | null =>
  error instanceof ProblemError ? error.problem.status : null

/** What is there no more, or was never ours. */
export const isLost = (error: unknown): boolean => statusOf(error) === 404

/** What stands in the way of showing a page: what was read before is shown on, unless it is there no more. */
export const hindranceIn = (...asked: readonly Asked[]): Error | null =>
  asked.find(({ data, error }) => error !== null && (data === undefined || isLost(error)))?.error ?? null

/** A session that ended is told of by itself, and one more page that did not come where it would stand. */
const isOutdated = (query: Query): boolean => {
  const { data, error, status, fetchMeta } = query.state
  if (!query.isActive() || status !== 'error' || data === undefined) return false
  return !isLost(error) && statusOf(error) !== 401 && fetchMeta?.fetchMore === undefined
}

const cache = queries.getQueryCache()

/** Whether something on the screen was asked for again, and did not come. */
export const useIsOutdated = (): boolean =>
  useSyncExternalStore(
    (listener) => cache.subscribe(listener),
    () => cache.getAll().some(isOutdated),
  )

export const askAgain = (): Promise<void> => queries.refetchQueries({ predicate: isOutdated })
