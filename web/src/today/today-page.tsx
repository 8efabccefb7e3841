import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTitle } from '../frame/title.ts'
import { TroublePage, Waiting } from '../frame/trouble.tsx'
import { nudgesQuery, peopleQuery, sampleNudgesQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { SampleBanner } from '../sample/banner.tsx'
import { en, sayLongDay } from '../words/en.ts'
import { sample } from '../words/en/sample.ts'
import { areAllSamples, headlineOf, type Nudge, type Person } from './headline.ts'
import { NudgeCard, NudgeWords } from './nudge-card.tsx'
import { Turns } from './turns.tsx'

const Empty = () => {
  const { who, do: what, why, draft } = en.today.example
  return (
    <div className="column stack airy">
      <h1>
        {en.today.empty}
        <span className="softer">{en.today.emptySofter}</span>
      </h1>
      <p>
        <Link to="/begin" className="button primary mentor">
          {en.nav.begin}
        </Link>
      </p>
      <p className="soft">{en.today.teach}</p>
      <figure className="example">
        <figcaption className="small soft">{en.today.exampleMark}</figcaption>
        <div className="card stack nudge">
          <NudgeWords who={who} side="mentor" what={what} why={why} draft={draft} />
        </div>
      </figure>
    </div>
  )
}

const sideIn = (people: readonly Person[], { mentorship }: Nudge): 'mentor' | 'mentee' =>
  people.find((each) => each.mentorship === mentorship)?.iAm ?? 'mentee'

/** What would be kind to do next, and whose turn it is. */
export const TodayPage = () => {
  useTitle(en.nav.today)
  const people = useQuery(peopleQuery)
  const isLookingAround = areAllSamples(people.data?.people ?? [])
  const mine = useQuery(nudgesQuery)
  const samples = useQuery({ ...sampleNudgesQuery, enabled: isLookingAround })
  const nudges = isLookingAround ? samples : mine
  const hindrance = hindranceIn(nudges, people)
  if (hindrance !== null)
    return (
      <TroublePage error={hindrance} again={() => void Promise.all([nudges.refetch(), people.refetch()])} />
    )
  if (nudges.data === undefined || people.data === undefined) return <Waiting />
  if (people.data.people.length === 0) return <Empty />
  const now = Date.now()
  const isMixed = !isLookingAround && people.data.people.some(({ isSample }) => isSample)
  const [headline, softer] = headlineOf(nudges.data.nudges)
  return (
    <div className="column stack airy">
      {isLookingAround ? <SampleBanner says={sample.today} /> : null}
      <div>
        <p className="soft">{sayLongDay(now)}</p>
        <h1>
          {headline}
          <span className="softer">{softer}</span>
        </h1>
      </div>
      {nudges.data.nudges.map((nudge, at) => (
        <NudgeCard key={nudge.id} nudge={nudge} iAm={sideIn(people.data.people, nudge)} isFirst={at === 0} />
      ))}
      <Turns people={people.data.people} now={now} />
      {isMixed ? <SampleBanner says={sample.also} /> : null}
    </div>
  )
}
