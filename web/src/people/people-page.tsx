import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTitle } from '../frame/title.ts'
import { TroublePage, Waiting } from '../frame/trouble.tsx'
import { peopleQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { en } from '../words/en.ts'
import { people as words } from '../words/en/people.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './people.css'
import { PersonRow } from './person-row.tsx'
import { waitingIn, type Person } from './person.ts'
import { sentenceOf } from './sentence.ts'

const Empty = () => (
  <div className="column stack airy">
    <h1>
      {words.empty}
      <span className="softer">{words.emptySofter}</span>
    </h1>
    <p>
      <Link to="/begin" className="button primary mentor">
        {en.nav.begin}
      </Link>
    </p>
  </div>
)

type Grouped = { readonly title: string; readonly people: readonly Person[]; readonly now: number }

const Group = ({ title, people, now }: Grouped) =>
  people.length === 0 ? null : (
    <section>
      <h2 className="label">{title}</h2>
      <ul className="plain">
        {people.map((person) => (
          <PersonRow key={person.mentorship} person={person} now={now} />
        ))}
      </ul>
    </section>
  )

/** Everyone: the last contact each way, and who waits for whom. */
export const PeoplePage = () => {
  useTitle(words.title)
  const { data, error, refetch } = useQuery(peopleQuery)
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <TroublePage error={hindrance} again={() => void refetch()} />
  if (data === undefined) return <Waiting />
  if (data.people.length === 0) return <Empty />
  const now = Date.now()
  const [first, softer] = sentenceOf(data.people)
  const waiting = waitingIn(data.people)
  return (
    <div className="people stack airy">
      <h1>
        {first}
        <span className="softer">{softer}</span>
      </h1>
      <Group title={words.groups.mine} people={waiting.mine} now={now} />
      <Group title={words.groups.theirs} people={waiting.theirs} now={now} />
      <Group title={words.groups.none} people={waiting.none} now={now} />
      <p>
        <Link to="/begin" className="button">
          {en.nav.begin}
        </Link>
      </p>
    </div>
  )
}
