import type { Act, ReadContext } from '@perennial/core/sentence'
import { readSentence } from '@perennial/language/read-sentence'
import { calibrate, type Calibration } from '../../language/train/calibrate.ts'
import { exampleOf, type Labelled } from '../../language/train/sentences.ts'
import { actRows, commonestRow, fixed, reliabilityRows, trivially, type Rivals } from './acts-report.ts'
import { teachAll } from './class.ts'
import { judge, type Judgement } from './judgement.ts'
import { folds, judgedIn, type Sentences, type Split } from './splits.ts'
import { macroF1, microF1, tallyOf, type Judged } from './tally.ts'
import type { Lesson } from './teacher.ts'

type Taught = { readonly judged: readonly Labelled[]; readonly lesson: Lesson }
type Reader = keyof Lesson

/** Everything that takes a network of its own: a fold, a writer, or all shared sentences left out. */
export const actSections = async (sentences: Sentences): Promise<readonly string[]> => {
  const foldSplits: readonly Split[] =
    sentences.dev.length === 0 ? [] : Array.from({ length: folds }, (_, fold) => ({ kind: 'fold', fold }))
  const unseen: readonly Split[] = sentences.dev.length === 0 ? [] : [{ kind: 'unseen' }]
  const writers: readonly Split[] = sentences.own.map((_, writer) => ({ kind: 'writer', writer }))
  const splits = [...writers, ...foldSplits, ...unseen]
  const lessons = await teachAll(splits)
  const taught = splits.flatMap((split, at) => {
    const lesson = lessons[at]
    return lesson === undefined ? [] : [{ judged: judgedIn(split, sentences), lesson }]
  })
  const ofWriters = taught.slice(0, writers.length)
  const ofFolds = taught.slice(writers.length, writers.length + foldSplits.length)
  const ofUnseen = taught.slice(writers.length + foldSplits.length)
  return [
    ...(sentences.dev.length === 0 ? [] : devSections(sentences.dev, ofWriters, ofFolds, ofUnseen)),
    ...writerSection(ofWriters),
  ]
}

/** Chances and thresholds from our own sentences, each judged by a network taught without its writer. */
const calibrationBy = (reader: Reader, writers: readonly Taught[]): Calibration =>
  calibrate(
    writers.flatMap(({ lesson }) => lesson[reader]),
    writers.flatMap(({ judged }) => judged.map((sentence) => exampleOf(sentence))),
  )

const judgements = (
  taught: readonly Taught[],
  reader: Reader,
  calibration: Calibration,
): readonly Judgement[] =>
  taught.flatMap(({ judged, lesson }) =>
    judged.map((labelled, at) => judge(labelled, lesson[reader][at] ?? new Float32Array(), calibration)),
  )

const rivalsOf = (taught: readonly Taught[], network: Calibration, plain: Calibration): Rivals => ({
  network: judgements(taught, 'network', network),
  plain: judgements(taught, 'plain', plain),
  trivial: taught.flatMap(({ judged }) => judged.map(trivially)),
})

const devSections = (
  dev: readonly Labelled[],
  writers: readonly Taught[],
  ofFolds: readonly Taught[],
  unseen: readonly Taught[],
): readonly string[] => {
  const network = calibrationBy('network', writers)
  const plain = calibrationBy('plain', writers)
  const crossed = rivalsOf(ofFolds, network, plain)
  return [
    `dev.jsonl, ${dev.length} sentences, each by a network taught with our own sentences and the four other folds`,
    ...actRows(crossed),
    commonestRow(dev),
    '',
    `How far a chance can be believed: the same predictions, ${dev.length} sentences × 16 acts`,
    ...reliabilityRows(crossed),
    '',
    'dev.jsonl unseen: by a network taught with our own sentences alone',
    ...actRows(rivalsOf(unseen, network, plain)),
    '',
    'dev.jsonl as shipped: through readSentence, with the model in the repository',
    ...shippedRows(dev),
    '',
  ]
}

const noon: ReadContext = { at: Date.UTC(2026, 0, 14, 12), timeZone: 'UTC', open: [] }

/** A sentence as a user gets it; the quality of an ask counts as wrong when the ask is not heard. */
const shippedRows = (dev: readonly Labelled[]): readonly string[] => {
  const read = dev.map((labelled) => ({
    labelled,
    sentence: readSentence(labelled.text, labelled.author, noon),
  }))
  const judged: readonly Judged[] = read.map(({ labelled, sentence }) => ({
    said: new Set<Act>(sentence.acts.map(({ act }) => act)),
    true: new Set(labelled.acts),
  }))
  const asks = read.filter(({ labelled }) => labelled.need !== undefined)
  const heard = asks.filter(({ sentence }) => sentence.ask !== undefined)
  const share = (right: typeof asks): string => fixed(right.length / Math.max(1, heard.length))
  const specific = heard.filter(({ labelled, sentence }) => labelled.specific === sentence.ask?.specific)
  const need = heard.filter(({ labelled, sentence }) => labelled.need === sentence.ask?.need)
  return [
    meansOf(judged),
    `of ${heard.length} true asks heard (of ${asks.length}): specific or vague ${share(specific)}, need ${share(need)}`,
  ]
}

const meansOf = (judged: readonly Judged[]): string => {
  const tally = tallyOf(judged)
  return `macro F1 ${fixed(macroF1(tally))}, micro F1 ${fixed(microF1(tally))}`
}

const writerSection = (writers: readonly Taught[]): readonly string[] => {
  const rows = writers.map((held, at): { readonly rivals: Rivals; readonly row: string } => {
    const others = writers.filter((other) => other !== held)
    const rivals = rivalsOf([held], calibrationBy('network', others), calibrationBy('plain', others))
    const means = `${meansOf(rivals.network)} (n-gram ${meansOf(rivals.plain)})`
    return { rivals, row: `writer ${String(at + 1).padStart(2)}, ${held.judged.length} sentences: ${means}` }
  })
  const all = (of: 'network' | 'plain' | 'trivial') =>
    rows.flatMap(({ rivals }): readonly Judged[] => rivals[of])
  return [
    'Our own sentences, each writer by a network taught with the others; what went before is told by its labels',
    ...rows.map(({ row }) => row),
    `all: ${meansOf(all('network'))} (n-gram ${meansOf(all('plain'))}; trivial ${meansOf(all('trivial'))})`,
    '',
  ]
}
