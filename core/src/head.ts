let segmenter: Intl.Segmenter | undefined

/** Made when it is first asked for: what it needs takes a browser 20 ms and more to load. */
const characters = (): Intl.Segmenter => (segmenter ??= new Intl.Segmenter('en'))

const FIRST_COMBINING = 0x03_00
const CR = 0x0d

/**
 * Whether two code units are two characters for sure. @source https://unicode.org/reports/tr29/#Grapheme_Cluster_Boundary_Rules:
 * below the first combining mark only CR LF stays together.
 */
const arePlain = (before: number, after: number): boolean =>
  before < FIRST_COMBINING && after < FIRST_COMBINING && before !== CR

const beginOf = (text: string, at: number): number =>
  arePlain(text.charCodeAt(at - 1), text.charCodeAt(at))
    ? at
    : (characters().segment(text).containing(at)?.index ?? at)

/**
 * The beginning of a text in at most so many UTF-16 units, without half of a character as a reader sees one: half of a
 * surrogate pair is no text that JSON or a database could carry, half of a family is another family.
 */
export const headOf = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, beginOf(text, most))
