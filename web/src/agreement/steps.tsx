import { Trouble } from '../frame/trouble.tsx'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { agreement as words } from '../words/en/agreement.ts'
import type { Clauses } from './clauses.ts'
import { useStep, type Step } from './proposing.ts'
import type { Turn } from './talk.ts'

type Shown = {
  readonly mentorship: Mentorship
  readonly turn: Turn
  readonly clauses: Clauses
  /** How many lines I changed and have not proposed yet. */
  readonly changes: number
  /** Whether what holds was written down by one alone. */
  readonly isOneSided: boolean
  readonly onDone: () => void
}

const proposeWords = ({ mentorship, turn, changes, isOneSided }: Shown): string | null => {
  const isAlone = mentorship.acceptedAt === null
  switch (turn.kind) {
    case 'nothing':
      return isAlone ? words.writeDown : words.propose(firstName(otherOf(mentorship)))
    case 'theirs':
      return changes === 0 ? null : words.counterWith(changes)
    case 'mine':
      return changes === 0 ? null : words.instead
    case 'agreed':
      if (changes === 0) return isOneSided ? words.again : null
      return isAlone ? words.writeDown : words.proposeChanges(changes)
  }
}

const doneWords = (step: Step, mentorship: Mentorship): string => {
  if (step.kind === 'accept') return words.accepted
  if (step.kind === 'take-back') return words.takenBack
  return mentorship.acceptedAt === null ? words.kept : words.proposed(firstName(otherOf(mentorship)))
}

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
