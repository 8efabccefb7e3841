import type { Instant } from '@perennial/core/instant'
import type { Listener } from '../listener.ts'
import { clock } from './days.ts'
import { inDigits } from './digits.ts'
import { capital, list, plural, stopped } from './grammar.ts'

/** A place that could not be read. */
export type Unread = {
  readonly file: string
  readonly line: number
  readonly found: string
  readonly expected: string
  readonly impossible?: { readonly kind: 'date' | 'time'; readonly written: string }
}

const MOST_LINES = 5

const mostOf = (lines: readonly number[]): readonly (number | string)[] =>
  lines.length > MOST_LINES
    ? [...lines.slice(0, MOST_LINES), `${inDigits(lines.length - MOST_LINES)} more`]
    : lines

const placeOf = ({ file, line }: Unread): string => (line > 0 ? `${file}, line ${inDigits(line)}` : file)

const whatOf = ({ found, expected, impossible }: Unread): string =>
  impossible === undefined
    ? `found ${found}; expected ${expected}.`
    : `this looks like a ${impossible.kind} but ${impossible.written} isn’t one.`

/** Headings and small words of the pages and of the terminal. */
export const page = {
  yourTurn: 'Your turn',
  turnOf: (name: string) => `${name}’s turn`,
  eithersTurn: 'For either of the two',
  stands: 'What stands out',
  carries: 'What carries it',
  noticed: 'What a friend would notice',
  next: 'What could come next',
  nextFor: (name: string) => `${name} could`,
  youCould: 'You could',
  why: 'Why',
  smallPrint: 'How this was read',
  today: 'today',
  you: 'You',
  more: (n: number, flag: string) => `and ${inDigits(n)} more (${flag})`,
  also: (titles: readonly string[], flag: string) => `Also: ${titles.join(' · ')} (${flag})`,
  quietUntil: (ends: Instant, to: Listener) =>
    `Quiet hours are agreed until ${clock(ends, to)}: it can wait till then.`,
  nothingOpen: 'Nothing is open between the two.',
  tooEarly: 'Too early to say more: patterns need at least three occasions.',
  legend: {
    ask: 'ask',
    guidance: 'guidance',
    update: 'update',
    joy: 'thanks, joy',
    gift: 'gift, credit',
    win: 'win',
    closed: 'closed loop',
    open: 'open loop',
  },
  read: (messages: number, sentences: number, files: string) =>
    `Read: ${inDigits(messages)} ${plural(messages, 'moment')}, ${inDigits(sentences)} ${plural(sentences, 'sentence')}, from ${files}.`,
  span: (from: string, to: string) => (from === to ? `${from}.` : `${from} to ${to}.`),
  roles: (mentor: string, mentee: string) => `${mentor} as mentor, ${mentee} as mentee`,
  rolesGuessed: (roles: string) => `Taken from what they say: ${roles}. Wrong? Use --mentor and --mentee.`,
  rolesUnsure: (roles: string) =>
    `Nothing they say tells who is who; taken: ${roles}. Wrong? Use --mentor and --mentee.`,
  rolesKnown: (roles: string) => `${capital(roles)}.`,
  taken: (side: string, name: string, messages: number, beside: string) =>
    `As ${side} ${name} was taken, who writes most beside ${beside} (${inDigits(messages)} ${plural(messages, 'message')}). Another? Use --${side}`,
  oneOfTwoNames: (first: string, whole: string) => `${first} was taken to be ${whole}`,
  byAnotherName:
    'Is somebody left aside one of the two by another name? Give both names: --mentor NAME --mentor OTHER-NAME, or --mentee',
  longAfter: (last: string, long: string, isAsked: boolean) =>
    isAsked
      ? `Nothing passed after ${last}, ${long} before the day of this reading. Was another --as-of meant?`
      : `Nothing passed after ${last}, ${long} ago; --as-of shows how it stood then`,
  sameFile: (file: string, of: string) =>
    file === of ? `read once, though named twice: ${file}` : `read once: ${file} holds the same as ${of}`,
  rolesGiven: (roles: string) => `${capital(roles)}, as given.`,
  zoneAssumed: (zone: string) => `Times read in ${zone}, from this machine. Another? Use --time-zone.`,
  zoneGiven: (zone: string) => `Times in ${zone}.`,
  notice: (text: string, file = '') => stopped(file === '' ? capital(text) : `${file}: ${text}`),
  countOf: (name: string, messages: number) => `${name} (${inDigits(messages)})`,
  others: (names: readonly string[], more: number) =>
    `Left aside, as not of the two: ${list(more > 0 ? [...names, `${inDigits(more)} more`] : names)}.`,
  toOthers: (n: number) =>
    `${inDigits(n)} ${plural(n, 'message', 'messages')} of the two to others only left aside.`,
  problem: (unread: Unread) => `${placeOf(unread)}: ${whatOf(unread)}`,
  later: (n: number) =>
    `${inDigits(n)} later ${plural(n, 'message was', 'messages were')} left aside because of --as-of.`,
  problems: (n: number) =>
    n === 1 ? 'One place could not be read:' : `${inDigits(n)} places could not be read:`,
  restRead: (messages: number) =>
    messages === 1 ? 'The other message was read.' : `The other ${inDigits(messages)} messages were read.`,
  foreign: (n: number) =>
    `${inDigits(n)} ${plural(n, 'sentence is', 'sentences are')} not in English: counted as contact, not read for meaning.`,
  corrected: (n: number) =>
    `${inDigits(n)} ${plural(n, 'place is read as it was', 'places are read as they were')} corrected.`,
  unfitting: (file: string, lines: readonly number[]) =>
    `${inDigits(lines.length)} ${plural(lines.length, 'correction fits', 'corrections fit')} nothing that was read here (${file}, ${plural(lines.length, 'line')} ${list(mostOf(lines).map(String))})`,
  reading: (n: number, of?: number) =>
    of === undefined
      ? `Reading… ${inDigits(n)} messages`
      : `Listening… ${inDigits(n)} of ${inDigits(of)} messages`,
} as const
