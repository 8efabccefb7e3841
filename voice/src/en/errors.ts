import type { Instant } from '@perennial/core/instant'
import { inDigits } from './digits.ts'
import { list, plural, quote } from './grammar.ts'

/** What can go wrong before there is a reading. Every text says what was found, what was expected, what to do. */
export type Trouble =
  | { readonly kind: 'no-file' }
  | { readonly kind: 'missing'; readonly file: string }
  | { readonly kind: 'unreadable'; readonly file: string; readonly because: string }
  | { readonly kind: 'empty'; readonly file: string }
  | { readonly kind: 'unknown-format'; readonly file: string; readonly found: string }
  | { readonly kind: 'binary'; readonly file: string }
  | { readonly kind: 'no-export-in-folder'; readonly file: string }
  | { readonly kind: 'no-messages'; readonly files: readonly string[] }
  | { readonly kind: 'nothing-before'; readonly asOf: Instant; readonly first: Instant }
  | { readonly kind: 'one-person'; readonly name: string }
  | { readonly kind: 'many-people'; readonly names: readonly string[] }
  | {
      readonly kind: 'unknown-name'
      readonly flag: string
      readonly name: string
      readonly names: readonly string[]
    }
  | {
      readonly kind: 'ambiguous-name'
      readonly flag: string
      readonly name: string
      readonly names: readonly string[]
    }
  | { readonly kind: 'same-person'; readonly name: string }
  | { readonly kind: 'bad-value'; readonly flag: string; readonly found: string; readonly expected: string }
  | { readonly kind: 'bad-usage'; readonly found: string }
  | { readonly kind: 'bad-agreement'; readonly file: string; readonly problems: readonly string[] }
  | { readonly kind: 'not-kept'; readonly file: string; readonly because: string }
  | { readonly kind: 'missing-flag'; readonly flag: string; readonly expected: string }
  | { readonly kind: 'two-flags'; readonly flags: readonly [string, string] }
  | { readonly kind: 'no-sentence'; readonly flag: string; readonly words: string; readonly where: string }
  | {
      readonly kind: 'several-sentences'
      readonly flag: string
      readonly words: string
      readonly found: readonly Choice[]
      readonly choose: string
    }
  | { readonly kind: 'no-corrections'; readonly file: string }
  | { readonly kind: 'no-draft' }
  | { readonly kind: 'long-draft'; readonly characters: number; readonly most: number }
  | { readonly kind: 'needs-history'; readonly flag: string }
  | { readonly kind: 'two-roles'; readonly role: string; readonly me: string; readonly is: string }
  | { readonly kind: 'unknown-verb'; readonly verb: string; readonly verbs: readonly string[] }

/** One of several sentences that could be meant: what it is called by, when, whose, the words. */
export type Choice = {
  readonly name: string
  readonly day: string
  readonly author: string
  readonly text: string
}

const fullDay = (at: Instant): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(at)

const MOST_NAMES = 8

