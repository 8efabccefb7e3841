import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTitle } from '../frame/title.ts'
import { TroublePage, Waiting } from '../frame/trouble.tsx'
import { tokensQuery } from '../queries.ts'
import { waysInQuery } from '../session.ts'
import { sayDay } from '../words/en.ts'
import { may } from '../words/en/may.ts'
import { visibility as words } from '../words/en/visibility.ts'
import { kindsFor, namesOf, type Kind, type Line, type Seer, type Shared } from './kinds.ts'
import { useShared, type Open } from './shared.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './visibility.css'

const sentenceOf = (shared: readonly Shared[]): readonly [string, string] => {
  const names = namesOf(shared.filter(({ isPair }) => isPair))
  if (names.length === 0) return [words.alone, words.aloneSofter]
  return [words.shared(names), words.sharedSofter]
}

const SeerName = ({ name, side }: Seer) => (
  <li className="seer">
    <span className={`sign ${side ?? 'neither'}`} aria-hidden="true" />
    {name}
  </li>
)

const LineOf = ({ seers, how }: Line) => (
  <div className="line">
    <ul className="plain seers">
      {seers.map((seer) => (
        <SeerName key={seer.name} {...seer} />
      ))}
    </ul>
    {how.map((says) => (
      <p key={says} className="small soft">
        {says}
      </p>
    ))}
  </div>
)

const KindRow = ({ id, title, says, lines }: Kind) => (
  <section className="kind" aria-labelledby={`kind-${id}`}>
    <div>
      <h3 id={`kind-${id}`}>{title}</h3>
      <p className="small soft">{says}</p>
    </div>
    <div className="lines">
      {lines.map((line) => (
        <LineOf key={line.id} {...line} />
      ))}
    </div>
  </section>
)

type Told = { readonly title: string; readonly says: readonly string[] }

const Role = ({ title, says }: Told) => (
  <section className="kind">
    <h3>{title}</h3>
    <div className="lines">
      {says.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </div>
  </section>
)

const orElse = (found: readonly string[], none: string): readonly string[] =>
  found.length === 0 ? [none] : found

const usePrograms = (): readonly string[] =>
  (useQuery(tokensQuery).data?.tokens ?? []).map(({ name, scopes }) =>
    words.program(
      name,
      scopes.map((scope) => may[scope]),
    ),
  )

const Roles = ({ open }: { readonly open: readonly Open[] }) => {
  const programs = usePrograms()
  const byMail = useQuery(waysInQuery).data?.byMail === true
  const invitations = open.map(({ name, until }) => words.invitation(name, sayDay(until)))
  return (
    <section aria-labelledby="roles">
      <h2 className="label" id="roles">
        {words.rolesTitle}
      </h2>
      <Role title={words.roles.invited} says={orElse(invitations, words.noInvitation)} />
      <Role title={words.roles.programs} says={orElse(programs, words.noProgram)} />
      <Role title={words.roles.keeper} says={[words.keeper]} />
      <Role title={words.roles.public} says={[byMail ? words.publicWithMail : words.public]} />
    </section>
  )
}

/** Each kind of thing, with everybody who can see it. */
export const VisibilityPage = () => {
  useTitle(words.title)
  const { shared, open, error } = useShared()
  if (error !== null) return <TroublePage error={error} />
  if (shared === undefined) return <Waiting />
  const [first, softer] = sentenceOf(shared)
  const alone = namesOf(shared.filter(({ isPair }) => !isPair))
  return (
    <div className="visibility stack airy">
      <h1>
        {first}
        <span className="softer">{softer}</span>
      </h1>
      {alone.length === 0 ? null : <p className="soft">{words.notYet(alone)}</p>}
      <section aria-labelledby="kinds">
        <h2 className="label" id="kinds">
          {words.kindsTitle}
        </h2>
        {kindsFor(shared, Date.now()).map((kind) => (
          <KindRow key={kind.id} {...kind} />
        ))}
      </section>
      <Roles open={open} />
      <p className="small">
        <Link to="/settings/programs">{words.settings}</Link>
      </p>
    </div>
  )
}
