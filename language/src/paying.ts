import type { Act, Owes } from '@perennial/core/sentence'
import { inAWord } from './outcome.ts'
import { hears, phrase } from './phrase.ts'
import { move, owes, plainly, surely, type Rail } from './rail.ts'

/**
 * The act that pays a debt, and by how much its log odds rise in our own stretches of talk while its author owes it,
 * judged by networks that had not read them: an outcome 0.8 ± 0.1, work to hand over 2.0 ± 0.2.
 */
const pays: Readonly<Partial<Record<Owes, { readonly act: Act; readonly rise: number }>>> = {
  delivery: { act: 'deliver', rise: 2 },
  outcome: { act: 'update', rise: 1 },
}

const paysWhatIsOwed: Rail = (logits, { context: { open }, author }) => {
  for (const { by, owes } of open) {
    const paid = by === author ? pays[owes] : undefined
    if (paid !== undefined) move(logits, paid.act, paid.rise)
  }
}

const inPlace = phrase(
  /\bLINK\b/,
  /\b(?:is|are|sits|waits) (?:now )?(?:in|on|at) (?:the|your|our) (?:[a-z]+ )?(?:repo|repository|branch|folder|drive|docs?|channel|ticket|inbox|mailbox|desk|bucket|staging|server|thread|sheet|wiki)\b/,
  /\b(?:all|everything|both|the [a-z]+) (?:is |are )?(?:here|attached|up|in)(?: now)? \|/,
)

const work: ReadonlySet<Owes> = new Set(['delivery'])
const toHandOver: ReadonlySet<Owes> = new Set(['delivery', 'promise'])
/** "Posted.", "sent it just now": where something is to be handed over, it has been. */
const handedOver = phrase(
  /^\| (?:[a-z]+ \| )?(?:just |now |it is |both |all )*(?:posted|sent|mailed|emailed|forwarded|uploaded|shared|pushed|shipped|submitted|handed in|dropped off)(?: (?:it|them|off|over|both|to you|just now|now|today|yesterday|this morning|last night))* \|/,
)

/** "Chapter 6 is in the repo": where work is owed, the place it lies in hands it over. */
const handsOverWork: Rail = (logits, spoken) => {
  const { form, handed } = spoken
  if (form.asks || !owes(spoken, toHandOver)) return
  if (hears(handedOver, form)) move(logits, 'deliver', surely)
  else if (owes(spoken, work) && (handed.file || hears(inPlace, form))) move(logits, 'deliver', plainly)
}

const news: ReadonlySet<Owes> = new Set(['outcome'])
/** "Works now!" by itself is little to a model; while an outcome is owed it is the whole of it. */
const tellsInAWord: Rail = (logits, spoken) => {
  if (owes(spoken, news) && hears(inAWord, spoken.form)) move(logits, 'update', plainly)
}

/** What pays a debt, told by the debt, by where it lies or in a word. */
export const payments: readonly Rail[] = [paysWhatIsOwed, handsOverWork, tellsInAWord]
