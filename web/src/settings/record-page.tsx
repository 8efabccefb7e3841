import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { useTitle } from '../frame/title.ts'
import { Trouble, TroublePage, Waiting } from '../frame/trouble.tsx'
import { peopleQuery } from '../queries.ts'
import { pages } from '../words/en/pages.ts'
import { sayInstant, settings } from '../words/en/settings.ts'
import { detailsOf, type Entry } from './record-entry.ts'

const words = settings.record

const pageOf = (before: string | null) =>
  answerOf(api.api.me.audit.$get({ query: before === null ? {} : { before } }))

const useRecord = () =>
  useInfiniteQuery({
    queryKey: ['record'],
    queryFn: ({ pageParam }) => pageOf(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

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
