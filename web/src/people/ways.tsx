import { people as words, sayBefore } from '../words/en/people.ts'
import { farness } from './farness.ts'
import type { Person } from './person.ts'

type Way = {
  readonly side: 'mentor' | 'mentee'
  readonly label: string
  readonly at: string | null
  readonly now: number
}

/** One strand: drawn up to the last contact, dotted from there to today. */
const Strand = ({ side, at, now }: Omit<Way, 'label'>) => {
  const far = at === null ? 1 : farness(at, now)
  return (
    <span className={`way-strand ${side}`} aria-hidden="true">
      <span className="lived" style={{ flexGrow: 1 - far }} />
      {at === null ? null : <span className={`sign ${side}`} />}
      <span className="silent" style={{ flexGrow: far }} />
    </span>
  )
}

const Line = ({ side, label, at, now }: Way) => (
  <div className="way">
    <dt>{label}</dt>
    <dd>
      <Strand side={side} at={at} now={now} />
      <span className="way-when">{at === null ? words.never : sayBefore(at, now)}</span>
    </dd>
  </div>
)

/** The last contact each way. */
export const Ways = ({ person, now }: { readonly person: Person; readonly now: number }) => {
  const { iAm, name, lastFromThem, lastFromMe } = person
  if (lastFromThem === null && lastFromMe === null)
    return <p className="ways small soft">{words.noContact}</p>
  return (
    <dl className="ways small">
      <Line
        side={iAm === 'mentor' ? 'mentee' : 'mentor'}
        label={words.fromThem(name)}
        at={lastFromThem}
        now={now}
      />
      <Line side={iAm} label={words.fromMe} at={lastFromMe} now={now} />
    </dl>
  )
}
