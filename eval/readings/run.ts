import { conversationsIn, readConversation, type Conversation } from './conversation.ts'
import { score, type ExpectedLoop, type Score } from './score.ts'
import { whyMissed } from './why.ts'

const share = (part: number, rest: number): string => `${part}/${part + rest}`

const row = ({ name, expected }: Conversation, result: Score): string =>
  [
    name.padEnd(24),
    `patterns ${share(result.found.length, result.missing.length)}`,
    `wrong ${result.wronglyRaised.length}`,
    `state ${result.standing}${result.standingIsRight ? '' : ` (wanted ${expected.state})`}`,
    `loops ${share(result.loopsFound.length, result.loopsMissed.length)}`,
  ].join('  ')

const loopMissed = ({ owed_by, what, about, opened, open_as_of }: ExpectedLoop): string =>
  `    loop: ${owed_by} owes ${what}, ${opened}, ${open_as_of ? 'open' : 'closed'}: ${about}`

const details = (result: Score, why: (wanted: ExpectedLoop) => readonly string[]): readonly string[] => [
  ...result.missing.map((each) => `    missing: ${each}`),
  ...result.wronglyRaised.map((each) => `    wrongly raised: ${each}`),
  ...result.loopsMissed.flatMap((wanted) => [loopMissed(wanted), ...why(wanted)]),
]

/**
 * Reads every conversation of the folders and prints how each reading compares with its sidecar; with `why`, also what
 * was heard on the days of each loop that was not found.
 */
export const runReadings = async (folders: readonly string[], why: boolean): Promise<void> => {
  for (const folder of folders) {
    console.log(folder)
    for (const conversation of conversationsIn(folder)) {
      const read = await readConversation(conversation)
      const result = score(conversation.expected, read)
      console.log(`  ${row(conversation, result)}`)
      for (const line of details(result, (wanted) => (why ? whyMissed(wanted, read) : []))) console.log(line)
    }
  }
}
