/**
 * What must stand in a text for a pattern to match it: one of these parts of words. `·` is the edge of a
 * word: `·call·` is the whole word, `·call` its beginning, `call` stands anywhere in it. `?` stands alone.
 */
export type Parts = readonly string[]

/** All that is known of a piece of a pattern. `exact`: all it can match. `parts`: what any match contains. */
type Known = { readonly exact: readonly string[] | undefined; readonly parts: Parts | undefined }

const edge = '·'
const anything: Known = { exact: undefined, parts: undefined }
const nothing: Known = { exact: [''], parts: undefined }
const digit: Known = { exact: undefined, parts: '0123456789'.split('') }

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

/** How often a part fulfils a need, roughly: rare ones are the best to wait for. */
const costOf = (part: string): number => {
  const word = part.replaceAll(edge, '')
  const known = common.get(word)
  if (known !== undefined) return known
  return word.length < 3 && part.length < word.length + 2 ? 20 : 0.5
}

const cost = (parts: Parts): number => parts.reduce((sum, part) => sum + costOf(part), 0)

const cheaper = (one: Parts | undefined, other: Parts | undefined): Parts | undefined => {
  if (one === undefined || other === undefined) return one ?? other
  return cost(one) <= cost(other) ? one : other
}

const bestPart = (text: string): string | undefined => {
  let best: string | undefined
  const words = text.replace(/[^a-zA-Z0-9·]/g, (mark) => (mark === '?' ? '·?·' : '··'))
  for (const part of words.match(/·?[a-zA-Z0-9]+·?|\?/g) ?? [])
    if (best === undefined || costOf(part) < costOf(best)) best = part
  return best
}

const partsOf = (exact: readonly string[]): Parts | undefined => {
  const parts = new Set<string>()
  for (const text of exact) {
    const part = bestPart(text)
    if (part === undefined) return undefined
    parts.add(part)
  }
  return [...parts]
}

const partsIn = ({ exact, parts }: Known): Parts | undefined => (exact === undefined ? parts : partsOf(exact))

/** One alternative of a pattern and what it takes to match it; without parts it may match anywhere. */
export type Alternative = { readonly source: string; readonly parts: Parts | undefined }

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
  const parts = exact !== undefined && after !== '' ? partsOf(joined(exact, [edge])) : partsIn(known)
  return { source: before + after === '' ? source : `${before}(?:${source})${after}`, parts }
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
  const exact = found.flatMap((known) => known.exact ?? [])
  if (found.every((known) => known.exact !== undefined)) return { exact, parts: undefined }
  const parts = new Set<string>()
  for (const known of found) {
    const one = partsIn(known)
    if (one === undefined) return anything
    for (const part of one) parts.add(part)
  }
  return { exact: undefined, parts: [...parts] }
}

/** Joins what is exact, and keeps the best of what must stand somewhere. */
const readSequence = (cursor: Cursor, before = ''): Known => {
  let exact: readonly string[] = [before]
  let parts: Parts | undefined
  let whole = true
  while (cursor.at < cursor.source.length && !')|'.includes(cursor.source[cursor.at] ?? '')) {
    const next = readRepeated(cursor)
    if (next.exact !== undefined && fits(exact, next.exact)) exact = joined(exact, next.exact)
    else {
      whole = false
      const closed = next.exact?.every(beginsApart) === true ? joined(exact, [edge]) : exact
      parts = cheaper(cheaper(parts, partsOf(closed)), next.parts)
      const apart = next.exact !== undefined && exact.every(endsApart)
      exact = apart ? joined([edge], next.exact) : (next.exact ?? [''])
    }
  }
  return whole ? { exact, parts: undefined } : { exact: undefined, parts: cheaper(parts, partsOf(exact)) }
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
  if (times === '?' && known.exact !== undefined) return { exact: [...known.exact, ''], parts: undefined }
  const optional = times.startsWith('?') || times.startsWith('*') || times.startsWith('{0')
  return optional ? anything : { exact: undefined, parts: partsIn(known) }
}

const readOne = (cursor: Cursor): Known => {
  const { source, at } = cursor
  const first = source[at] ?? ''
  cursor.at += 1
  if (first === '(') return readGroup(cursor)
  if (first === '[') return readClass(cursor)
  if (first === '\\') return readEscape(cursor)
  if (first === '^' || first === '$') return { exact: [edge], parts: undefined }
  return first === '.' ? anything : readLetters(cursor, first)
}

/** Plain letters up to the last that is not repeated, at once: joining them one by one took 200 ms at load. */
const readLetters = (cursor: Cursor, first: string): Known => {
  plain.lastIndex = cursor.at
  const more = plain.exec(cursor.source)?.[0] ?? ''
  if (more === '' || !single.test(first)) return { exact: [first], parts: undefined }
  cursor.at += more.length
  return { exact: [first + more], parts: undefined }
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
  return lists.getOrInsertComputed(list, () => ({ exact: list.slice(2, -1).split('|'), parts: undefined }))
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
  return /^[a-z]{1,6}$/.test(inside) ? { exact: inside.split(''), parts: undefined } : anything
}

const readEscape = (cursor: Cursor): Known => {
  const { source, at } = cursor
  const escaped = source[at] ?? ''
  cursor.at += 1
  if (escaped === 'b') return { exact: [edge], parts: undefined }
  if (escaped === 'd') return digit
  if (escaped === 'u') cursor.at += 4
  return /[a-zA-Z0-9]/.test(escaped) ? anything : { exact: [escaped], parts: undefined }
}
