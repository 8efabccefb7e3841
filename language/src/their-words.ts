const says =
  '(?:wrote|writ(?:e|ing|ten)|sa(?:id|y|ying)|ask(?:ed|ing)?|told me|tell(?:ing)? me|call(?:ed)? (?:it|me|that|this)|repl(?:ied|y)|text(?:ed|ing)?|answer(?:ed)?|typed|put(?: it)?|posted)'
const mark = `["“‘']`
/** Up to a closing mark that no letter follows: the one in "it's" closes nothing. */
const words = `${mark}[^"“”\\n]{1,300}?["”’'](?![\\p{L}\\d])`

const after = new RegExp(
  `(\\byou(?:['’](?:d|ve|re))?(?: [\\p{L}]+){0,3}? ${says}(?: (?:in|on|at|to|me|back|once|this|last|the|your|my|[\\p{L}]+day|[\\p{L}]+ing)){0,4}[,:]? |\\byour (?:line|words?|message|mail|question|note|sentence)[,:]? )${words}`,
  'giu',
)
const ahead = new RegExp(`^${words},? ?(?=you (?:[\\p{L}]+ )?${says})`, 'iu')

const openings = ['"', '“', '‘', " '"]

/** Sought one by one: told by an expression it took longer than all the rest here. */
const mayQuote = (text: string): boolean =>
  text.startsWith("'") || openings.some((opening) => text.includes(opening))

/**
 * What the other said does nothing when it is told again: "you wrote 'I got the offer' and I cried" is read as "you
 * wrote that and I cried". Words that others said stay, since they may name somebody or bring good news.
 */
export const withoutTheirWords = (text: string): string =>
  mayQuote(text) ? text.replace(after, '$1that').replace(ahead, 'that, ') : text
