import { Link } from '@tanstack/react-router'
import { SampleMark } from '../sample/banner.tsx'
import { en, sayAgo } from '../words/en.ts'
import { turnWith, type Person } from './headline.ts'

const Row = ({ person, now }: { readonly person: Person; readonly now: number }) => {
  const { isMine, words, open } = turnWith(person)
  return (
    <tr>
      <th scope="row">
        <span className={`sign ${person.iAm === 'mentee' ? 'mentor' : 'mentee'}`} />
        <Link to="/mentorships/$mentorship" params={{ mentorship: person.mentorship }}>
          {person.name}
        </Link>
        {person.isSample ? (
          <>
            {' '}
            <SampleMark />
          </>
        ) : null}
      </th>
      <td>
        <span className="one-line">{open[0]?.about ?? '–'}</span>
        {open.length > 1 ? <span className="small soft"> {en.today.restOpen(open.length - 1)}</span> : null}
      </td>
      <td className="wide-only">{sayAgo(person.lastFromThem, now)}</td>
      <td className="wide-only">{sayAgo(person.lastFromMe, now)}</td>
      <td className={isMine ? `turn ${person.iAm}` : 'soft'}>{words}</td>
    </tr>
  )
}

/** Everyone, with whose turn it is. */
export const Turns = ({ people, now }: { readonly people: readonly Person[]; readonly now: number }) => (
  <section aria-labelledby="turns">
    <h2 className="label" id="turns">
      {en.today.turns}
    </h2>
    <table className="turns">
      <thead>
        <tr>
          <th scope="col">
            <span className="unseen">{en.telling.about}</span>
          </th>
          <th scope="col">{en.today.open}</th>
          <th scope="col" className="wide-only">
            {en.today.lastFromThem}
          </th>
          <th scope="col" className="wide-only">
            {en.today.lastFromMe}
          </th>
          <th scope="col">
            <span className="unseen">{en.today.turns}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Row key={person.mentorship} person={person} now={now} />
        ))}
      </tbody>
    </table>
  </section>
)
