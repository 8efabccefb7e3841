import { Link } from '@tanstack/react-router'
import { isLost } from '../outdated.ts'
import { en } from '../words/en.ts'
import { useTitle } from './title.ts'
import { troubleText } from './trouble-text.ts'

export const Trouble = ({ error }: { readonly error: unknown }) =>
  error === null || error === undefined ? null : (
    <p className="problem" role="alert">
      {troubleText(error)}
    </p>
  )

export const Waiting = () => (
  <p className="soft waiting" role="status">
    {en.loading}
  </p>
)

type Failed = { readonly error: unknown; readonly again?: () => void }

/** A page of its own where one cannot be shown. */
export const TroublePage = ({ error, again }: Failed) => {
  const title = isLost(error) ? en.trouble.lost : en.trouble.title
  useTitle(title)
  return (
    <div className="column stack">
      <h1>
        {title}
        <span className="softer">{isLost(error) ? en.trouble.lostSofter : troubleText(error)}</span>
      </h1>
      <p className="row">
        {isLost(error) || again === undefined ? null : <button onClick={again}>{en.trouble.again}</button>}
        <Link className="button" to="/">
          {en.trouble.home}
        </Link>
      </p>
    </div>
  )
}

export const LostPage = () => {
  useTitle(en.trouble.lost)
  return (
    <div className="column stack">
      <h1>
        {en.trouble.lost}
        <span className="softer">{en.trouble.lostSofter}</span>
      </h1>
      <Link className="button" to="/">
        {en.trouble.home}
      </Link>
    </div>
  )
}
