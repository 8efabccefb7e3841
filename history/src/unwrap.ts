const FULL_LINE = 58
const LIST_ITEM = /^\s*(?:[-*•+–]|\d{1,3}[.)])\s/

/**
 * Joins the lines a mail program broke, so that a sentence is on one line again.
 * Paragraphs, lists, indented lines and short lines (`Best,` before a name) stay as they are.
 */
export const unwrap = (text: string): string => {
  const paragraphs: string[][] = []
  let before = ''
  for (const line of text.split('\n')) {
    const last = paragraphs.at(-1)
    if (last && continues(before, line)) last.push(line)
    else paragraphs.push([line])
    before = line
  }
  return paragraphs.map((lines) => lines.join(' ')).join('\n')
}

const continues = (before: string, line: string): boolean => {
  if (before.trim() === '' || line.trim() === '') return false
  if (/^\s/.test(line) || /^\s/.test(before) || LIST_ITEM.test(line)) return false
  return before.length >= FULL_LINE || /^\p{Ll}/u.test(line)
}
