import { conversationsIn, readConversation, type Conversation } from './conversation.ts'
import { score, type Score } from './score.ts'

const share = (part: number, rest: number): string => `${part}/${part + rest}`

const row = ({ name, expected }: Conversation, result: Score): string =>
  [
    name.padEnd(24),
    `patterns ${share(result.found.length, result.missing.length)}`,
    `wrong ${result.wronglyRaised.length}`,
    `state ${result.standing}${result.standingIsRight ? '' : ` (wanted ${expected.state})`}`,
    `loops ${share(result.loopsFound.length, result.loopsMissed.length)}`,
  ].join('  ')

const details = (result: Score): readonly string[] => [
  ...result.missing.map((each) => `    missing: ${each}`),
  ...result.wronglyRaised.map((each) => `    wrongly raised: ${each}`),
  ...result.loopsMissed.map(
    ({ owed_by, what, about, opened, open_as_of }) =>
      `    loop: ${owed_by} owes ${what}, ${opened}, ${open_as_of ? 'open' : 'closed'}: ${about}`,
  ),
]

/** Reads every conversation of the folders and prints how each reading compares with its sidecar. */
export const runReadings = async (folders: readonly string[]): Promise<void> => {
  for (const folder of folders) {
    console.log(folder)
    for (const conversation of conversationsIn(folder)) {
      const result = score(conversation.expected, await readConversation(conversation))
      console.log(`  ${row(conversation, result)}`)
      for (const line of details(result)) console.log(line)
    }
  }
}
