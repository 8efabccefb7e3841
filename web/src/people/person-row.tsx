import { Link } from '@tanstack/react-router'
import { sayDay } from '../words/en.ts'
import { people as words } from '../words/en/people.ts'
import type { Person, Turn } from './person.ts'
import { Ways } from './ways.tsx'

const MOST = 2

type Listed = { readonly label: string; readonly side: 'mentor' | 'mentee'; readonly turns: readonly Turn[] }

const Turns = ({ label, side, turns }: Listed) =>
  turns.length === 0 ? null : (
    <div className="turn-list">
      <p className={`small turn ${side}`}>{label}</p>
      <ul className="plain">
        {turns.slice(0, MOST).map(({ about, owes, dueAt }, at) => (
          // By its place: two may say the same.
          <li key={at}>
            <span className="about one-line">{about}</span>
            <span className="small soft">
              {words.owes[owes] ?? owes} · {words.by(sayDay(dueAt))}
            </span>
          </li>
        ))}
      </ul>
      {turns.length > MOST ? <p className="small soft">{words.more(turns.length - MOST)}</p> : null}
    </div>
  )

/** One person: how we stand, the last contact each way, and what each waits for. */
export const PersonRow = ({ person, now }: { readonly person: Person; readonly now: number }) => {
  const { mentorship, name, iAm, headline, myTurn, theirTurn, hours } = person
  const theirs = iAm === 'mentor' ? 'mentee' : 'mentor'
  return (
    <li className="person">
      <div className="person-who">
        <h3>
          <span className={`sign ${theirs}`} aria-hidden="true" />
          <Link to="/mentorships/$mentorship" params={{ mentorship }}>
            {name}
          </Link>
        </h3>
        <p className="small soft">
          {iAm === 'mentee' ? words.mentor : words.mentee}. {headline}
        </p>
        {hours === null || hours.minutes === 0 ? null : (
          <p className="small soft">{words.hours(hours.minutes, hours.agreed)}</p>
        )}
      </div>
      <Ways person={person} now={now} />
      <div className="person-turns">
        <Turns label={words.yours} side={iAm} turns={myTurn} />
        <Turns label={words.theirs(name)} side={theirs} turns={theirTurn} />
      </div>
      <Link
        className="button person-tell"
        to="/mentorships/$mentorship"
        params={{ mentorship }}
        search={{ tell: true }}
        aria-label={words.tell(name)}
      >
        {words.tellShort}
      </Link>
    </li>
  )
}
