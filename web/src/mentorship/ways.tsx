import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { phaseQuery } from '../queries.ts'
import { sayDay } from '../words/en.ts'
import { aboutMe } from '../words/en/about-me.ts'
import { agreement } from '../words/en/agreement.ts'
import { phase as words } from '../words/en/phase.ts'

type Choice = 'resting' | 'lifelong' | 'parted' | 'growing'
type Way = readonly [Choice, string]

const { ways } = words

/** What may be chosen next, by the phase the two are in. */
const waysFrom = (phase: string): readonly Way[] => {
  const [rest, end]: readonly [Way, Way] = [
    ['resting', ways.resting],
    ['parted', ways.parted],
  ]
  if (phase === 'resting') return [['growing', words.goOnNow], ['resting', words.longer], end]
  if (phase === 'lifelong') return [rest, ['growing', words.newGoal], end]
  return [rest, ['lifelong', ways.lifelong], end]
}

type Shown = { readonly mentorship: Mentorship }

const Turnings = ({ mentorship }: Shown) => {
  const { data } = useQuery(phaseQuery(mentorship.id))
  if (data === undefined) return null
  if (data.phase === 'parted')
    return (
      <Link to="/mentorships/$mentorship/phase/$to" params={{ mentorship: mentorship.id, to: 'growing' }}>
        {words.beginAgain}
      </Link>
    )
  return (
    <>
      <button className="link turn-opener" popoverTarget="turnings">
        {words.menu}
      </button>
      <ul className="plain card turnings" id="turnings" popover="auto">
        {waysFrom(data.phase).map(([to, name]) => (
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
