import { writeOut } from './spelling.ts'

/**
 * A sentence as the rules see it: lower case, written out, one space between tokens, `|` where a clause
 * begins or ends, `?` kept, code and links as `CODE` and `LINK`. It begins with `| ` and ends with ` |`.
 */
export type NormalForm = { readonly form: string; readonly tokens: readonly string[] }

const token =
  /`[^`]*`|(?:https?:\/\/|www\.)\S+|[a-z0-9]+(?:[:.,/'&+][a-z0-9]+)*(?:%|\+\+)?|\?|[!.,;:()[\]"|{}\u2026\u2013\u2014]+|(?<= )-+(?= )/g

const joins: ReadonlySet<string> = new Set(['and', 'but', 'so', 'or', 'plus', 'because', 'since'])
const dropped: ReadonlySet<string> = new Set([
  ...joins,
  ...'then also though however oh ok okay well yes yeah yep sure haha ha lol omg wow aaah ah tbh honestly'.split(
    ' ',
  ),
])
const openers: ReadonlySet<string> = new Set(
  (
    'i we you it they he she that this here there what which how who where when why please can could would ' +
    'will may might let thank thanks now shall do did does is are if my your the nobody everybody'
  ).split(' '),
)

/** @param text one sentence as written */
export const toNormalForm = (text: string): NormalForm => {
  const plain = plainLetters(text)
  const words: string[] = []
  for (const found of plain.match(token) ?? []) addToken(words, found)
  return { form: joinClauses(words), tokens: words }
}

const plainLetters = (text: string): string => {
  const lower = text.toLowerCase()
  // oxlint-disable-next-line no-control-regex -- plain ASCII is by far the most common and needs no folding
  if (/^[\x00-\x7f]*$/.test(lower)) return lower
  return lower
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d\u00ab\u00bb]/g, '"')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

const addToken = (words: string[], found: string): void => {
  const first = found.charCodeAt(0)
  if (first === 96) words.push('CODE')
  else if (found.includes('//') || found.startsWith('www.')) words.push('LINK')
  else if (first === 63) words.push('?', '|')
  else if (isWord(first)) for (const word of writeOut(found)) words.push(word)
  else words.push('|')
}

const isWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)

const joinClauses = (words: readonly string[]): string => {
  let form = '|'
  let opening = true
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '|') {
      if (!opening) form += ' |'
      opening = true
    } else if (opening && dropped.has(word) && !(word === 'well' && words[at + 1] === 'done')) continue
    else if (joins.has(word) && openers.has(words[at + 1] ?? '')) {
      form += ' |'
      opening = true
    } else {
      form += ` ${word}`
      opening = false
    }
  }
  return opening && form !== '|' ? form : `${form} |`
}
