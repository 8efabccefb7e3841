import { isLink, type ActsLine } from './correction-line.ts'
import { sameWords, type Kept } from './corrections.ts'
import { capitalsIn, nameParts, namesIn, withoutNames, type Known } from './without-names.ts'

/** What an export holds, and what a person should know who looks it over. */
export type Training = {
  /** JSON, one labelled sentence a line, as `language/train/sentences` has them. */
  readonly lines: readonly string[]
  /** Words taken for names and replaced; words with a capital that stayed. */
  readonly replaced: readonly string[]
  readonly kept: readonly string[]
  /** Lines of the file that name a moment only, without its words. */
  readonly wordless: readonly number[]
}

type Worded = Kept<ActsLine> & Required<Pick<ActsLine, 'text' | 'author'>>

const isWorded = (line: Kept<ActsLine>): line is Worded =>
  line.text !== undefined && line.author !== undefined

const placeOf = ({ moment, sentence, author, text, date }: Worded): string =>
  JSON.stringify(moment === undefined ? [author, sameWords(text), date] : [moment, sentence, sameWords(text)])

/** The last of each sentence, in the order of the file. */
const lastOfEach = (lines: readonly Worded[]): readonly Worded[] => {
  const last = new Map(lines.map((line) => [placeOf(line), line]))
  return lines.filter((line) => last.get(placeOf(line)) === line)
}

const textsOf = ({ text, before }: Worded): readonly string[] =>
  before === undefined ? [text] : [text, before.text]

const labelled = (line: Worded, known: Known, turn: number): string => {
  const { author, acts, specific, need, before } = line
  const [text, textBefore] = withoutNames(textsOf(line), known, turn)
  const told = before === undefined ? undefined : { author: before.author, text: textBefore }
  return JSON.stringify({ text, author, acts, specific, need, before: told })
}

/** Words that anybody uses: those that texts write small, and more often so than with a capital inside a sentence. */
export const ordinaryIn = (texts: readonly string[]): Known['isOrdinary'] => {
  const counts = new Map<string, number>()
  const more = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by)
  for (const text of texts)
    for (const { 0: word, index: at } of text.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      const small = word.toLowerCase()
      if (word === small) more(small, 1)
      else if (/[\p{L},]\s$/u.test(text.slice(Math.max(0, at - 2), at))) more(small, -1)
    }
  return (word) => (counts.get(word) ?? 0) > 1
}

/**
 * Corrections as lines to teach with, without names as far as words and their writing show them.
 * @param names more names than the lines know of
 */
export const trainingLines = (
  lines: readonly Kept[],
  names: readonly string[],
  isOrdinary: Known['isOrdinary'],
): Training => {
  const said = lines.filter((line) => !isLink(line)) as readonly Kept<ActsLine>[]
  const worded = lastOfEach(said.filter(isWorded))
  const people = nameParts([...names, ...said.flatMap(({ people }) => people ?? [])])
  const texts = worded.flatMap(textsOf)
  const met = namesIn(texts, { names: people, isOrdinary })
  const known: Known = { names: new Set([...people, ...met]), isOrdinary }
  return {
    lines: [...new Set(worded.map((line, i) => labelled(line, known, i)))],
    replaced: [...met].filter((word) => !people.has(word)).toSorted(),
    kept: [...capitalsIn(texts, known)].toSorted(),
    wordless: said.filter((line) => !isWorded(line)).map(({ line }) => line),
  }
}
