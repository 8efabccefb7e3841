import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { agreement as words } from '../words/en/agreement.ts'
import type { Step } from './proposing.ts'
import type { Turn } from './talk.ts'

export type Standing = {
  readonly mentorship: Mentorship
  readonly turn: Turn
  /** How many lines I changed and have not proposed yet. */
  readonly changes: number
  /** Whether what holds was written down by one alone. */
  readonly isOneSided: boolean
}

/** What proposing is called now; null where there is nothing to propose. */
export const proposeWords = ({ mentorship, turn, changes, isOneSided }: Standing): string | null => {
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

/** What a step came to. */
export const doneWords = (step: Step, mentorship: Mentorship): string => {
  if (step.kind === 'accept') return words.accepted
  if (step.kind === 'take-back') return words.takenBack
  return mentorship.acceptedAt === null ? words.kept : words.proposed(firstName(otherOf(mentorship)))
}
