/** Somewhere to go, or something to do there. */
export type Command = {
  readonly id: string
  readonly kind: 'page' | 'person' | 'tell' | 'act'
  readonly label: string
  /** Other words that it is found by. */
  readonly also?: string
  readonly run: () => void
}

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLocaleLowerCase('en')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

const begins = (words: readonly string[], typed: string): boolean =>
  words.some((word) => word.startsWith(typed))

/** How well a command fits what was typed: 2 by its name, 1 by its other words; null where it does not. */
const fitOf = ({ label, also = '' }: Command, typed: readonly string[]): 1 | 2 | null => {
  const [name, other] = [wordsOf(label), wordsOf(also)]
  if (typed.every((word) => begins(name, word))) return 2
  return typed.every((word) => begins(name, word) || begins(other, word)) ? 1 : null
}

/** The commands whose words begin as those typed do, in whatever order; those named so first. */
export const commandsFor = (commands: readonly Command[], typed: string): readonly Command[] => {
  const words = wordsOf(typed)
  const found = commands.map((command) => ({ command, fit: fitOf(command, words) }))
  return [2, 1].flatMap((fit) => found.filter((each) => each.fit === fit).map(({ command }) => command))
}
