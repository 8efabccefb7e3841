import { useInfiniteQuery } from '@tanstack/react-query'
import { memo, useDeferredValue, useEffect, useMemo, useRef, type RefObject } from 'react'
import { Trouble } from '../frame/trouble.tsx'
import { momentsOf, type PlaceInJournal } from '../queries.ts'
import { journalWords } from '../words/en/journal.ts'
import { en, sayDay } from '../words/en.ts'
import { Acts } from './acts.tsx'
import { Belongs } from './belongs.tsx'
import { firstName, otherOf, type Mentorship, type Moment } from './types.ts'
import { isWanted, startOf, type Wanted } from './wanted.ts'
import { useWithdrawing, Withdraw, Withdrawn } from './withdraw.tsx'

/** So many pages are kept; what lies beyond is asked for again when one comes back to it. */
const PAGES = 10

const keyOf = (wanted: Wanted | null) => (wanted === null ? 'newest' : wanted.at)

const useJournal = (mentorship: string, wanted: Wanted | null) =>
  useInfiniteQuery({
    queryKey: ['mentorship', mentorship, 'moments', keyOf(wanted)],
    queryFn: ({ pageParam }) => momentsOf(mentorship, pageParam),
    initialPageParam: startOf(wanted),
    getNextPageParam: ({ next }): PlaceInJournal | undefined =>
      next === null ? undefined : { before: next },
    getPreviousPageParam: ({ previous }): PlaceInJournal | undefined =>
      previous === null ? undefined : { after: previous },
    maxPages: PAGES,
  })

const Words = ({ moment }: { readonly moment: Moment }) =>
  moment.text === '' ? <p className="soft">{en.mentorship.met}</p> : <p className="quote">{moment.text}</p>

type Entered = { readonly moment: Moment; readonly mentorship: Mentorship }

const Entry = ({ moment, mentorship }: Entered) => {
  const isMe = moment.by === mentorship.as
  const withdrawing = useWithdrawing(mentorship.id, moment.id)
  return (
    <li className={`entry ${moment.by}`} id={`moment-${moment.id}`} tabIndex={-1}>
      <time className="small soft" dateTime={moment.at}>
        {sayDay(moment.at)}
      </time>
      <div className="said">
        <p className={`small author ${moment.by}`}>
          {isMe ? en.mentorship.me : firstName(otherOf(mentorship))}
        </p>
        {withdrawing.isWithdrawn ? (
          <Withdrawn onUndo={withdrawing.undo} />
        ) : (
          <>
            <Words moment={moment} />
            <div className="does">
              <Acts mentorship={mentorship.id} moment={moment} />
              <Belongs mentorship={mentorship} moment={moment} />
              {moment.isMine ? <Withdraw onWithdraw={withdrawing.withdraw} /> : null}
            </div>
            <Trouble error={withdrawing.error} />
          </>
        )}
      </div>
    </li>
  )
}

/** Goes to a moment as soon as it is there, once. */
const useGoTo = (wanted: Wanted | null, moments: readonly Moment[]): void => {
  const gone = useRef<Wanted | null>(null)
  const there = wanted === null ? undefined : moments.find((moment) => isWanted(wanted, moment))?.id
  useEffect(() => {
    if (there === undefined || gone.current === wanted) return
    gone.current = wanted
    const entry = document.querySelector<HTMLElement>(`#moment-${there}`)
    entry?.scrollIntoView({ block: 'center' })
    entry?.focus({ preventScroll: true })
  }, [there, wanted])
}

const AHEAD = '600px'

/** Reads on before the end is reached. */
const useReadOn = (end: RefObject<HTMLElement | null>, readOn: () => void, isOver: boolean): void => {
  const now = useRef(readOn)
  now.current = readOn
  useEffect(() => {
    if (end.current === null || isOver) return
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) now.current()
      },
      { rootMargin: AHEAD },
    )
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [end, isOver])
}

type Listed = { readonly moments: readonly Moment[]; readonly mentorship: Mentorship }

/** How high it may be before it is laid out: a moment takes some 18 rem on a phone, 13 on a wide screen. */
const heightOf = (moments: number): string => `auto ${moments * 16}rem`

/** Drawn a little after it is there, in slices that let a tap in between. */
const Entries = memo(({ moments, mentorship }: Listed) => (
  <ol className="plain journal" style={{ containIntrinsicHeight: heightOf(moments.length) }}>
    {moments.map((moment) => (
      <Entry key={moment.id} moment={moment} mentorship={mentorship} />
    ))}
  </ol>
))

const none: readonly Moment[] = []

const toldIn = (pages: readonly { readonly moments: readonly Moment[] }[]): readonly Moment[] =>
  pages.flatMap((page) => page.moments).filter(({ kind }) => kind === 'said' || kind === 'meeting')

type Shown = {
  readonly mentorship: Mentorship
  /** Where it is opened; null: at the newest. */
  readonly wanted: Wanted | null
  readonly onNewest: () => void
}

const Later = ({ onLater, onNewest }: { readonly onLater: () => void; readonly onNewest: () => void }) => (
  <div className="row">
    <button onClick={onLater}>{journalWords.later}</button>
    <button className="link" onClick={onNewest}>
      {journalWords.newest}
    </button>
  </div>
)

/** What passed between the two, newest first, from the newest or from a moment looked for. */
export const Journal = ({ mentorship, wanted, onNewest }: Shown) => {
  const journal = useJournal(mentorship.id, wanted)
  const { data, error, hasNextPage, hasPreviousPage, isFetching, fetchNextPage, fetchPreviousPage } = journal
  const isMissingPage = journal.isFetchNextPageError || journal.isFetchPreviousPageError
  const moments = useMemo(() => toldIn(data?.pages ?? []), [data])
  const drawn = useDeferredValue(moments, none)
  const end = useRef<HTMLDivElement>(null)
  useGoTo(wanted, drawn)
  const earlier = (): void => void (isFetching ? undefined : fetchNextPage())
  useReadOn(end, earlier, !hasNextPage)
  if (error !== null && data === undefined) return <Trouble error={error} />
  return (
    <>
      {data !== undefined && moments.length === 0 ? (
        <p className="soft">{en.mentorship.emptyJournal}</p>
      ) : null}
      {hasPreviousPage ? <Later onLater={() => void fetchPreviousPage()} onNewest={onNewest} /> : null}
      <Entries moments={drawn} mentorship={mentorship} />
      <Trouble error={isMissingPage ? error : null} />
      <div ref={end}>{hasNextPage ? <button onClick={earlier}>{en.mentorship.older}</button> : null}</div>
    </>
  )
}
