import { MutationCache, QueryCache, QueryClient, queryOptions } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api, ProblemError } from './api.ts'
import { setSessionOver } from './session-over.ts'

const isFinal = (error: Error): boolean => error instanceof ProblemError && error.problem.status < 500

/** Whoever is signed out meanwhile signs in again where they are. */
const onError = (error: Error): void => {
  const isRefused = error instanceof ProblemError && error.problem.status === 401
  if (isRefused && queries.getQueryData(['session'])) setSessionOver(true)
}

export const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    // Without a network what was read last is shown, by the service worker.
    mutations: { networkMode: 'always' },
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      retry: (count, error) => !isFinal(error) && count < 3,
    },
  },
})

export const nudgesQuery = queryOptions({
  queryKey: ['nudges'],
  queryFn: () => answerOf(api.api.nudges.$get({ query: {} })),
})

/** What sample people would nudge to: shown where there is nobody else. */
export const sampleNudgesQuery = queryOptions({
  queryKey: ['nudges', 'samples'],
  queryFn: () => answerOf(api.api.nudges.$get({ query: { of: 'samples' } })),
})

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => answerOf(api.api.people.$get()),
})

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: () => answerOf(api.api.me.tokens.$get()),
})

type BraidTold = InferResponseType<(typeof api.api.mentorships)[':mentorship']['braid']['$get'], 200>

const of = (mentorship: string) => ({ param: { mentorship } })

const askOverview = (mentorship: string) =>
  answerOf(api.api.mentorships[':mentorship'].overview.$get(of(mentorship)))

/** What the page of a mentorship shows first, in one answer: the parts below are looked up in it. */
export const overviewQuery = (mentorship: string) =>
  queryOptions({
    queryKey: ['mentorship', mentorship, 'overview'],
    queryFn: () => askOverview(mentorship),
  })

type Overview = Awaited<ReturnType<typeof askOverview>>

/** One part of an overview, by a function that stays the same, for the part then does too. */
const partOf =
  <T>(select: (overview: Overview) => T) =>
  (mentorship: string) =>
    queryOptions({ ...overviewQuery(mentorship), select })

export const mentorshipQuery = partOf(({ mentorship }) => mentorship)
export const readingQuery = partOf(({ reading }) => reading)
export const phaseQuery = partOf(({ phase }) => phase)
/** The open loops, their moments only counted. */
export const openLoopsQuery = partOf(({ loops }) => ({ loops }))
/** What stands out, the moments it rests on only counted. */
export const standsOutQuery = partOf(({ patterns, strengths }) => ({ patterns, strengths }))

/** What stands out with the moments it rests on, and what was answered. */
export const patternsQuery = (mentorship: string) =>
  queryOptions({
    queryKey: ['mentorship', mentorship, 'patterns'],
    queryFn: () => answerOf(api.api.mentorships[':mentorship'].patterns.$get(of(mentorship))),
  })

export const braidQuery = (mentorship: string) =>
  queryOptions({
    queryKey: ['mentorship', mentorship, 'braid'],
    // A 304 is the browser's own affair: it hands out what it has kept.
    queryFn: () =>
      answerOf(
        api.api.mentorships[':mentorship'].braid.$get({ ...of(mentorship), query: {} }),
      ) as Promise<BraidTold>,
  })

export const agreementQuery = (mentorship: string) =>
  queryOptions({
    queryKey: ['mentorship', mentorship, 'agreement'],
    queryFn: () => answerOf(api.api.mentorships[':mentorship'].agreement.$get(of(mentorship))),
  })

/** The open loops with their moments. */
export const loopsQuery = (mentorship: string) =>
  queryOptions({
    queryKey: ['mentorship', mentorship, 'loops'],
    queryFn: () => answerOf(api.api.mentorships[':mentorship'].loops.$get({ ...of(mentorship), query: {} })),
  })

/** Where the journal is opened: before or after a page, or around an instant; else at the newest. */
export type PlaceInJournal = {
  readonly before?: string
  readonly after?: string
  readonly around?: string
}

const isNewest = (place: PlaceInJournal): boolean => Object.keys(place).length === 0

/** The newest come with the overview, once for both where both are asked for. */
export const momentsOf = async (mentorship: string, place: PlaceInJournal) =>
  isNewest(place)
    ? (await queries.fetchQuery(overviewQuery(mentorship))).journal
    : answerOf(api.api.mentorships[':mentorship'].moments.$get({ ...of(mentorship), query: { ...place } }))

/** After something was told, everything that is read from it is asked for again. */
export const forget = async (mentorship: string): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['mentorship', mentorship] }),
    queries.invalidateQueries({ queryKey: ['nudges'] }),
    queries.invalidateQueries({ queryKey: ['people'] }),
  ])
}
