import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { InferResponseType } from 'hono/client'
import { answerOf, api } from '../api.ts'
import { useTitle } from '../frame/title.ts'
import { Trouble, TroublePage, Waiting } from '../frame/trouble.tsx'
import { peopleQuery } from '../queries.ts'
import { pages } from '../words/en/pages.ts'
import { sayInstant, settings } from '../words/en/settings.ts'
import { sayBrowser } from './sign-in/say-browser.ts'

const words = settings.record

type Entry = InferResponseType<typeof api.api.me.audit.$get, 200>['entries'][number]

const pageOf = (before: string | null) =>
  answerOf(api.api.me.audit.$get({ query: before === null ? {} : { before } }))

const useRecord = () =>
  useInfiniteQuery({
    queryKey: ['record'],
    queryFn: ({ pageParam }) => pageOf(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** By whom it was done, where it could have been either of the two. */
const sayWho = ({ by, mentorship }: Entry, other: string | null): string | null => {
  if (mentorship === null || by === 'unknown') return null
  return by === 'me' ? words.byYou : words.byOther(other ?? words.theOther)
}

const detailsOf = (entry: Entry, other: string | null): readonly string[] => {
  const { detail } = entry
  const [means, named, agent, address] = [
    detail['means'],
    detail['name'],
    detail['with'],
    detail['from'],
  ].map(text)
  const moments = detail['moments']
  return [
    means ? words.means(means) : null,
    named ? words.named(named) : null,
    typeof moments === 'number' ? words.moments(moments) : null,
    other === null ? null : words.with(other),
    sayWho(entry, other),
    agent ? sayBrowser(agent) : null,
    address ?? null,
  ].filter((each) => each !== null)
}

const EntryRow = ({ entry, other }: { readonly entry: Entry; readonly other: string | null }) => (
  <li className="record-entry">
    <time className="small soft" dateTime={entry.at}>
      {sayInstant(entry.at)}
    </time>
    <div>
      {words.actions[entry.action]}
      <br />
      <span className="small soft">{detailsOf(entry, other).join(' · ')}</span>
    </div>
  </li>
)

/** What was done with my account and with what concerns me, newest first. */
export const RecordPage = () => {
  useTitle(pages.record.label)
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useRecord()
  const people = useQuery(peopleQuery).data?.people ?? []
  const otherIn = (mentorship: string | null): string | null =>
    people.find((person) => person.mentorship === mentorship)?.name ?? null
  if (data === undefined) return error === null ? <Waiting /> : <TroublePage error={error} />
  const entries = data.pages.flatMap((page) => page.entries)
  return (
    <>
      <h1>
        {words.title}
        <span className="softer">{words.softer}</span>
      </h1>
      <ol className="plain" aria-label={pages.record.label}>
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} other={otherIn(entry.mentorship)} />
        ))}
      </ol>
      <Trouble error={error} />
      {hasNextPage ? (
        <button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {words.earlier}
        </button>
      ) : null}
    </>
  )
}
