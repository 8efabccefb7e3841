import { en, sayDay } from '../words/en.ts'
import type { Evidence } from '../pair.ts'

/** What something rests on, one tap away. */
export const EvidenceList = ({ found }: { readonly found: readonly Evidence[] }) =>
  found.length === 0 ? null : (
    <details className="evidence">
      <summary className="small soft">{en.mentorship.evidence(found.length)}</summary>
      <ul className="plain stack" tabIndex={0} aria-label={en.mentorship.moments}>
        {found.toReversed().map(({ id, at, author, text }) => (
          <li key={id}>
            <p className="small soft">
              {sayDay(at)}, {author}
            </p>
            <p className="quote">{text}</p>
          </li>
        ))}
      </ul>
    </details>
  )
