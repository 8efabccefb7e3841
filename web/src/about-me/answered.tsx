import { EvidenceList } from '../finding/evidence.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { sayDay } from '../words/en.ts'
import { aboutMe as words } from '../words/en/about-me.ts'
import { useTelling, useWithdraw } from './setting-aside.ts'
import type { Answered } from './types.ts'

type Because = NonNullable<Answered['because']>

type Shown = { readonly mentorship: Mentorship; readonly found: Answered }

const Objection = ({
  mentorship,
  because,
}: {
  readonly mentorship: Mentorship
  readonly because: Because
}) => {
  const withdraw = useWithdraw(mentorship.id, because.moment)
  return (
    <div className="objection">
      <p className="small soft">
        {because.isMine
          ? words.youSaid(sayDay(because.at))
          : words.theySaid(firstName(otherOf(mentorship)), sayDay(because.at))}
      </p>
      <p className="quote">{because.text}</p>
      {because.isMine ? (
        <button className="link" disabled={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {words.withdraw}
        </button>
      ) : null}
      <Trouble error={withdraw.error} />
    </div>
  )
}

const Muted = ({ mentorship, found }: Shown) => {
  const telling = useTelling(mentorship.id, found)
  return (
    <p className="row small soft">
      {words.muted}
      <button className="link" disabled={telling.isPending} onClick={() => telling.mutate(true)}>
        {words.tellAgain}
        <span className="unseen">: {found.words.title}</span>
      </button>
      <Trouble error={telling.error} />
    </p>
  )
}

/** What was answered or muted, kept beside what it was said against. */
export const AnsweredPatterns = ({
  mentorship,
  answered,
}: {
  readonly mentorship: Mentorship
  readonly answered: readonly Answered[]
}) =>
  answered.length === 0 ? null : (
    <section aria-labelledby="answered">
      <h2 className="label" id="answered">
        {words.answered}
      </h2>
      <ul className="plain findings">
        {answered.map((found) => (
          <li key={`${found.id} ${found.by}`} className="finding">
            <p>
              <strong className="title">{`${found.words.title}.`}</strong> {found.words.facts}
            </p>
            <EvidenceList found={found.evidence} />
            {found.because === null ? null : <Objection mentorship={mentorship} because={found.because} />}
            {found.isMuted ? <Muted mentorship={mentorship} found={found} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
