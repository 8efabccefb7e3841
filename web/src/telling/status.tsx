import { useConnection } from '../live/connection.ts'
import { live } from '../words/en/live.ts'
import { useWaiting } from './sending.ts'
// oxlint-disable-next-line import/no-unassigned-import -- styles have no name
import './telling.css'

/** A quiet line below the head while the server is away or words wait for it; else nothing. */
export const Status = () => {
  const isAway = useConnection() === 'away'
  const waiting = useWaiting().length
  return (
    <div role="status" className="status">
      {isAway ? (
        <p>
          {live.away} <span className="soft">{live.awaySofter}</span>
        </p>
      ) : null}
      {waiting > 0 ? <p>{live.waiting(waiting)}</p> : null}
    </div>
  )
}
