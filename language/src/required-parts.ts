/**
 * What must stand in a text for a pattern to match it: one of these parts of words. `·` is the edge of a
 * word: `·call·` is the whole word, `·call` its beginning, `call` stands anywhere in it. `?` stands alone.
 */
export type Parts = readonly string[]

/** Any match fulfils all of these: it contains one of the parts of each. At most two, the rarest first. */
export type Needs = readonly Parts[]

/** All that is known of a piece of a pattern. `exact`: all it can match. `needs`: what any other match takes. */
type Known = { readonly exact: readonly string[] | undefined; readonly needs: Needs }

const edge = '·'
const exactly = (texts: readonly string[]): Known => ({ exact: texts, needs: [] })
const needing = (needs: Needs): Known => ({ exact: undefined, needs })

const anything = needing([])
const nothing = exactly([''])
const digit = needing(['0123456789'.split('')])

/** More strings than this are no longer listed one by one. */
const most = 12

/** The commonest words of a chat with how many sentences in a hundred hold them. */
const common: ReadonlyMap<string, number> = new Map(
  (
    '?20 i40 the35 you35 to30 a30 is25 and15 it20 of15 for15 that12 in15 my12 have12 not12 on12 your12 will10 with8 be8 ' +
    'this8 are8 me8 do8 at7 we8 what7 can6 was6 if5 so5 as4 how5 would6 by4 an4 or4 one4 from4 but3 all3 had3 did3 has3 ' +
    'could4 please4 when3 am10 they4 there4 s5 no4 like3 now3 first3'
  )
    .split(' ')
    .map((entry) => [entry.replace(/\d+/, ''), Number(entry.replace(/\D+/, ''))]),
)

const costs = new Map<string, number>()

/** How often a part fulfils a need, roughly: rare ones are the best to wait for. */
const costOf = (part: string): number => costs.getOrInsertComputed(part, estimate)

const estimate = (part: string): number => {
  const word = part.replaceAll(edge, '')
  const known = common.get(word)
  if (known !== undefined) return known
  return word.length < 3 && part.length < word.length + 2 ? 20 : 0.5
}

const cost = (parts: Parts): number => parts.reduce((sum, part) => sum + costOf(part), 0)

/** The two to wait for: with one, a sentence tried 28 patterns instead of 20. */
const rarest = (needs: readonly Parts[]): Needs =>
  needs.length < 2 ? needs : needs.toSorted((one, other) => cost(one) - cost(other)).slice(0, 2)

/** Texts such as the names of all products stand in dozens of patterns and are taken apart once. */
const partsByText = new Map<string, Parts>()

/** The two rarest parts of a text. */
const partsIn = (text: string): Parts => partsByText.getOrInsertComputed(text, findParts)

const findParts = (text: string): Parts => {
  const words = text.replace(/[^a-zA-Z0-9·]/g, (mark) => (mark === '?' ? '·?·' : '··'))
  const found = new Set(words.match(/·?[a-zA-Z0-9]+·?|\?/g))
  return [...found].toSorted((one, other) => costOf(one) - costOf(other)).slice(0, 2)
}

const needsOfTexts = (texts: readonly string[]): Needs => {
  const parts = texts.map(partsIn)
  if (parts.some((some) => some.length === 0)) return []
  const first = inAll(parts, 0)
  return parts.every((some) => some.length > 1) ? [first, inAll(parts, 1)] : [first]
}

const inAll = (parts: readonly Parts[], at: number): Parts => [
  ...new Set(parts.map((some) => some[at] ?? '')),
]

const needsIn = ({ exact, needs }: Known): Needs => (exact === undefined ? needs : needsOfTexts(exact))

/** One alternative of a pattern and what it takes to match it; without needs it may match anywhere. */
export type Alternative = { readonly source: string; readonly needs: Needs }

type Cursor = { readonly source: string; at: number }

