import type { Correction, CorrectedActs } from '@perennial/core/correction'
import type { Instant } from '@perennial/core/instant'
import type { Moment, Said } from '@perennial/core/moment'
import type { Side } from '@perennial/core/side'
import { excerpt, type Problem } from '@perennial/history/message'
import { isLink, parseCorrectionLine, type ActsLine, type CorrectionLine } from './correction-line.ts'

/** A line with its number in the file. */
export type Kept<Line extends CorrectionLine = CorrectionLine> = Line & { readonly line: number }

/** All that a corrections file says, and the lines that say nothing understandable. */
export type Corrections = {
  readonly lines: readonly Kept[]
  readonly problems: readonly Problem[]
}

/** Reads a corrections file, one JSON object a line. A bad line is named; the others count. */
export const parseCorrections = (text: string, file: string): Corrections => {
  const lines: Kept[] = []
  const problems: Problem[] = []
  for (const [i, each] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (each.trim() === '') continue
    const line = i + 1
    const parsed = parseCorrectionLine(each)
    if (parsed.ok) lines.push({ ...parsed.value, line })
    else problems.push({ file, line, found: excerpt(parsed.error.found), expected: parsed.error.expected })
  }
  return { lines, problems }
}

/** A correction and the lines that speak of its place, the last of which made it. */
export type Placed = Correction & { readonly lines: readonly number[] }

/** Line ends and doubled blanks are no difference of words. */
export const sameWords = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

const wordsKey = (author: Side, text: string): string => `${author} ${sameWords(text)}`

export const dayOf = (at: Instant, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** The acts a line gives its sentence. */
export const actsOf = ({ acts, outcome, specific, need }: ActsLine): CorrectedActs => ({
  acts,
  ...(outcome === undefined ? {} : { outcome }),
  ask: { ...(specific === undefined ? {} : { specific }), ...(need === undefined ? {} : { need }) },
})

const gather = <T>(groups: Map<string, T[]>, key: string, each: T): void => {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [each])
  else group.push(each)
}

/** Where the words of a line stand in a moment: as numbered if they do there, else where they are; none: -1. */
const placeIn = ({ sentences }: Said, { text, sentence }: CorrectionLine): number => {
  const numbered = (sentence ?? 0) - 1
  if (text === undefined) return numbered < sentences.length ? numbered : -1
  const words = sameWords(text)
  const stands = (at: number): boolean => sameWords(sentences[at]?.text ?? '') === words
  return stands(numbered) ? numbered : sentences.findIndex((_, at) => stands(at))
}

const correctionAt = (line: Kept, moment: Said, at: number): Placed =>
  isLink(line)
    ? { kind: 'belongs-to', moment: moment.id, to: line.belongsTo, lines: [line.line] }
    : { kind: 'acts', moment: moment.id, sentence: at, ...actsOf(line), lines: [line.line] }

const namesWholeMoment = (line: CorrectionLine): boolean => isLink(line) && line.text === undefined

/** What a line that names this moment corrects in it. */
const addressed = (line: Kept, moment: Said): readonly Placed[] => {
  const at = namesWholeMoment(line) ? 0 : placeIn(moment, line)
  return at < 0 ? [] : [correctionAt(line, moment, at)]
}

const placeOf = (placed: Placed): string => (placed.kind === 'acts' ? String(placed.sentence) : placed.kind)

/** Of several that speak of one place the last in the file counts. */
const lastOf = (group: readonly [Placed, ...Placed[]]): Placed => {
  const lines = group.flatMap((each) => each.lines).toSorted((a, b) => a - b)
  const last = group.find((each) => each.lines[0] === lines.at(-1)) ?? group[0]
  return { ...last, lines }
}

const lastOfEach = (placed: readonly Placed[]): readonly Placed[] =>
  [...Map.groupBy(placed, placeOf).values()].map((group) => lastOf(group as [Placed, ...Placed[]]))

/**
 * What the lines correct in each moment of a history.
 * @param known the references of the history's moments: a line whose moment is not among them goes by its words
 * @param timeZone the zone in which the lines' days are counted
 */
export const correctionsIn = (
  lines: readonly Kept[],
  known: ReadonlySet<string>,
  timeZone: string,
): ((moment: Moment) => readonly Placed[]) => {
  const byMoment = new Map<string, Kept[]>()
  const byWords = new Map<string, Kept[]>()
  for (const line of lines)
    if (line.moment !== undefined && known.has(line.moment)) gather(byMoment, line.moment, line)
    else if (line.text !== undefined && line.author !== undefined)
      gather(byWords, wordsKey(line.author, line.text), line)
  const spoken = (moment: Said): readonly Placed[] =>
    moment.sentences.flatMap(({ text }, at) =>
      (byWords.get(wordsKey(moment.by, text)) ?? [])
        .filter(({ date }) => date === undefined || date === dayOf(moment.at, timeZone))
        .map((line) => correctionAt(line, moment, at)),
    )
  return (moment) => {
    if (moment.kind !== 'said') return []
    const named = (byMoment.get(moment.id) ?? []).flatMap((line) => addressed(line, moment))
    return lastOfEach(byWords.size === 0 ? named : [...named, ...spoken(moment)])
  }
}

/** The last thing said of these words by this author, whenever they stood. */
export const correctionOfWords = (
  lines: readonly Kept[],
): ((author: Side, text: string) => Kept<ActsLine> | undefined) => {
  const byWords = new Map<string, Kept<ActsLine>>()
  for (const line of lines)
    if (!isLink(line) && line.text !== undefined && line.author !== undefined)
      byWords.set(wordsKey(line.author, line.text), line)
  return (author, text) => byWords.get(wordsKey(author, text))
}

/** The lines that fit nothing in a history. */
export const unfitting = (lines: readonly Kept[], placed: readonly Placed[]): readonly Kept[] => {
  const fitted = new Set(placed.flatMap(({ lines }) => lines))
  return lines.filter(({ line }) => !fitted.has(line))
}
