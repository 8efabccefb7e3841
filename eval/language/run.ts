import { fileURLToPath } from 'node:url'
import path from 'node:path'
import type { Act, ReadContext, Sentence } from '@perennial/core/sentence'
import { readSentence } from '@perennial/language/read-sentence'
import { readLabelled, type Labelled } from './labelled.ts'
import { f1, macroF1, microF1, precision, recall, tallyOf, type Tally } from './tally.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const context: ReadContext = { at: Date.UTC(2026, 0, 14, 12), timeZone: 'UTC', open: [] }

/** Reads every sentence by itself, as `perennial acts` does. */
const readAll = (labelled: readonly Labelled[]): readonly Sentence[] =>
  labelled.map(({ text, author }) => readSentence(text, author, context))

/** The baseline that needs no reading: a question asks, a mentor guides, a mentee reports. */
const trivially = ({ text, author }: Labelled): ReadonlySet<Act> => {
  if (text.includes('?')) return new Set([author === 'mentor' ? 'guide' : 'ask'])
  return new Set([author === 'mentor' ? 'guide' : 'update'])
}

const fixed = (value: number): string => value.toFixed(3)

const rows = (tally: Tally, trivial: Tally): readonly string[] =>
  [...tally].map(([act, counts]) => {
    const base = trivial.get(act) ?? { right: 0, wrong: 0, missed: 0 }
    const count = String(counts.right + counts.missed).padStart(5)
    return `${act.padEnd(11)}${count}  ${fixed(precision(counts))}  ${fixed(recall(counts))}  ${fixed(f1(counts))}    ${fixed(f1(base))}`
  })

const qualityRows = (labelled: readonly Labelled[], read: readonly Sentence[]): readonly string[] => {
  const asks = labelled.flatMap((truth, index) => {
    const ask = read[index]?.ask
    return truth.need === undefined || ask === undefined ? [] : [{ truth, ask }]
  })
  const share = (hits: number): string => fixed(asks.length === 0 ? 0 : hits / asks.length)
  return [
    `specific or vague: ${share(asks.filter(({ truth, ask }) => truth.specific === ask.specific).length)} of ${asks.length} asks heard (always specific: ${share(asks.filter(({ truth }) => truth.specific === true).length)})`,
    `need: ${share(asks.filter(({ truth, ask }) => truth.need === ask.need).length)} (always advice: ${share(asks.filter(({ truth }) => truth.need === 'advice').length)})`,
  ]
}

/** The report over one file of labelled sentences, as lines. */
export const reportOn = (title: string, labelled: readonly Labelled[]): readonly string[] => {
  const read = readAll(labelled)
  const tally = tallyOf(
    labelled.map((truth, index) => ({
      said: new Set(read[index]?.acts.map(({ act }) => act)),
      true: truth.acts,
    })),
  )
  const trivial = tallyOf(labelled.map((truth) => ({ said: trivially(truth), true: truth.acts })))
  return [
    `${title}: ${labelled.length} sentences, each read by itself`,
    'act        count  prec.  recall F1       trivial F1',
    ...rows(tally, trivial),
    `macro F1 ${fixed(macroF1(tally))} (trivial ${fixed(macroF1(trivial))}) · micro F1 ${fixed(microF1(tally))} (trivial ${fixed(microF1(trivial))})`,
    ...qualityRows(labelled, read),
    '',
  ]
}

/** `npm run eval -- language`: the shared sentences and our own. */
export const evalLanguage = (): void => {
  const shared = process.env['PERENNIAL_SHARED'] ?? path.join(root, '../shared')
  const files = [
    ['dev.jsonl', path.join(shared, 'language/dev.jsonl')],
    ['our own sentences', path.join(root, 'language/fixtures/own.jsonl')],
  ] as const
  for (const [title, file] of files) {
    const labelled = readLabelled(file)
    if (labelled.ok) process.stdout.write(`${reportOn(title, labelled.value).join('\n')}\n`)
    else failWith(labelled.error)
  }
}

const failWith = (message: string): void => {
  process.stderr.write(`${message}\n`)
  process.exitCode = 2
}
