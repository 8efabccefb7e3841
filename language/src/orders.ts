import { hears, phrase } from './phrase.ts'
import { move, perhaps, plainly, spokenTo, type Rail } from './rail.ts'

/** "I need slides with the results": where the mentor is the one who needs, it is work nine times in ten. */
const needed = phrase(
  /(?:^\| (?:for [a-z0-9 ]+ )?|\| )(?:(?:and|but|then|now|also|so|next|ok|great|perfect|good) (?:\| )?)*i (?:still |also |now )*need (?!to\b|you\b|your\b|it\b|that\b|this\b|them\b|more\b|a (?:break|coffee|drink|holiday|nap|day|week|minute|moment|second|bit|rest|favou?r|young)\b|some (?:time|sleep|rest|air|help|days)\b|time\b|sleep\b|coffee\b|help\b)(?:a |an |the |some |two |three |four |five |six |\d+ |one |new |[a-z]+s\b)/,
)

const making =
  '(?:add|build|make|fix|mend|repair|design|translate|implement|prepare|draft|extend|deploy|migrate|update|polish|finish|redo|rewrite|code|set up|put together|clean up|port|convert|collect|gather|record|film|transcribe|organi[sz]e|write|draw|sketch|take (?:on|over)|run)'
const whatever = '(?:it|this|that|them|a|an|the|some|one|my|our)\\b'
const forMe =
  '(?:asap|as soon as possible|urgently|please|too|as well|for (?:me|us|my [a-z]+|our [a-z]+|\\d|the (?:next |new )?(?:release|launch|book|talk|site|demo|paper|workshop|conference|course|keynote|website|newsletter))|today|tonight|(?:by|before|until) (?:today|tonight|tomorrow|noon|(?:mon|tues|wednes|thurs|fri|satur|sun)day|the (?:weekend|launch|release|deadline|demo)|you (?:go|leave)))'
const lead = '^\\| (?:[^|]{1,20}\\| )?(?:and |also |then )?'
const couldYou = '(?:can|could|would|will) you (?:please |also |just |maybe )*'
/** "Fix it asap please", "could you port them for the release?", "want to build it?": made for the one who says it. */
const ordered = phrase(
  new RegExp(`${lead}(?:please |just )*(?:${couldYou})?${making} ${whatever}(?: [a-z0-9]+){0,6} ${forMe}\\b`),
  new RegExp(`${lead}${couldYou}${making} (?:my|our)\\b`),
  new RegExp(
    `${lead}(?:do you |would you |you )?(?:want to|like to|care to|fancy|feel like|up for|keen to|interested in) ${making}(?:ing)? ${whatever}`,
  ),
)

/** Work for the mentor, ordered in plain words; what answers an ask is guidance. */
export const ordersPlainly: Rail = (logits, spoken) => {
  const { author, form } = spoken
  if (author !== 'mentor' || spokenTo(spoken, 'ask')) return
  if (!form.asks && hears(needed, form)) move(logits, 'assign', plainly)
  else if (hears(ordered, form)) {
    move(logits, 'assign', plainly)
    move(logits, 'guide', -perhaps)
  }
}
