import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { BackTo } from '../frame/back-to.tsx'
import { useTitle } from '../frame/title.ts'
import { TroublePage, Waiting } from '../frame/trouble.tsx'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { mentorshipQuery, patternsQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { aboutMe as words } from '../words/en/about-me.ts'
import { AnsweredPatterns } from './answered.tsx'
import { PatternCard } from './pattern-card.tsx'
import { Strengths } from './strengths.tsx'
import type { Pattern, Strength } from './types.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './about-me.css'

const headlineOf = (mend: number, good: number): readonly [string, string] => {
  if (mend === 0 && good === 0) return [words.tooEarly, words.tooEarlySofter]
  const softer = good === 0 ? words.onlyYou : `${words.good(good)} ${words.onlyYou}`
  return [mend === 0 ? words.nothing : words.mend(mend), softer]
}

const ToMend = ({
  mentorship,
  patterns,
}: {
  readonly mentorship: Mentorship
  readonly patterns: readonly Pattern[]
}) =>
  patterns.length === 0 ? null : (
    <section className="stack" aria-labelledby="to-mend">
      <h2 className="label" id="to-mend">
        {words.toMend}
      </h2>
      {patterns.map((pattern, at) => (
        <PatternCard
          key={`${pattern.id} ${pattern.by}`}
          mentorship={mentorship}
          pattern={pattern}
          isFirst={at === 0}
        />
      ))}
    </section>
  )

const isAbout = ({ by }: Strength, { as }: Mentorship): boolean => by === as || by === 'both'

const Whole = ({ mentorship }: { readonly mentorship: Mentorship }) => {
  const { data, error, refetch } = useQuery(patternsQuery(mentorship.id))
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <TroublePage error={hindrance} again={() => void refetch()} />
  if (data === undefined) return <Waiting />
  const mine = data.patterns.filter(({ shown }) => shown === 'own')
  const good = data.strengths.filter((strength) => isAbout(strength, mentorship))
  const [headline, softer] = headlineOf(mine.length, good.length)
  return (
    <div className={mine.length === 0 ? 'column stack airy' : 'wide stack airy'}>
      <div>
        <BackTo mentorship={mentorship} />
        <h1>
          {headline}
          <span className="softer">{softer}</span>
        </h1>
      </div>
      <div className={mine.length === 0 ? '' : 'sides'}>
        <ToMend mentorship={mentorship} patterns={mine} />
        <Strengths strengths={good} />
      </div>
      <AnsweredPatterns mentorship={mentorship} answered={data.answered} />
      <p className="small soft who-sees">{words.nobodyElse(firstName(otherOf(mentorship)))}</p>
    </div>
  )
}

/** What a friend would notice about me, for me alone. */
export const AboutMePage = () => {
  const id = useParams({ strict: false }).mentorship ?? ''
  const { data, error, refetch } = useQuery(mentorshipQuery(id))
  useTitle(data === undefined ? undefined : `${words.title}, ${otherOf(data)}`)
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <TroublePage error={hindrance} again={() => void refetch()} />
  return data === undefined ? <Waiting /> : <Whole key={id} mentorship={data} />
}
