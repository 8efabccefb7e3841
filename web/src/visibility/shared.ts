import { queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api } from '../api.ts'
import { patternsQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import type { Finding, Shared } from './kinds.ts'

const mentorships = api.api.mentorships

type Mentorship = InferResponseType<typeof mentorships.$get, 200>['mentorships'][number]
type Invitation = InferResponseType<
  (typeof mentorships)[':mentorship']['invitations']['$get'],
  200
>['invitations'][number]
type Pattern = InferResponseType<
  (typeof mentorships)[':mentorship']['patterns']['$get'],
  200
>['patterns'][number]

const mentorshipsQuery = queryOptions({
  queryKey: ['mentorships'],
  queryFn: () => answerOf(mentorships.$get()),
})

const invitationsQuery = (mentorship: string) =>
  queryOptions({
    queryKey: ['mentorship', mentorship, 'invitations'],
    queryFn: () => answerOf(mentorships[':mentorship'].invitations.$get({ param: { mentorship } })),
  })

const otherIn = ({ as, mentor, mentee }: Mentorship): string => (as === 'mentor' ? mentee.name : mentor.name)

const findingOf = ({ seenByOther, words }: Pattern): Finding => ({
  title: words.title,
  otherSeesFrom: seenByOther && Date.parse(seenByOther.from),
})

/** An invitation that still leads to a mentorship, and whom it is for. */
export type Open = { readonly id: string; readonly name: string; readonly until: string }

const openOf = (mentorship: Mentorship, invitations: readonly Invitation[]): readonly Open[] =>
  invitations
    .filter(({ state }) => state === 'open')
    .map(({ id, expiresAt }) => ({ id, name: otherIn(mentorship), until: expiresAt }))

type Found = {
  readonly shared: readonly Shared[] | undefined
  readonly open: readonly Open[]
  readonly error: Error | null
}

/** My mentorships with what stands out in them, and the invitations that are open: asked for as far as they decide. */
export const useShared = (): Found => {
  const { data, error } = useQuery(mentorshipsQuery)
  const all = data?.mentorships ?? []
  const pairs = all.filter(({ acceptedAt }) => acceptedAt !== null)
  const alone = all.filter(({ acceptedAt }) => acceptedAt === null)
  const patterns = useQueries({ queries: pairs.map(({ id }) => patternsQuery(id)) })
  const invitations = useQueries({ queries: alone.map(({ id }) => invitationsQuery(id)) })
  const answers = [...patterns, ...invitations]
  const isReady = data !== undefined && answers.every((answer) => answer.data !== undefined)
  const sharedOf = (mentorship: Mentorship): Shared => ({
    id: mentorship.id,
    other: otherIn(mentorship),
    iAm: mentorship.as,
    isPair: mentorship.acceptedAt !== null,
    findings: patterns[pairs.indexOf(mentorship)]?.data?.patterns.map(findingOf) ?? [],
  })
  return {
    shared: isReady ? all.map(sharedOf) : undefined,
    open: alone.flatMap((each, at) => openOf(each, invitations[at]?.data?.invitations ?? [])),
    error: hindranceIn({ data, error }, ...answers),
  }
}
