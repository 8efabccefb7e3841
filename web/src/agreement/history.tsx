import type { Mentorship } from '../pair.ts'
import { agreement as words } from '../words/en/agreement.ts'
import { fateOf, insteadOf, makingOf } from './came-about.ts'
import { changedIn, nothingAgreed, type Book, type Version } from './clauses.ts'
import { sayClause } from './say-clause.ts'

type Shown = { readonly book: Book; readonly mentorship: Mentorship }

const Changes = ({ book, version }: { readonly book: Book; readonly version: Version }) => {
  const before = insteadOf(book, version)
  const changed = changedIn(before ?? nothingAgreed, version.clauses)
  if (changed.length === 0) return <p className="small soft">{words.unchanged}</p>
  return (
    <dl className="changes">
      {changed.map((clause) => (
        <div key={clause}>
          <dt className="small soft">{words.clauses[clause].title}</dt>
          <dd>
            {before === null ? null : (
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
  const fate = fateOf(book, version, mentorship)
  return (
    <li className={`version ${version.by}`}>
      <details>
        <summary>
          <span className={`sign ${version.by}`} />
          {makingOf(version, mentorship)}
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
