import { useState } from 'react'
import { en, sayDay } from '../words/en.ts'
import type { Evidence } from '../pair.ts'

const Moments = ({ found }: Shown) => (
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
)

type Shown = { readonly found: readonly Evidence[] }

/** What something rests on, one tap away; drawn when it is opened, for there may be hundreds of moments. */
export const EvidenceList = ({ found }: Shown) => {
  const [wasOpened, setOpened] = useState(false)
  if (found.length === 0) return null
  return (
    <details className="evidence" onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary className="small soft">{en.mentorship.evidence(found.length)}</summary>
      {wasOpened ? <Moments found={found} /> : null}
    </details>
  )
}
