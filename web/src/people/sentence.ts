import { people as words } from '../words/en/people.ts'
import { waitingIn, type Person } from './person.ts'

const namesOf = (people: readonly Person[]): readonly string[] => people.map(({ name }) => name)

/** Who waits for whom, in one sentence and its softer half. */
export const sentenceOf = (people: readonly Person[]): readonly [string, string] => {
  const { mine } = waitingIn(people)
  const theirs = people.filter(({ theirTurn }) => theirTurn.length > 0)
  const first = mine.length === 0 ? words.nobodyWaits : words.waitForMe(namesOf(mine))
  if (theirs.length > 0) return [first, words.iWaitFor(namesOf(theirs))]
  return [first, mine.length === 0 ? words.nothingOpen : words.iWaitForNobody]
}
