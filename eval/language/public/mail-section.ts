import type { Result } from '@perennial/core/result'
import { keyOf } from '@perennial/language/key'
import { plainWords, shownOf, wordPairs } from '../n-grams.ts'
import { f1Above } from '../scores.ts'
import { readAllShared } from '../shared-folder.ts'
import { apartPairs, beginnings } from '../word-order.ts'
import type { Shown } from '../logistic.ts'
import { crossed, heardLogits, joined, scaled, transfer, type Task } from '../transfer.ts'
import { parseMails, type Mail } from './parakweet.ts'

const folder = 'data/language/parakweet_email_intent'

/** How a mail asks, proposes or commits; searched in small letters, words apart. */
const cues: readonly RegExp[] = [
  / (?:can|could|would|will) (?:you|u) /,
  / (?:please|pls|plz) /,
  / (?:let (?:me|us) know|call me|give me a call|get back to me) /,
  / (?:let ?'?s|shall we|how about|want to|would like to|i'd like|we need to|need to) /,
  /\?/,
  / (?:meet|meeting|lunch|dinner|coffee|call|discuss|talk|schedule|reschedule|conference) /,
  / (?:monday|tuesday|wednesday|thursday|friday|tomorrow|today|next week|this week|am|pm) /,
  / i(?:'ll| will) /,
  / if you /,
  /^ (?:please )?(?:call|send|see|check|let|give|get|take|find|contact|click|visit|review|forward|confirm|make|tell|come|bring|ask|feel|do|keep|join|go|look|read|reply|download|add|use) /,
]

const cuesIn = (text: string): Shown => {
  const form = ` ${plainWords(text).join(' ')} `
  return scaled(shownOf(cues.flatMap((cue, at) => (cue.test(form) ? [keyOf(`#cue ${at}`)] : []))), 2)
}

const truth = ({ asks }: Mail): boolean => asks
const plain: Task<Mail> = { show: ({ text }) => wordPairs(text), truth, penalty: 1 }
/** Penalty (5, 10) and weights by cross-validation of the train part. */
const ours: Task<Mail> = {
  show: ({ text }) =>
    joined(
      wordPairs(text),
      heardLogits(text, 'mentee'),
      heardLogits(text, 'mentor'),
      cuesIn(text),
      beginnings(text),
      scaled(apartPairs(text), 0.5),
    ),
  truth,
  penalty: 5,
}

/** Asks in e-mail: fitted on the train part, said from a chance of one half. */
export const mailSection = (): Result<readonly string[], string> => {
  const read = readAllShared([`${folder}/Ask0729-fixed.txt`, `${folder}/testSet-qualifiedBatch-fixed.txt`])
  if (!read.ok) return read
  const [taught = [], judged = []] = read.value.map(parseMails)
  const mixed = mixedUp(taught)
  const row = (name: string, task: Task<Mail>): string =>
    `${name.padEnd(34)}${f1Above(transfer(task, taught, judged), judged.map(truth)).toFixed(3)}  ${f1Above(crossed(task, mixed), mixed.map(truth)).toFixed(3)}`
  const rule = (mails: readonly Mail[]): string =>
    f1Above(
      mails.map(({ text }) => (/\?|\bplease\b/i.test(text) ? 1 : -1)),
      mails.map(truth),
    ).toFixed(3)
  const value = [
    `Asks in e-mail (Parakweet), F1: ${judged.length} test sentences; ${taught.length} taught, cross-validated`,
    `${'a question mark or "please"'.padEnd(34)}${rule(judged)}  ${rule(taught)}`,
    row('n-gram regression', plain),
    row('also heard, cues, word order', ours),
  ]
  return { ok: true, value }
}

/** The file is sorted by label: every 37th line after another, so that each part of five holds of everything. */
const mixedUp = (mails: readonly Mail[]): readonly Mail[] =>
  Array.from({ length: 37 }, (_, start) => mails.filter((_, at) => at % 37 === start)).flat()
