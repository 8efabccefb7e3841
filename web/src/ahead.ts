import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import { nextTask } from './next-task.ts'
import { braidQuery, nudgesQuery, overviewQuery, peopleQuery, queries } from './queries.ts'
import { sayMonth } from './words/en.ts'
import { locale } from './words/language.ts'

/** What is known already is shown at once, and asked for again by the page where it is old. */
const ahead = async <T, K extends QueryKey>(query: FetchQueryOptions<T, Error, T, K>): Promise<void> => {
  if (queries.getQueryData(query.queryKey) === undefined) await queries.prefetchQuery(query)
}

/** Before the first date is written a browser reads how each language writes them, for 20 ms and more: half of it by the first line. */
const readHowDatesAreSaid = async (): Promise<void> => {
  await nextTask()
  new Intl.Locale(locale).maximize()
  await nextTask()
  sayMonth(0)
}

/** What Today waits for, asked for while its own file is on its way. */
export const todayAhead = async (): Promise<void> => {
  void readHowDatesAreSaid()
  await Promise.all([ahead(nudgesQuery), ahead(peopleQuery)])
}

/** What a mentorship waits for; its braid may come later. */
export const mentorshipAhead = async (mentorship: string): Promise<void> => {
  void readHowDatesAreSaid()
  void ahead(braidQuery(mentorship))
  await ahead(overviewQuery(mentorship))
}
