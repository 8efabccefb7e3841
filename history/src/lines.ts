/** No line of an export is longer; what comes after it on the same line is left unread. */
export const LONGEST_LINE = 1_000_000

/**
 * Text in pieces to lines in batches: one batch a piece, so that the cost of waiting is paid per piece.
 * Lines end with LF or CRLF, which are taken off.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let open: string[] = []
  let openLength = 0
  const keep = (part: string) => {
    if (openLength < LONGEST_LINE) open.push(part)
    openLength += part.length
  }
  for await (const piece of pieces) {
    const lines = piece.split('\n')
    const last = lines.pop() ?? ''
    if (lines[0] !== undefined) {
      keep(lines[0])
      lines[0] = open.join('').slice(0, LONGEST_LINE)
      open = []
      openLength = 0
      yield lines.map(withoutReturn)
    }
    keep(last)
  }
  if (openLength > 0) yield [withoutReturn(open.join('').slice(0, LONGEST_LINE))]
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line)
