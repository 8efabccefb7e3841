import { acts, type Act, type ReadAct, type ReadContext, type Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { askQuality } from './ask-quality.ts'
import { ears } from './ears.ts'
import { logitsInContext, saidActs } from './model.ts'
import { stemsOf } from './content-words.ts'
import { cuesOf } from './cues.ts'
import { withoutSlackCodes } from './emoji.ts'
import { foreignLanguage } from './foreign.ts'
import { keepWithinRails } from './guard-rails.ts'
import { nothingHanded, type Handed, type Spoken } from './heard.ts'
import { meetingTurn } from './meeting.ts'
import { namedDates } from './named-dates.ts'
import { longestRead, toNormalForm } from './normal-form.ts'
import { outcomeOf } from './outcome.ts'
import { withoutTheirWords } from './their-words.ts'

/**
 * What one sentence does: its acts with confidences 0..1 (only those worth saying), the quality of an ask,
 * days it names, what became of help, what it does to a meeting, cues, and content words as stems.
 * Text in another language comes back unlabelled with its `language` (ISO 639-1).
 * @param text one sentence as written
 * @param author who wrote it
 * @param context the instant and time zone of the moment, the sentence before, what is open
 */
export const readSentence = (text: string, author: Side, context: ReadContext): Sentence => {
  const heard = hear(text, author, context)
  const language = foreignLanguage([heard])
  return language === undefined ? readHeard(heard) : unlabelled(text, language)
}

/** A sentence in another language: recognised as such, nothing guessed. */
export const unlabelled = (text: string, language: string): Sentence => ({
  text,
  acts: [],
  dates: [],
  cues: [],
  words: [],
  language,
})

export const hear = (
  text: string,
  author: Side,
  context: ReadContext,
  handed: Handed = nothingHanded,
): Spoken => {
  const form = toNormalForm(withoutTheirWords(withoutSlackCodes(text.slice(0, longestRead))))
  return { text, author, form, handed, context }
}

/** The same sentence in another context; written out, so that all that is spoken has one shape. */
export const spokenIn = (context: ReadContext, { text, author, form, handed }: Spoken): Spoken => ({
  text,
  author,
  form,
  handed,
  context,
})

const none: ReadonlySet<Act> = new Set()
/** Most sentences that do something do one thing: its set is made once. */
const single = new Map<Act, ReadonlySet<Act>>(acts.map((act) => [act, new Set([act])]))

const namesOf = (said: readonly ReadAct[]): ReadonlySet<Act> => {
  const [first] = said
  if (first === undefined) return none
  return (said.length === 1 ? single.get(first.act) : undefined) ?? new Set(said.map(({ act }) => act))
}

/** Reads a sentence that is known to be English. */
export const readHeard = (spoken: Spoken): Sentence => {
  const { text, form, context } = spoken
  const logits = logitsInContext(ears, spoken)
  keepWithinRails(logits, spoken)
  const said = saidActs(ears, logits)
  const names = namesOf(said)
  const outcome = outcomeOf(spoken, names)
  const meeting = meetingTurn(spoken, names)
  const dates = namedDates(form, context.at, context.timeZone)
  const cues = cuesOf(spoken, names)
  const words = stemsOf(form.words)
  const ask = names.has('ask') ? askQuality(spoken, logits) : undefined
  // Most sentences have none of the three, and spreading what is not there takes 0.2 µs each.
  if (ask === undefined && outcome === undefined && meeting === undefined)
    return { text, acts: said, dates, cues, words }
  return {
    text,
    acts: said,
    ...(ask === undefined ? {} : { ask }),
    dates,
    ...(outcome === undefined ? {} : { outcome }),
    ...(meeting === undefined ? {} : { meeting }),
    cues,
    words,
  }
}
