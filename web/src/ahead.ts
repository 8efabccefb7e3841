import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query'
import { nextTask } from './next-task.ts'
import { braidQuery, nudgesQuery, overviewQuery, peopleQuery, queries } from './queries.ts'
import { sayMonth } from './words/en.ts'
import { locale } from './words/language.ts'

/** What is known already is shown at once, and asked for again by the page where it is old. */
const ahead = async <T, K extends QueryKey>(query: FetchQueryOptions<T, Error, T, K>): Promise<void> => {
  if (queries.getQueryData(query.queryKey) === undefined) await queries.prefetchQuery(query)
}

/** The first date costs a browser 20 ms and more: it reads whose languages there are, and how this one writes days. */
const readHowDatesAreSaid = async (): Promise<void> => {
  const steps = [
    () => new Intl.Locale(locale).maximize(),
    () => Intl.DateTimeFormat.supportedLocalesOf(locale),
    () => sayMonth(0),
  ]
  for (const step of steps) {
    // oxlint-disable-next-line eslint/no-await-in-loop -- each in a task of its own, a tap fits between
    await nextTask()
    step()
  }
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
