import { Link, useNavigate } from '@tanstack/react-router'
import { Dispute } from '../finding/dispute.tsx'
import { EvidenceList } from '../finding/evidence.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { firstName, otherOf, otherSide, type Mentorship } from '../pair.ts'
import { offerDraft } from '../telling/drafts.ts'
import { sayDay } from '../words/en.ts'
import { aboutMe as words } from '../words/en/about-me.ts'
import { useTelling } from './setting-aside.ts'
import type { Pattern } from './types.ts'

type Shown = { readonly mentorship: Mentorship; readonly pattern: Pattern }

const captionOf = ({ mentorship, pattern }: Shown): string => {
  const name = firstName(otherOf(mentorship))
  const { seenByOther: seen } = pattern
  const day = sayDay(seen?.from ?? pattern.since)
  const isSeen = seen?.isSeen === true
  if (mentorship.acceptedAt === null) return isSeen ? words.wouldSeeNow(name) : words.wouldSee(name, day)
  return isSeen ? words.sees(name) : words.willSee(name, day)
}

/** What the other is told of it, word for word. */
const SeenByOther = (props: Shown) => {
  const { seenByOther: seen, by } = props.pattern
  if (seen === null) return null
  if (by === 'both')
    return <p className="small soft">{words.seesSame(firstName(otherOf(props.mentorship)))}</p>
  const { title, facts, offer } = seen.words
  return (
    <figure className={`seen-by ${otherSide(props.mentorship.as)}`}>
      <figcaption className="small soft">{captionOf(props)}</figcaption>
      <blockquote>
        <strong className="title">{title}</strong> {facts} {offer}
      </blockquote>
    </figure>
  )
}

/** What is mended by agreeing anew as well as by words. */
const agreedAnew: ReadonlySet<string> = new Set(['over-asking', 'cancelled-meetings'])

const Repair = ({ mentorship, pattern, isFirst }: Shown & { readonly isFirst: boolean }) => {
  const navigate = useNavigate()
  const { start, id } = pattern
  if (start === null) return null
  const params = { mentorship: mentorship.id }
  const write = (): void => {
    offerDraft(mentorship.id, start.draft)
    void navigate({ to: '/mentorships/$mentorship', params, search: { tell: true } })
  }
  return (
    <>
      <p className="draft">{start.draft}</p>
      <div className="row">
        <button className={isFirst ? `primary ${mentorship.as}` : ''} onClick={write}>
          {words.write}
        </button>
        {agreedAnew.has(id) ? (
          <Link to="/mentorships/$mentorship/agreement" params={params} className="button">
            {words.anew}
          </Link>
        ) : null}
      </div>
    </>
  )
}

/** One pattern about me: facts, since when, the moments, words to mend it with, and what the other sees. */
export const PatternCard = (props: Shown & { readonly isFirst: boolean }) => {
  const { mentorship, pattern } = props
  const telling = useTelling(mentorship.id, pattern)
  const { title, facts, offer } = pattern.words
  return (
    <article className="card stack">
      <div>
        <h3>{title}</h3>
        <p className="small soft">{words.since(sayDay(pattern.since))}</p>
      </div>
      <p>
        {facts} {offer}
      </p>
      <Repair {...props} />
      <SeenByOther {...props} />
      <div className="row asides">
        <EvidenceList found={pattern.evidence} />
        <Dispute mentorship={mentorship.id} pattern={pattern.id} by={pattern.by} />
        <button className="link" disabled={telling.isPending} onClick={() => telling.mutate(false)}>
          {words.mute}
          <span className="unseen">: {title}</span>
        </button>
      </div>
      <Trouble error={telling.error} />
    </article>
  )
}
