/**
 * A message without what is not its author's act. `lines` are what remains; a line that stands before code
 * is marked by `beforeCode`. `file` says whether something was handed over with it.
 */
export type Remaining = {
  readonly lines: readonly { readonly text: string; readonly beforeCode: boolean }[]
  readonly file: boolean
}

const fence = /^\s*(?:```|~~~)/
const quoted = /^\s*(?:>|&gt;)/
const indented = /^(?: {4}|\t)\s*\S/
// Names and addresses end somewhere: 100 kB of brackets that never close took 4 s.
const fileMark =
  /\[(?:file|image|photo|video|audio|attachment|document)(?:: ?[^\]]{0,300})?\]|<attached: [^>]{0,300}>/gi
const editMark = /<This message was edited>/g
const slackLink = /<(https?:\/\/[^|>]{1,2000})(?:\|[^>]{0,1000})?>/g
const inlineFence = /```[\s\S]*?```/g

/** Most messages: one line that holds nothing of what is looked for. It takes a third of the time to see that. */
const isOneLine = /^[^\s>&~`[<][^\n`[<]*$/

/** @param text one message as written */
export const setAside = (text: string): Remaining => {
  if (isOneLine.test(text)) return { lines: [{ text: text.trim(), beforeCode: false }], file: false }
  const file = text.search(fileMark) >= 0
  const clean = file || text.includes('<') ? tidy(text) : text
  return {
    lines: keepLines(clean.includes('```') ? clean.replace(inlineFence, '\n```\n```\n') : clean),
    file,
  }
}

const tidy = (text: string): string =>
  text
    .replace(fileMark, ' ')
    .replace(editMark, '')
    .replace(slackLink, (_, url: string) => url)

type Kept = { text: string; beforeCode: boolean }

const keepLines = (text: string): Remaining['lines'] => {
  const kept: Kept[] = []
  let spoken: Kept | undefined
  let fenced = false
  let paragraph = true
  for (const line of text.split(/\r?\n/)) {
    const fences = fence.test(line)
    if (fences) fenced = !fenced
    if (fences || fenced || (paragraph && indented.test(line))) {
      // The last line with words is the one that hands the code over.
      if (spoken !== undefined) spoken.beforeCode = true
    } else if (!quoted.test(line)) {
      const one = { text: line.trim(), beforeCode: false }
      kept.push(one)
      if (one.text !== '') spoken = one
      paragraph = one.text === '' || one.text.endsWith(':')
    }
  }
  return kept
}
