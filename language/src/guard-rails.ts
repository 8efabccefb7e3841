import { acts } from '@perennial/core/sentence'
import { ears } from './ears.ts'
import type { Spoken } from './heard.ts'
import { chanceOf, logitsByItself, oddsOf } from './model.ts'
import { nearMisses } from './near-misses.ts'
import { ordersPlainly } from './orders.ts'
import { payments } from './paying.ts'
import { hears, phrase } from './phrase.ts'
import { promises } from './promising.ts'
import { putsOff, wantsToSeeIt } from './putting-off.ts'
import { move, perhaps, spokenOfMeeting, spokenTo, type Rail } from './rail.ts'

const yes = phrase(
  /^\| (?:perfect|deal|great|fine|good|works|sounds good|noted|of course|no problem|no worries|\d{1,2})(?: (?:please|then|\d{1,2}|good|great|for me|that works|it is|thursday|monday|tuesday|wednesday|friday|tomorrow|works|at|too))*(?: \|)?/,
)

/** "Yes, Thursday" to a slot. What was said before is looked at first: it is known, while the phrase must be found. */
const agreesToMeet: Rail = (logits, spoken) => {
  const toSlot = spokenTo(spoken, 'arrange')
  if (!toSlot && !spokenTo(spoken, 'give', 'ask')) return
  const { form } = spoken
  if (form.words.length > 14 || form.asks || !hears(yes, form)) return
  if (toSlot || (/\d/.test(form.text) && spokenOfMeeting(spoken))) move(logits, 'arrange', perhaps)
}

/** A mentor's words that end at a block of code hand over what it does. */
const handsOverCode: Rail = (logits, { author, handed, text }) => {
  if (author === 'mentor' && handed.code && !text.includes('?')) move(logits, 'solve', perhaps)
}

const celebrate = acts.indexOf('celebrate')
/** Less likely than this by their own words, they are no celebration, whatever they answer. */
const leastOfItself = 0.2

/** A win before makes nearly anything look like its celebration; the words must speak of it themselves. */
const celebratesInItsOwnWords = (logits: Float32Array, spoken: Spoken): void => {
  if (spoken.context.before === undefined || oddsOf(ears, logits, celebrate) < 0) return
  const alone = logitsByItself(ears, spoken)
  if (chanceOf(ears, alone, celebrate) < leastOfItself) logits[celebrate] = alone[celebrate] ?? 0
}

/**
 * What the words alone cannot tell and the model has seen too seldom to be trusted with: short replies, what is
 * owed, code handed over. Each rail moves the logit of an act before anything is said.
 */
const rails: readonly Rail[] = [
  ...promises,
  ordersPlainly,
  agreesToMeet,
  ...payments,
  handsOverCode,
  putsOff,
  wantsToSeeIt,
  ...nearMisses,
]

/** Moves the logits of the acts, in place, by what the context tells. */
export const keepWithinRails = (logits: Float32Array, spoken: Spoken): void => {
  for (const rail of rails) rail(logits, spoken)
  celebratesInItsOwnWords(logits, spoken)
}
