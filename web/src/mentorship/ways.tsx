import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { phaseQuery } from '../queries.ts'
import { sayDay } from '../words/en.ts'
import { aboutMe } from '../words/en/about-me.ts'
import { agreement } from '../words/en/agreement.ts'
import { phase as words } from '../words/en/phase.ts'
import { turningsFrom } from './turnings.ts'

type Shown = { readonly mentorship: Mentorship }

const Turnings = ({ mentorship }: Shown) => {
  const { data } = useQuery(phaseQuery(mentorship.id))
  if (data === undefined) return null
  const [first, ...more] = turningsFrom(data.phase)
  if (first === undefined) return null
  if (more.length === 0) {
    const [to, name] = first
    return (
      <Link to="/mentorships/$mentorship/phase/$to" params={{ mentorship: mentorship.id, to }}>
        {name}
      </Link>
    )
  }
  return (
    <>
      <button className="link turn-opener" popoverTarget="turnings">
        {words.menu}
      </button>
      <ul className="plain card turnings" id="turnings" popover="auto">
        {[first, ...more].map(([to, name]) => (
          <li key={name}>
            <Link
              to="/mentorships/$mentorship/phase/$to"
              params={{ mentorship: mentorship.id, to }}
              className="item"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The pages that belong to the two, one tap away. */
export const Ways = ({ mentorship }: Shown) => {
  const params = { mentorship: mentorship.id }
  return (
    <nav className="ways small" aria-label={words.nav(firstName(otherOf(mentorship)))}>
      <Link to="/mentorships/$mentorship/agreement" params={params}>
        {agreement.title}
      </Link>
      <Link to="/mentorships/$mentorship/about-me" params={params}>
        {aboutMe.title}
      </Link>
      <Turnings mentorship={mentorship} />
    </nav>
  )
}

/** Until when the two rest, and who said so. */
export const RestingUntil = ({ mentorship }: Shown) => {
  const { data } = useQuery(phaseQuery(mentorship.id))
  const last = data?.chosen.at(-1)
  if (data?.phase !== 'resting' || last === undefined || last.until === null) return null
  const who = last.by === mentorship.as ? words.you : firstName(otherOf(mentorship))
  return (
    <p className="soft">
      {words.resting(last.until)} {words.restingBy(who)}
    </p>
  )
}

/** What two who parted find where the open things stood: how they parted, and the last words. */
export const Farewell = ({ mentorship }: Shown) => {
  const { data } = useQuery(phaseQuery(mentorship.id))
  const last = data?.chosen.findLast(({ to }) => to === 'parted')
  if (last === undefined) return null
  const who = last.by === mentorship.as ? words.you : firstName(otherOf(mentorship))
  return (
    <section className="stack farewell" aria-labelledby="farewell">
      <h2 className="label" id="farewell">
        {words.parted(last.at)}
      </h2>
      {last.goodbye === null ? null : (
        <figure className={`said-last ${last.by}`}>
          <blockquote className="quote">{last.goodbye.text}</blockquote>
          <figcaption className="small soft">
            {words.lastWords(who)}, {sayDay(last.at)}
          </figcaption>
        </figure>
      )}
      {last.reason === null ? null : (
        <p>
          <span className="soft">{words.reasonGiven}</span> {last.reason}
        </p>
      )}
      <p className="soft">{words.nothingOpen}</p>
    </section>
  )
}
