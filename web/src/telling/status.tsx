import { useConnection } from '../live/connection.ts'
import { askAgain, useIsOutdated } from '../outdated.ts'
import { en } from '../words/en.ts'
import { live } from '../words/en/live.ts'
import { useWaiting } from './sending.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './telling.css'

/** A quiet line below the head while the server is away, something did not come, or words wait; else nothing. */
export const Status = () => {
  const isAway = useConnection() === 'away'
  const isOutdated = useIsOutdated()
  const waiting = useWaiting().length
  return (
    <div role="status" className="status">
      {isAway ? (
        <p>
          {live.away} <span className="soft">{live.awaySofter}</span>
        </p>
      ) : null}
      {isOutdated && !isAway ? (
        <p>
          {live.outdated} <span className="soft">{live.outdatedSofter}</span>{' '}
          <button className="link" onClick={() => void askAgain()}>
            {en.trouble.again}
          </button>
        </p>
      ) : null}
      {waiting > 0 ? <p>{live.waiting(waiting)}</p> : null}
    </div>
  )
}
