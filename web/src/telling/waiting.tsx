import { useMutation } from '@tanstack/react-query'
import { live } from '../words/en/live.ts'
import type { Waiting } from './outbox.ts'
import { takeBackWaiting, useWaiting } from './sending.ts'

const OnItsWay = ({ waiting }: { readonly waiting: Waiting }) => {
  const takeBack = useMutation({ mutationFn: takeBackWaiting })
  return (
    <li className={`entry on-its-way ${waiting.by}`}>
      <p className="small soft">{live.waitingHere}</p>
      <div className="said">
        <p className="quote" dir="auto">
          {waiting.text}
        </p>
        <button className="link" disabled={takeBack.isPending} onClick={() => takeBack.mutate(waiting)}>
          {live.takeBack}
        </button>
      </div>
    </li>
  )
}

/** What was told of a mentorship and is still on its way. */
export const OnTheirWay = ({ mentorship }: { readonly mentorship: string }) => {
  const waiting = useWaiting().filter((each) => each.mentorship === mentorship)
  if (waiting.length === 0) return null
  return (
    <ol className="plain journal" aria-label={live.waitingHere}>
      {waiting.map((each) => (
        <OnItsWay key={each.ref} waiting={each} />
      ))}
    </ol>
  )
}
