const characters = new Intl.Segmenter('en')

/**
 * The beginning of a text in at most so many UTF-16 units, without half of a character as a reader sees one: half of a
 * surrogate pair is no text that JSON or a database could carry, half of a family is another family.
 */
export const headOf = (text: string, most: number): string =>
  text.length <= most ? text : text.slice(0, characters.segment(text).containing(most)?.index ?? most)
