import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { sayDay } from '../words/en.ts'
import { agreement as words } from '../words/en/agreement.ts'
import { sayClause } from './clause-row.tsx'
import { changedIn, nothingAgreed, versionBefore, type Book, type Version } from './clauses.ts'

const whoIs = (side: Mentorship['as'], mentorship: Mentorship): string =>
  side === mentorship.as ? words.you : firstName(otherOf(mentorship))

const other = (side: Mentorship['as']): Mentorship['as'] => (side === 'mentor' ? 'mentee' : 'mentor')

const isTakenBack = (book: Book, { replacedAt }: Version): boolean =>
  book.history.every(({ proposedAt }) => proposedAt !== replacedAt)

/** What became of a version. */
const fateOf = (book: Book, version: Version, mentorship: Mentorship): string => {
  const { acceptedAt, replacedAt, proposedAt, by } = version
  if (acceptedAt !== null)
    return acceptedAt === proposedAt ? '' : words.acceptedOn(whoIs(other(by), mentorship), sayDay(acceptedAt))
  if (replacedAt === null) return words.lies
  return isTakenBack(book, version)
    ? words.takenBackOn(sayDay(replacedAt))
    : words.replacedOn(sayDay(replacedAt))
}

type Shown = { readonly book: Book; readonly mentorship: Mentorship }

const Changes = ({ book, version }: { readonly book: Book; readonly version: Version }) => {
  const before = versionBefore(book, version)?.clauses ?? nothingAgreed
  const changed = changedIn(before, version.clauses)
  if (changed.length === 0) return <p className="small soft">{words.unchanged}</p>
  return (
    <dl className="changes">
      {changed.map((clause) => (
        <div key={clause}>
          <dt className="small soft">{words.clauses[clause].title}</dt>
          <dd>
            {before === nothingAgreed ? null : (
              <>
                <del>{sayClause(clause, before)}</del>
                <span aria-hidden="true"> → </span>
                <span className="unseen"> {words.becomes} </span>
              </>
            )}
            {sayClause(clause, version.clauses)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Entry = ({ book, mentorship, version }: Shown & { readonly version: Version }) => {
  const who = whoIs(version.by, mentorship)
  const day = sayDay(version.proposedAt)
  const isWritten = version.acceptedAt === version.proposedAt
  const fate = fateOf(book, version, mentorship)
  return (
    <li className={`version ${version.by}`}>
      <details>
        <summary>
          <span className={`sign ${version.by}`} />
          {isWritten ? words.wroteOn(who, day) : words.proposedOn(who, day)}
          {fate === '' ? null : <span className="soft">; {fate}</span>}
        </summary>
        <Changes book={book} version={version} />
      </details>
    </li>
  )
}

/** How the agreement came about, newest first; each version with what it changed. */
export const History = ({ book, mentorship }: Shown) =>
  book.history.length === 0 ? null : (
    <section aria-labelledby="history">
      <h2 className="label" id="history">
        {words.history}
      </h2>
      <ol className="plain versions">
        {book.history.toReversed().map((version) => (
          <Entry key={version.version} book={book} mentorship={mentorship} version={version} />
        ))}
      </ol>
    </section>
  )