const named = (names: readonly string[]): string =>
  names.length <= MOST_NAMES
    ? list(names)
    : list([...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`])

const MOST_CHOICES = 12

const choices = (found: readonly Choice[]): readonly string[] => {
  const shown = found
    .slice(0, MOST_CHOICES)
    .map(({ name, day, author, text }) => `  ${name}  ${day}  ${author}: ${quote(text)}`)
  const rest = found.length - shown.length
  return rest > 0 ? [...shown, `  and ${inDigits(rest)} more`] : shown
}

type Say<kind> = (trouble: Extract<Trouble, { readonly kind: kind }>) => string

const formats =
  'a chat exported from WhatsApp, Telegram, Slack or Discord, a mailbox (.mbox or .eml), a calendar (.ics) or Perennial’s own JSON Lines'

const sayings: { readonly [kind in Trouble['kind']]: Say<kind> } = {
  'no-file': () => 'No file was named. Expected at least one export to read, like: perennial read chat.txt',
  missing: ({ file }) =>
    `${file}: there is no such file or folder. Check the path; quotes help where a name has spaces.`,
  unreadable: ({ file, because }) => `${file}: it is there but could not be opened (${because}).`,
  empty: ({ file }) => `${file}: the file is empty. Expected ${formats}. Exporting it once more may help.`,
  'unknown-format': ({ file, found }) => `${file}: found ${found}. Expected ${formats}.`,
  binary: ({ file }) =>
    `${file}: this is no text. Expected ${formats}. A phone’s backup cannot be read; the export of one chat can.`,
  'no-export-in-folder': ({ file }) =>
    `${file}: a folder without an export in it. Expected exports side by side, or the unpacked folder of a Slack export, the one with users.json in it.`,
  'no-messages': ({ files }) =>
    `${named(files)}: no message was found in ${files.length === 1 ? 'it' : 'them'}. Expected ${formats}.`,
  'nothing-before': ({ asOf, first }) =>
    `Nothing was said up to ${fullDay(asOf)}: the first message is from ${fullDay(first)}. A later --as-of will find something.`,
  'one-person': ({ name }) =>
    `Only ${name} speaks in it. A mentorship takes two: expected messages of a mentor and a mentee. Was the export made from the chat of the two?`,
  'many-people': ({ names }) =>
    `${names.length} people speak in it: ${named(names)}. Say which two are meant: --mentor NAME --mentee NAME. Where one goes by two names, give both: --mentor NAME --mentor OTHER-NAME`,
  'unknown-name': ({ flag, name, names }) =>
    `${flag} ${name}: nobody of that name speaks in it. There ${names.length === 1 ? 'is' : 'are'} ${named(names)}.`,
  'ambiguous-name': ({ flag, name, names }) =>
    `${flag} ${name}: this could be ${named(names)}. Use the whole name.`,
  'same-person': ({ name }) => `--mentor and --mentee both name ${name}. Expected two different people.`,
  'bad-value': ({ flag, found, expected }) => `${flag} ${found}: expected ${expected}.`,
  'bad-usage': ({ found }) => `${found} See perennial --help.`,
  'bad-agreement': ({ file, problems }) =>
    `${file}: ${problems.length} ${plural(problems.length, 'clause')} could not be understood.\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
  'not-kept': ({ file, because }) =>
    `${file}: the correction could not be written there (${because}). Nothing was kept. Expected a file that may be written, or a folder it can be made in.`,
  'missing-flag': ({ flag, expected }) => `${flag} is missing. Expected ${expected}.`,
  'two-flags': ({ flags: [one, other] }) =>
    `${one} and ${other} do not go together. One of the two is enough.`,
  'no-sentence': ({ flag, words, where }) =>
    `${flag} “${words}”: no sentence ${where} says this. Expected words as they stand in the history, a part of one sentence is enough.`,
  'several-sentences': ({ flag, words, found, choose }) =>
    [
      `${flag} “${words}”: ${inDigits(found.length)} ${plural(found.length, 'sentence says', 'sentences say')} this.`,
      ...choices(found),
      `Say which: ${choose}`,
    ].join('\n'),
  'no-corrections': ({ file }) =>
    `${file}: there is no correction of words in it. Expected lines as perennial correct writes them.`,
  'no-draft': () => 'No words came in. Expected a draft on standard input, like: perennial coach < draft.txt',
  'long-draft': ({ characters, most }) =>
    `The draft has ${inDigits(characters)} characters. The coach reads messages of up to ${inDigits(most)}; the part that asks or answers is enough.`,
  'needs-history': ({ flag }) =>
    `${flag} tells something about a history, and none was named. Expected --history FILE beside it.`,
  'two-roles': ({ role, me, is }) =>
    `--role ${role} and --me ${me} do not go together: in this history ${me} is the ${is}. One of the two is enough.`,
  'unknown-verb': ({ verb, verbs }) =>
    `“${verb}” is not something perennial does yet. It can: ${list(verbs)}.`,
}

export const trouble = (found: Trouble): string => (sayings[found.kind] as (found: Trouble) => string)(found)
