import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { Trouble, Waiting } from '../frame/trouble.tsx'
import { en, sayDay } from '../words/en.ts'
import type { Evidence } from '../pair.ts'

type Found = { readonly found: readonly Evidence[] }

const Moments = ({ found }: Found) => (
  <ul className="plain stack" tabIndex={0} aria-label={en.mentorship.moments}>
    {found.toReversed().map(({ id, at, author, text }) => (
      <li key={id}>
        <p className="small soft">
          {sayDay(at)}, {author}
        </p>
        <p className="quote">{text}</p>
      </li>
    ))}
  </ul>
)

type Shown = { readonly count: number; readonly children: () => ReactNode }

/** What something rests on, one tap away; drawn when it is opened, for there may be hundreds of moments. */
const OneTapAway = ({ count, children }: Shown) => {
  const [wasOpened, setOpened] = useState(false)
  if (count === 0) return null
  return (
    <details className="evidence" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary className="small soft">{en.mentorship.evidence(count)}</summary>
      {wasOpened ? children() : null}
    </details>
  )
}

/** Moments that are here already. */
export const EvidenceList = ({ found }: Found) => (
  <OneTapAway count={found.length}>{() => <Moments found={found} />}</OneTapAway>
)

type Asked<T, K extends QueryKey> = {
  readonly query: UseQueryOptions<T, Error, T, K>
  /** The moments in what was asked for. */
  readonly of: (told: T) => readonly Evidence[] | undefined
}

const AskedMoments = <T, K extends QueryKey>({ query, of }: Asked<T, K>) => {
  const { data, error } = useQuery(query)
  if (data === undefined) return error === null ? <Waiting /> : <Trouble error={error} />
  return <Moments found={of(data) ?? []} />
}

/** Moments that are asked for as it is opened. */
export const EvidenceAsked = <T, K extends QueryKey>({
  count,
  ...asked
}: Asked<T, K> & { readonly count: number }) => (
  <OneTapAway count={count}>{() => <AskedMoments {...asked} />}</OneTapAway>
)
