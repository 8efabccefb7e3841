/** The text of one VEVENT with its line in the file and the METHOD of the calendar around it. */
export type EventBlock = { readonly line: number; readonly text: string; readonly method: string }

/** `zones` is the text of all VTIMEZONEs; each event is read with them, so that a broken one spoils no other. */
export type CalendarBlocks = { readonly zones: string; readonly events: readonly EventBlock[] }

const LONGEST_EVENT = 200_000

/** Cuts a calendar file into its events without understanding them. */
export const splitCalendar = (text: string): CalendarBlocks => {
  const zones: string[] = []
  const events: EventBlock[] = []
  let open:
    | { readonly end: string; readonly line: number; readonly lines: string[]; length: number }
    | undefined
  let method = ''
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const word = line.length < 40 ? line.trim().toUpperCase() : ''
    if (word === 'BEGIN:VEVENT' || (word === 'BEGIN:VTIMEZONE' && !open)) {
      if (open) events.push(blockOf(open, method))
      open = { end: word.replace('BEGIN', 'END'), line: index + 1, lines: [], length: 0 }
    }
    if (!open) method = methodOf(word) ?? method
    else if (open.length < LONGEST_EVENT) open.lines.push(line)
    if (open) open.length += line.length
    if (open && word === open.end) {
      if (word === 'END:VEVENT') events.push(blockOf(open, method))
      else zones.push(...open.lines)
      open = undefined
    }
  }
  if (open?.end === 'END:VEVENT') events.push(blockOf(open, method))
  return { zones: zones.map((line) => `${line}\r\n`).join(''), events }
}

const methodOf = (word: string): string | undefined =>
  word.startsWith('METHOD:') ? word.slice('METHOD:'.length) : undefined

/** Blank lines would make the parser give up on the whole event. */
const blockOf = (
  { line, lines }: { readonly line: number; readonly lines: readonly string[] },
  method: string,
): EventBlock => ({
  line,
  text: lines
    .filter((each) => each.trim() !== '')
    .map((each) => `${each}\r\n`)
    .join(''),
  method,
})
