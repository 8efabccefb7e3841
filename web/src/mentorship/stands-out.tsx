import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, type ReactNode } from 'react'
import { Dispute } from '../finding/dispute.tsx'
import { EvidenceAsked } from '../finding/evidence.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { patternsQuery, readingQuery, standsOutQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { en } from '../words/en.ts'
import type { Pattern, Strength } from './types.ts'

type Found = Pattern | Strength
type Told = { readonly found: Found; readonly mentorship: string; readonly children?: ReactNode }

const Finding = ({ found, mentorship, children }: Told) => {
  const { words } = found
  const isPattern = 'offer' in words
  const offer = isPattern ? words.offer : null
  return (
    <li className="finding">
      <p>
        <strong className="title">{isPattern ? `${words.title}.` : words.title}</strong> {words.facts}
      </p>
      {offer === null || offer === undefined ? null : <p>{offer}</p>}
      <div className="row asides">
        <EvidenceAsked
          count={found.evidenceCount}
          query={patternsQuery(mentorship)}
          of={({ patterns, strengths }) =>
            [...patterns, ...strengths].find(({ id, by }) => id === found.id && by === found.by)?.evidence
          }
        />
        {children}
      </div>
    </li>
  )
}

type Shown = {
  readonly mentorship: string
  /** Of two who parted only what was good is told. */
  readonly isOver: boolean
}

/** What a friend would notice: the good with as much room as the rest. */
export const StandsOut = ({ mentorship, isOver }: Shown) => {
  const { data, error } = useQuery(standsOutQuery(mentorship))
  const { data: reading } = useQuery(readingQuery(mentorship))
  // Drawn in slices whenever it comes.
  const told = useDeferredValue(data ?? null, null)
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <Trouble error={hindrance} />
  if (told === null) return null
  const patterns = isOver ? [] : told.patterns
  const isEarly = patterns.length + told.strengths.length === 0
  return (
    <section aria-labelledby="stands-out">
      <h2 className="label" id="stands-out">
        {en.mentorship.standsOut}
      </h2>
      {isEarly ? <p className="soft">{en.mentorship.tooEarly}</p> : null}
      <ul className="plain findings">
        {patterns.map((found) => (
          <Finding key={`${found.id} ${found.by}`} found={found} mentorship={mentorship}>
            <Dispute mentorship={mentorship} pattern={found.id} by={found.by} />
          </Finding>
        ))}
        {told.strengths.map((found) => (
          <Finding key={`${found.id} ${found.by}`} found={found} mentorship={mentorship} />
        ))}
      </ul>
      {isOver ? null : <p className="soft">{reading?.words.rhythm}</p>}
    </section>
  )
}
