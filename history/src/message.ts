import type { Instant } from '@perennial/core/instant'

/** A meeting of the two, as a call log or a calendar tells it. `at` is when it was or would have been. */
export type Meeting = {
  readonly kind: 'held' | 'missed' | 'moved' | 'cancelled' | 'arranged'
  readonly at: Instant
  readonly minutes?: number
}

export type SourceKind = 'whatsapp' | 'mail' | 'slack' | 'telegram' | 'discord' | 'calendar' | 'perennial'

/**
 * One thing that passed, as the export has it.
 * - `at`: milliseconds since 1970-01-01T00:00Z
 * - `author`: the display name; `authorId`: what stays the same when the name does not (address, user id)
 * - `text`: the author's own words: no quotes, no signature. What was handed over without words stands in
 *   brackets on a line of its own: `[file: cv.pdf]`, `[image]`, `[audio]`, `[video]`, `[media]`
 * - `channel`: where: `chat`, `mail`, `call`, `calendar`, or the name of a channel like `#mentoring`
 * - `ref`: the same each time the same thing is imported; `replyTo`: the `ref` of what it answers
 * - `to`: ids or names it is addressed to; absent when it goes to everybody who is there
 * - `meeting`: with it, `text` is the export's own description and nobody's words
 */
export type Message = {
  readonly at: Instant
  readonly author: string
  readonly authorId?: string
  readonly text: string
  readonly channel: string
  readonly source: SourceKind
  readonly ref: string
  readonly replyTo?: string
  readonly to?: readonly string[]
  readonly meeting?: Meeting
  /** When it came in, where that decides who could see what it shows; no source tells it. */
  readonly knownAt?: Instant
}

export type Impossible = { readonly kind: 'date' | 'time'; readonly written: string }

/** Something that could not be read. `line` counts from 1, 0 when it is the whole file. The rest was read. */
export type Problem = {
  readonly file: string
  readonly line: number
  readonly found: string
  readonly expected: string
  /** What in it looks like a date or a time and is none. */
  readonly impossible?: Impossible
}

/** Something the reader of the result should know, though nothing is wrong. */
export type Notice = {
  readonly about: 'time-zone' | 'date-order' | 'left-out' | 'format'
  readonly file: string
  readonly text: string
}

/** What comes out of every parser, in the order of the file. */
export type Found =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'notice'; readonly notice: Notice }

/** What is found at once: whoever asks for one after the other waits for each, through every parser on the way. */
export type Lot = readonly Found[]

export const foundMessage = (message: Message): Found => ({ kind: 'message', message })

export const foundProblem = (file: string, line: number, found: string, expected: string): Found => ({
  kind: 'problem',
  problem: { file, line, found: excerpt(found), expected },
})

/** A line that begins as a message does, with a day or a time that does not exist. */
export const foundImpossible = (
  file: string,
  line: number,
  found: string,
  expected: string,
  impossible: Impossible,
): Found => ({ kind: 'problem', problem: { file, line, found: excerpt(found), expected, impossible } })

export const foundNotice = (about: Notice['about'], file: string, text: string): Found => ({
  kind: 'notice',
  notice: { about, file, text },
})

const LONGEST_EXCERPT = 80

/** The beginning of a text on one line, for a message to a person. */
export const excerpt = (text: string, most = LONGEST_EXCERPT): string => {
  const line = text
    .slice(0, 4 * most)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return line.length > most ? `${line.slice(0, most - 1)}…` : line
}

/** The same as somebody’s words, with the two marks around it. */
export const quoted = (text: string): string => `“${excerpt(text, LONGEST_EXCERPT - 2)}”`
