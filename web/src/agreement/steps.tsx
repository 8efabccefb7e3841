import { Trouble } from '../frame/trouble.tsx'
import { agreement as words } from '../words/en/agreement.ts'
import type { Clauses } from './clauses.ts'
import { doneWords, proposeWords, type Standing } from './next-step.ts'
import { useStep, type Step } from './proposing.ts'

type Shown = Standing & { readonly clauses: Clauses; readonly onDone: () => void }

/** The one thing to do now, and beside it the way back. */
export const Steps = (props: Shown) => {
  const { mentorship, turn, clauses, changes, onDone } = props
  const step = useStep(mentorship.id)
  const go = (next: Step): void => step.mutate(next, { onSuccess: onDone })
  const propose = proposeWords(props)
  const primary = `primary ${mentorship.as}`
  return (
    <div className={changes === 0 ? 'steps' : 'steps editing'}>
      <div className="row">
        {turn.kind === 'theirs' && changes === 0 ? (
          <button
            className={primary}
            disabled={step.isPending}
            onClick={() => go({ kind: 'accept', version: turn.proposed.version })}
          >
            {words.yes}
          </button>
        ) : null}
        {propose === null ? null : (
          <button
            className={primary}
            disabled={step.isPending}
            onClick={() => go({ kind: 'propose', clauses })}
          >
            {propose}
          </button>
        )}
        {turn.kind === 'mine' && changes === 0 ? (
          <button
            disabled={step.isPending}
            onClick={() => go({ kind: 'take-back', version: turn.proposed.version })}
          >
            {words.takeBack}
          </button>
        ) : null}
        {changes === 0 ? null : (
          <button className="quiet" onClick={onDone}>
            {words.startOver}
          </button>
        )}
      </div>
      <p role="status" className="small soft">
        {step.isSuccess && changes === 0 ? doneWords(step.variables, mentorship) : ''}
      </p>
      <Trouble error={step.error} />
    </div>
  )
}
