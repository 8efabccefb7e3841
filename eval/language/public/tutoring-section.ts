import { ok, type Result } from '@perennial/core/result'
import { keyOf } from '@perennial/language/key'
import { readOwnSentences } from '../../../language/train/sentences.ts'
import type { Shown } from '../logistic.ts'
import { plainWords, shownOf, wordPairs } from '../n-grams.ts'
import { accuracyAbove, f1Above } from '../scores.ts'
import { readAllShared } from '../shared-folder.ts'
import { crossed, heardLogits, joined, toLength, transfer, type Task } from '../transfer.ts'
import { parseBridge, parseCima, parseMathDial, type Reply } from './tutoring.ts'

const numbersIn = (text: string): readonly string[] => text.match(/\d+/g) ?? []

/** Marks of a reply beside its words: does it end in a question, does it bring a number nobody had said? */
const shapeOf = ({ text, before }: Reply): Shown => {
  const last = before.at(-1) ?? ''
  const numbers = numbersIn(text)
  const heard = new Set(numbersIn(before.join(' ')))
  const answered = new Set(numbersIn(last))
  const marks: readonly (readonly [string, boolean])[] = [
    ['asks', text.includes('?')],
    ['ends asking', /\?\s*$/.test(text)],
    ['new number', numbers.some((number) => !heard.has(number))],
    ['echo', numbers.some((number) => answered.has(number))],
    ['no number', numbers.length === 0],
    ['sum', /\d\s*[-+*x×÷/]\s*\d.*(?:=|is|equals)\s*\d/.test(text)],
    ['pupil agrees', /^(?:yes|ok|no|done|yep|sure)\b/i.test(last)],
    ['pupil counts', /\d/.test(last)],
    [`length ${Math.min(5, Math.floor(plainWords(text).length / 8))}`, true],
  ]
  return shownOf(marks.flatMap(([mark, there]) => (there ? [keyOf(`#${mark}`)] : [])))
}

const truth = ({ solves }: Reply): boolean => solves
const plain: Task<Reply> = { show: ({ text }) => wordPairs(text), truth, penalty: 1 }
/** Shape and penalty (1, 3, 10) by cross-validation of Bridge's train and validation parts. */
const ours: Task<Reply> = {
  show: (reply) =>
    joined(toLength(wordPairs(reply.text), 3), shapeOf(reply), heardLogits(reply.text, 'mentor')),
  truth,
  penalty: 3,
}

/** Our own mentors' sentences that do one of the two. */
const ownReplies = (): readonly Reply[] =>
  readOwnSentences()
    .flat()
    .flatMap(({ text, author, acts }) => {
      const solves = acts.includes('solve')
      return author !== 'mentor' || solves === acts.includes('guide') ? [] : [{ text, before: [], solves }]
    })

const paths = ['bridge/train.json', 'bridge/validation.json', 'bridge/test.json', 'cima/dataset.json']

/** Guiding against solving, said from a chance of one half. */
export const tutoringSection = (): Result<readonly string[], string> => {
  const read = readAllShared([...paths, 'mathdial/test.jsonl'].map((path) => `data/language/${path}`))
  if (!read.ok) return read
  const [train = '', validation = '', test = '', cimaText = '', dialText = ''] = read.value
  const bridge = [train, validation].flatMap(parseBridge)
  const judged = parseBridge(test)
  const cima = parseCima(cimaText)
  const truths = judged.map(truth)
  const elsewhere: readonly (readonly [string, readonly Reply[]])[] = [
    ['CIMA', cima],
    ['CIMA and our own sentences', [...cima, ...ownReplies()]],
  ]
  const row = (name: string, figures: readonly number[]): string =>
    `${name.padEnd(44)}${figures.map((figure) => figure.toFixed(3).padStart(7)).join('')}`
  const all = (task: Task<Reply>, taught: readonly Reply[]): number =>
    accuracyAbove(transfer(task, taught, judged), truths)
  const within = (task: Task<Reply>): number => accuracyAbove(crossed(task, bridge), bridge.map(truth))
  const value = [
    `Guiding against solving, accuracy on Bridge's ${judged.length} test replies    n-gram   ours`,
    row('always guiding', [accuracyAbove([], truths)]),
    ...elsewhere.map(([name, taught]) => row(`taught on ${name}`, [all(plain, taught), all(ours, taught)])),
    row('taught on Bridge', [all(plain, bridge), all(ours, bridge)]),
    row('taught on Bridge and CIMA', [all(plain, [...bridge, ...cima]), all(ours, [...bridge, ...cima])]),
    row(`Bridge's other ${bridge.length} replies, cross-validated`, [within(plain), within(ours)]),
    ...mathDialRows(dialText, [...bridge, ...cima]),
  ]
  return ok(value)
}

const mathDialRows = (content: string, taught: readonly Reply[]): readonly string[] => {
  const turns = parseMathDial(content)
  const truths = turns.map(({ tells }) => tells)
  const replies = turns.map(({ text, before }) => ({ text, before, solves: false }))
  const [words, model] = [plain, ours].map((task) =>
    f1Above(transfer(task, taught, replies), truths).toFixed(3),
  )
  const rule = f1Above(
    turns.map(({ text }) => (text.includes('?') ? -1 : 1)),
    truths,
  ).toFixed(3)
  return [
    `MathDial, never taught: F1 of telling in ${turns.length} turns, taught on Bridge and CIMA: n-gram ${words}, ours ${model}; no question mark ${rule}`,
  ]
}
