import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { Braid } from '../braid/braid.tsx'
import { useTitle } from '../frame/title.ts'
import { Trouble, TroublePage, Waiting } from '../frame/trouble.tsx'
import { braidQuery, mentorshipQuery, readingQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { Composer } from '../telling/composer.tsx'
import { SampleBanner } from '../sample/banner.tsx'
import { OnTheirWay } from '../telling/waiting.tsx'
import { en, sayMonth } from '../words/en.ts'
import { sample } from '../words/en/sample.ts'
import { Invite } from './invite.tsx'
import { Journal } from './journal.tsx'
import { Notes } from './notes.tsx'
import { OpenLoops } from './open-loops.tsx'
import { StandsOut } from './stands-out.tsx'
import { meIn, otherOf, type Mentorship } from './types.ts'
import { Farewell, RestingUntil, Ways } from './ways.tsx'
import type { Wanted } from './wanted.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './mentorship.css'

type Shown = { readonly mentorship: Mentorship }

/** How the two stand, in one sentence and its softer half. */
const Sentence = ({ mentorship }: Shown) => {
  const { data, error } = useQuery(readingQuery(mentorship.id))
  const from = data?.span.from ?? null
  return (
    <div className="sentence">
      <p className="soft">
        {en.mentorship.with} <strong>{otherOf(mentorship)}</strong>
        {from === null ? null : (
          <span className="since"> {en.mentorship.since(sayMonth(Date.parse(from)))}</span>
        )}
      </p>
      {data === undefined ? null : (
        <h1 lang="en">
          {data.words.headline}
          <span className="softer">{data.words.softer}</span>
        </h1>
      )}
      <RestingUntil mentorship={mentorship} />
      <Ways mentorship={mentorship} />
      <Trouble error={hindranceIn({ data, error })} />
    </div>
  )
}

const TheBraid = ({ mentorship, onOpen }: Shown & { readonly onOpen: (wanted: Wanted) => void }) => {
  const { data, error } = useQuery(braidQuery(mentorship.id))
  // Drawn in slices whenever it comes, after the sentence.
  const told = useDeferredValue(data ?? null, null)
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <Trouble error={hindrance} />
  if (data?.moments.at.length === 0) return null
  return <div className="braid-room">{told === null ? null : <Braid told={told} onOpen={onOpen} />}</div>
}

const Telling = ({ mentorship }: Shown) => {
  const { tell } = useSearch({ strict: false })
  return (
    <Composer
      mentorship={mentorship.id}
      iAm={mentorship.as}
      other={otherOf(mentorship)}
      startsFocused={tell === true}
    />
  )
}

type Lower = Shown & {
  readonly wanted: Wanted | null
  readonly onNewest: () => void
}

/** What stands below the braid. */
const Below = ({ mentorship, wanted, onNewest }: Lower) => {
  const { data: reading } = useQuery(readingQuery(mentorship.id))
  const isOver = reading?.phase === 'parted'
  return (
    <>
      <div className="sides">
        {isOver ? <Farewell mentorship={mentorship} /> : <OpenLoops mentorship={mentorship} />}
        <div className="stack airy">
          <StandsOut mentorship={mentorship.id} isOver={isOver} />
          <Invite mentorship={mentorship} />
          <Notes mentorship={mentorship.id} />
        </div>
      </div>
      <section className="journal-part stack" aria-labelledby="journal">
        <h2 className="label" id="journal">
          {en.mentorship.journal}
        </h2>
        <Telling mentorship={mentorship} />
        <OnTheirWay mentorship={mentorship.id} />
        <Journal
          key={wanted === null ? 'newest' : wanted.at}
          mentorship={mentorship}
          wanted={wanted}
          onNewest={onNewest}
        />
      </section>
    </>
  )
}

const Whole = ({ mentorship }: Shown) => {
  const [wanted, setWanted] = useState<Wanted | null>(null)
  // The sentence is on the screen before anything below it is drawn.
  const isSaid = useDeferredValue(true, false)
  return (
    <div className="wide stack airy">
      {mentorship.sample === null ? null : <SampleBanner says={sample.banner(meIn(mentorship))} />}
      <Sentence mentorship={mentorship} />
      <TheBraid mentorship={mentorship} onOpen={setWanted} />
      {isSaid ? <Below mentorship={mentorship} wanted={wanted} onNewest={() => setWanted(null)} /> : null}
    </div>
  )
}

/** One mentorship: how it stands, its braid, what is open, what stands out, and its journal. */
export const MentorshipPage = () => {
  const id = useParams({ strict: false }).mentorship ?? ''
  const { data, error, refetch } = useQuery(mentorshipQuery(id))
  useTitle(data === undefined ? undefined : `${en.mentorship.with} ${otherOf(data)}`)
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <TroublePage error={hindrance} again={() => void refetch()} />
  return data === undefined ? <Waiting /> : <Whole key={id} mentorship={data} />
}
