import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Trouble } from '../frame/trouble.tsx'
import { momentsOf } from '../queries.ts'
import { en, sayDay } from '../words/en.ts'
import { Acts } from './acts.tsx'
import { firstName, otherOf, type Mentorship, type Moment } from './types.ts'

const useJournal = (mentorship: string) =>
  useInfiniteQuery({
    queryKey: ['mentorship', mentorship, 'moments'],
    queryFn: ({ pageParam }) => momentsOf(mentorship, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })

const Entry = ({ moment, mentorship }: { readonly moment: Moment; readonly mentorship: Mentorship }) => {
  const isMe = moment.by === mentorship.as
  return (
    <li className={`entry ${moment.by}`} id={`moment-${moment.id}`} tabIndex={-1}>
      <time className="small soft" dateTime={moment.at}>
        {sayDay(moment.at)}
      </time>
      <div className="said">
        <p className={`small author ${moment.by}`}>
          {isMe ? en.mentorship.me : firstName(otherOf(mentorship))}
        </p>
        {moment.text === '' ? (
          <p className="soft">{en.mentorship.met}</p>
        ) : (
          <p className="quote">{moment.text}</p>
        )}
        <Acts mentorship={mentorship.id} moment={moment} />
      </div>
    </li>
  )
}

type Reading = {
  readonly isHere: boolean
  readonly hasMore: boolean
  readonly isReading: boolean
  readonly more: () => void
}

/** Reads on until a moment is there, then goes to it. */
const useGoTo = (
  wanted: string | null,
  onThere: () => void,
  { isHere, hasMore, isReading, more }: Reading,
) => {
  const there = useRef(onThere)
  there.current = onThere
  useEffect(() => {
    if (wanted === null || isReading) return
    if (!isHere && hasMore) return more()
    const entry = document.querySelector<HTMLElement>(`#moment-${wanted}`)
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
    there.current()
  }, [wanted, isHere, hasMore, isReading, more])
}

type Shown = {
  readonly mentorship: Mentorship
  readonly wanted: string | null
  readonly onThere: () => void
}

/** What passed between the two, newest first. */
export const Journal = ({ mentorship, wanted, onThere }: Shown) => {
  const { data, error, hasNextPage, isFetchingNextPage, isPending, fetchNextPage } = useJournal(mentorship.id)
  const moments = (data?.pages ?? [])
    .flatMap((page) => page.moments)
    .filter(({ kind }) => kind === 'said' || kind === 'meeting')
  const more = useRef(() => void fetchNextPage())
  useGoTo(wanted, onThere, {
    isHere: moments.some(({ id }) => id === wanted),
    hasMore: hasNextPage,
    isReading: isFetchingNextPage || isPending,
    more: more.current,
  })
  if (error !== null) return <Trouble error={error} />
  return (
    <>
      {data !== undefined && moments.length === 0 ? (
        <p className="soft">{en.mentorship.emptyJournal}</p>
      ) : null}
      <ol className="plain journal">
        {moments.map((moment) => (
          <Entry key={moment.id} moment={moment} mentorship={mentorship} />
        ))}
      </ol>
      {hasNextPage ? (
        <button disabled={isFetchingNextPage} onClick={more.current}>
          {en.mentorship.older}
        </button>
      ) : null}
    </>
  )
}
