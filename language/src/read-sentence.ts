import type { Act, ReadContext, Sentence } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import { askQuality } from './ask-quality.ts'
import { ears } from './ears.ts'
import { featuresOf } from './features.ts'
import { logitsOf, saidActs } from './model.ts'
import { stemsOf } from './content-words.ts'
import { cuesOf } from './cues.ts'
import { emojiMarks, shoutMarks, withoutSlackCodes } from './emoji.ts'
import { foreignLanguage } from './foreign.ts'
import type { Heard, Spoken } from './heard.ts'
import { meetingTurn } from './meeting.ts'
import { namedDates } from './named-dates.ts'
import { toNormalForm } from './normal-form.ts'
import { outcomeOf } from './outcome.ts'
import { wake } from './phrase.ts'
import { structureOf } from './structure.ts'

/**
 * What one sentence does: its acts with confidences 0..1 (only those worth saying), the quality of an ask,
 * days it names, what became of help, what it does to a meeting, cues, and content words as stems.
 * Text in another language comes back unlabelled with its `language` (ISO 639-1).
 * @param text one sentence as written
 * @param author who wrote it
 * @param context the instant and time zone of the moment, the sentence before, what is open
 */
export const readSentence = (text: string, author: Side, context: ReadContext): Sentence => {
  const heard = hear(text, author, context, [])
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

/** What stands beyond so many characters of one sentence is not read: cost stays linear in the text. */
const longest = 1_500

/** @param handed marks the sentence cannot show: `#hands-code` before code, `#hands-file` beside a file */
export const hear = (text: string, author: Side, context: ReadContext, handed: readonly string[]): Spoken => {
  const { form, tokens } = toNormalForm(withoutSlackCodes(text.slice(0, longest)))
  return { text, author, form, tokens, handed, context }
}

/** Reads a sentence that is known to be English. */
export const readHeard = (spoken: Spoken): Sentence => {
  const { text, author, form, tokens, handed, context } = spoken
  wake(form, tokens)
  const marks = new Set(structureOf(form, tokens))
  for (const more of [emojiMarks(text), shoutMarks(text), handed]) for (const mark of more) marks.add(mark)
  const heard: Heard = { text, author, form, tokens, marks, context }
  const logits = logitsOf(ears, featuresOf(spoken))
  const acts = saidActs(ears, logits)
  const names: ReadonlySet<Act> = new Set(acts.map(({ act }) => act))
  const outcome = outcomeOf(heard, names)
  const meeting = meetingTurn(heard, names)
  return {
    text,
    acts,
    ...(names.has('ask') ? { ask: askQuality(heard, logits) } : {}),
    dates: namedDates(form, context.at, context.timeZone),
    ...(outcome === undefined ? {} : { outcome }),
    ...(meeting === undefined ? {} : { meeting }),
    cues: cuesOf(heard, names),
    words: stemsOf(tokens),
  }
}
