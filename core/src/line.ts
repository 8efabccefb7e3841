import { headOf } from './head.ts'

/** So many characters a line has. */
export const LINE = 140
/** A line with what stands for the rest; what is no longer is left as it is, so that a line cut twice is cut once. */
const LONGEST = LINE + 1

/** A sentence cut to a line at a word's end. */
export const cutToLine = (text: string): string => {
  const line = /[\n\t]|\s\s/.test(text) ? text.replaceAll(/\s+/g, ' ').trim() : text
  if (line.length <= LONGEST) return line
  const end = line.lastIndexOf(' ', LINE - 1)
  return `${end > LINE - 30 ? line.slice(0, end) : headOf(line, LINE - 30)}…`
}