/** The alternatives of a pattern, each on its own: a text matches the pattern when it matches one of them. */
export const alternativesOf = (source: string): readonly Alternative[] => {
  const shared = /^( |\\b)\(\?:/.exec(source)
  if (shared !== null) {
    const cursor = { source, at: shared[0].length }
    const found = listAlternatives(cursor, edge)
    const after = source.slice(cursor.at)
    if (after === '' || after === '\\b') return found.map((one) => inFrame(one, shared[1] ?? '', after))
  }
  return listAlternatives({ source, at: 0 }, '').map((one) => inFrame(one, '', ''))
}

type Listed = { readonly source: string; readonly known: Known }

/** Puts back what stands before and after all alternatives: nothing, a space or the edge of a word. */
const inFrame = ({ source, known }: Listed, before: string, after: string): Alternative => {
  const { exact } = known
  const needs = exact !== undefined && after !== '' ? needsOfTexts(joined(exact, [edge])) : needsIn(known)
  return { source: before + after === '' ? source : `${before}(?:${source})${after}`, needs }
}

/** Reads on to the end of the group or of the pattern. @param before what stands before each alternative */
const listAlternatives = (cursor: Cursor, before: string): readonly Listed[] => {
  const found: Listed[] = []
  do {
    const start = cursor.at
    const known = readSequence(cursor, before)
    found.push({ source: cursor.source.slice(start, cursor.at), known })
  } while (cursor.source[cursor.at++] === '|')
  return found
}

const readAlternatives = (cursor: Cursor): Known => {
  const found: Known[] = [readSequence(cursor)]
  while (cursor.source[cursor.at] === '|') {
    cursor.at += 1
    found.push(readSequence(cursor))
  }
  return found.length === 1 ? (found[0] ?? nothing) : eitherOf(found)
}

const eitherOf = (found: readonly Known[]): Known => {
  if (found.every((known) => known.exact !== undefined))
    return exactly(found.flatMap((known) => known.exact ?? []))
  const parts = new Set<string>()
  for (const known of found) {
    const [first] = needsIn(known)
    if (first === undefined) return anything
    for (const part of first) parts.add(part)
  }
  return needing([[...parts]])
}

/** Joins what is exact, and keeps the best of what must stand somewhere. */
const readSequence = (cursor: Cursor, before = ''): Known => {
  let exact: readonly string[] = [before]
  const needs: Parts[] = []
  let whole = true
  while (cursor.at < cursor.source.length && !')|'.includes(cursor.source[cursor.at] ?? '')) {
    const next = readRepeated(cursor)
    if (next.exact !== undefined && fits(exact, next.exact)) exact = joined(exact, next.exact)
    else {
      whole = false
      const closed = next.exact?.every(beginsApart) === true ? joined(exact, [edge]) : exact
      needs.push(...needsOfTexts(closed), ...next.needs)
      const apart = next.exact !== undefined && exact.every(endsApart)
      exact = apart ? joined([edge], next.exact) : (next.exact ?? [''])
    }
  }
  return whole ? exactly(exact) : needing(rarest([...needs, ...needsOfTexts(exact)]))
}

const fits = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 1 || other.length === 1 || one.length * other.length <= most

const beginsApart = (text: string): boolean => /^[^a-zA-Z0-9]/.test(text)
const endsApart = (text: string): boolean => /[^a-zA-Z0-9]$/.test(text)

const joined = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.flatMap((start) => other.map((end) => start + end))

const readRepeated = (cursor: Cursor): Known => {
  const known = readOne(cursor)
  const { source, at } = cursor
  const times = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(source.slice(at, at + 10))?.[0]
  if (times === undefined) return known
  cursor.at += times.length
  if (times === '?' && known.exact !== undefined) return exactly([...known.exact, ''])
  const optional = times.startsWith('?') || times.startsWith('*') || times.startsWith('{0')
  return optional ? anything : needing(needsIn(known))
}

const readOne = (cursor: Cursor): Known => {
  const { source, at } = cursor
  const first = source[at] ?? ''
  cursor.at += 1
  if (first === '(') return readGroup(cursor)
  if (first === '[') return readClass(cursor)
  if (first === '\\') return readEscape(cursor)
  if (first === '^' || first === '$') return exactly([edge])
  return first === '.' ? anything : readLetters(cursor, first)
}

/** Plain letters up to the last that is not repeated, at once: joining them one by one took 200 ms at load. */
const readLetters = (cursor: Cursor, first: string): Known => {
  plain.lastIndex = cursor.at
  const more = plain.exec(cursor.source)?.[0] ?? ''
  if (more === '' || !single.test(first)) return exactly([first])
  cursor.at += more.length
  return exactly([first + more])
}

const single = /[a-z ]/
const plain = /[a-z ]+(?![?*+{])/y

/** Lists of words such as all products stand in dozens of patterns and are read once. */
const lists = new Map<string, Known>()
const wordList = /\?:[a-z |]+\)/y

const readGroup = (cursor: Cursor): Known => {
  wordList.lastIndex = cursor.at
  const list = wordList.exec(cursor.source)?.[0]
  if (list === undefined) return readAnyGroup(cursor)
  cursor.at += list.length
  return lists.getOrInsertComputed(list, () => exactly(list.slice(2, -1).split('|')))
}

const readAnyGroup = (cursor: Cursor): Known => {
  const opening = /^\?(?:[:=!]|<[=!])/.exec(cursor.source.slice(cursor.at, cursor.at + 3))?.[0] ?? ''
  cursor.at += opening.length
  const known = readAlternatives(cursor)
  cursor.at += 1
  return opening === '' || opening === '?:' ? known : nothing
}

const readClass = (cursor: Cursor): Known => {
  const { source, at } = cursor
  let end = at
  while (source[end] !== ']') end += source[end] === '\\' ? 2 : 1
  cursor.at = end + 1
  const inside = source.slice(at, end)
  if (inside === '0-9') return digit
  return /^[a-z]{1,6}$/.test(inside) ? exactly(inside.split('')) : anything
}

const readEscape = (cursor: Cursor): Known => {
  const { source, at } = cursor
  const escaped = source[at] ?? ''
  cursor.at += 1
  if (escaped === 'b') return exactly([edge])
  if (escaped === 'd') return digit
  if (escaped === 'u') cursor.at += 4
  return /[a-zA-Z0-9]/.test(escaped) ? anything : exactly([escaped])
}
