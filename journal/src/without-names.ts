/** Words that are written with a capital and name nobody. Plurals and endings are cut before they are looked up. */
const kept: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august ' +
    'september october november december christmas easter ramadan diwali eid english german french spanish portuguese ' +
    'hindi polish italian dutch chinese japanese arabic python java rust go kotlin swift ruby php perl scala elixir ' +
    'haskell erlang javascript typescript react angular vue svelte node deno django flask rails spring laravel linux ' +
    'ubuntu debian windows android docker kubernetes terraform ansible helm jenkins git github gitlab bitbucket jira ' +
    'slack zoom teams discord telegram whatsapp linkedin google amazon microsoft apple oracle azure postgres postgresql ' +
    'mysql redis mongo mongodb kafka spark airflow grafana prometheus elastic elasticsearch snowflake excel figma ' +
    'notion leetcode hackerrank stack overflow bash vim tensorflow pytorch pandas numpy jupyter arduino raspberry'
  ).split(' '),
)

/** Names that are words as well: with a capital inside a sentence they are taken for names. */
const alsoNames: ReadonlySet<string> = new Set(
  'will mark grace hope joy rose bill jack frank grant dean faith art drew rich ray pat sky amber dawn lance miles chase'.split(
    ' ',
  ),
)

/** Parts of names that are too small to tell anybody. */
const particles: ReadonlySet<string> = new Set(
  'van von der den de da do dos del della di la le el al bin ibn of the and mr mrs ms dr prof'.split(' '),
)

/** Given names of many places, borne by men and women alike: to the model a name is as good as another. */
const standIns = [
  'Robin',
  'Sam',
  'Kim',
  'Noor',
  'Sasha',
  'Toni',
  'Nico',
  'Lou',
  'Yuki',
  'Ari',
  'Jules',
  'Ola',
]

const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** What tells who somebody is: an e-mail, a link, a handle, a number that rings; and the words between. */
const tellers = new RegExp(
  [
    String.raw`(?<mail>(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8})`,
    String.raw`(?<link><?(?:https?:\/\/|www\.)[^\s>]+>?|(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{Ll}{2,6}\/\S*)`,
    String.raw`(?<handle><@\w+>|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]*[\p{L}\p{N}])`,
    String.raw`(?<phone>(?<![\p{L}\p{N}.])(?:\+\s?\d|\(?0\d)[\d ()./-]{5,20}\d)`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}]*(?:[-'’]\p{L}[\p{L}\p{M}]*)*)`,
  ].join('|'),
  'gu',
)

/** The same to the model as the one that stood there: a link is a link, an address two words, a number numbers. */
const addressFor: Readonly<Record<string, string>> = {
  mail: 'robin@example.org',
  link: 'https://example.org',
  handle: '@robin',
  phone: '0555 010 0100',
}

const ending = /['’](?:s|m|ve|d|ll|re|t)$/i

/** What is known of words before names are taken out. */
export type Known = {
  /** Folded parts of names that are names wherever they stand. */
  readonly names: ReadonlySet<string>
  /** Whether a lower-case word is one that anybody uses. */
  readonly isOrdinary: (word: string) => boolean
}

/** The parts of people’s names, as they are looked up. */
export const nameParts = (names: readonly string[]): ReadonlySet<string> =>
  new Set(
    names
      .flatMap((name) => fold(name).split(/[^\p{L}]+/u))
      .filter((part) => part.length > 1 && !particles.has(part)),
  )

const isCapitalised = (text: string): boolean => /^\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}/u.test(text)

/** GitHub, iOS, DevOps: a capital in the middle, unlike McKay and O’Neill. */
const isBranded = (text: string): boolean =>
  /\p{Ll}\p{Lu}/u.test(text) && !/^(?:Ma?c|Fitz|De|La|Van)\p{Lu}/u.test(text)

/** So much around a word tells how it stands; more would cost time in the square of the text. */
const NEAR = 16

const opensSentence = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - NEAR), at).trimEnd()
  return (
    before === '' ||
    /(?:[.!?:…"“(]|\p{Extended_Pictographic}\uFE0F?)$/u.test(before) ||
    /\n\s*$/.test(text.slice(Math.max(0, at - NEAR), at))
  )
}

const isKept = (plain: string): boolean => kept.has(plain) || kept.has(plain.replace(/s$/, ''))

/** An ordinary word in a form that may be new. */
const isFormed = (plain: string): boolean => /(?:ed|ing|ly|tion|ness|ment|able|less)$/.test(plain)

type Place = { readonly text: string; readonly at: number }

/** Whether a word with a capital may be somebody’s, or a place’s, by how it is written and where it stands. */
const seemsName = (
  found: string,
  plain: string,
  { text, at }: Place,
  isOrdinary: Known['isOrdinary'],
): boolean => {
  if (plain.length < 2 || !isCapitalised(found) || isBranded(found) || isKept(plain)) return false
  if (isOrdinary(plain)) return alsoNames.has(plain) && !opensSentence(text, at)
  return !opensSentence(text, at) || !isFormed(plain)
}

/** "Will you come?" begins with a word, whoever is called Will. */
const goesOnAsWord = (rest: string): boolean =>
  /^\s+(?:you|we|it|he|she|they|i|the|this|that|my|your|a|an|in|with|for|to|of)\b/i.test(rest)

const isKnownName = (found: string, plain: string, { text, at }: Place, { isOrdinary }: Known): boolean => {
  const isAlsoWord = isOrdinary(plain) || isKept(plain) || alsoNames.has(plain)
  if (!isAlsoWord) return true
  if (found === found.toLowerCase()) return false
  return !opensSentence(text, at) || !goesOnAsWord(text.slice(at + found.length, at + found.length + NEAR))
}

const bare = (found: string): string => fold(found.replace(ending, ''))

const isName = (found: string, place: Place, known: Known): boolean => {
  const plain = bare(found)
  const parts = plain.split('-')
  return parts.some((part) => known.names.has(part))
    ? isKnownName(found, plain, place, known)
    : seemsName(found, plain, place, known.isOrdinary)
}

type Met = { readonly word: string; readonly isName: boolean; readonly opens: boolean }

const wordsIn = (text: string, known: Known): readonly Met[] =>
  [...text.matchAll(tellers)].flatMap(({ groups, index: at }) => {
    const word = groups?.['word']
    return word === undefined
      ? []
      : [{ word, isName: isName(word, { text, at }, known), opens: opensSentence(text, at) }]
  })

/** The words of texts that seem to be names, folded: once met they are names in small letters too. */
export const namesIn = (texts: readonly string[], known: Known): ReadonlySet<string> =>
  new Set(
    texts
      .flatMap((text) => wordsIn(text, known))
      .filter(({ word, isName }) => isName && !known.isOrdinary(bare(word)))
      .map(({ word }) => bare(word)),
  )

/** Words with a capital that stay: for the person who looks it over. */
export const capitalsIn = (texts: readonly string[], known: Known): ReadonlySet<string> =>
  new Set(
    texts
      .flatMap((text) => wordsIn(text, known))
      .filter(({ word, isName, opens }) => {
        const plain = bare(word)
        const isPlain = opens && known.isOrdinary(plain) && !alsoNames.has(plain)
        return !isName && !isPlain && plain.length > 1 && word !== word.toLowerCase()
      })
      .map(({ word }) => word.replace(ending, '')),
  )

/** Stands for a part of a name whose first part is replaced already; no writing uses it. */
const JOINED = '\uE000'

/**
 * Texts of one talk without names: each name another one, the same for the same, so that they stay people’s words.
 * @param turn which of the stand-ins comes first: lines that differ in it do not all speak of the same person
 */
export const withoutNames = (texts: readonly string[], known: Known, turn: number): readonly string[] => {
  const given = new Map<string, string>()
  const standIn = (plain: string): string => {
    const name = given.get(plain) ?? standIns[(turn + given.size) % standIns.length] ?? 'Robin'
    given.set(plain, name)
    return name
  }
  const renamed = (text: string): string => {
    let end = -1
    const one = (word: string, at: number): string => {
      if (!isName(word, { text, at }, known)) return word
      const isJoined = end >= 0 && /^[ \t]+$/.test(text.slice(end, at))
      end = at + word.length
      const name = isJoined ? JOINED : standIn(bare(word))
      return (word === word.toLowerCase() ? name.toLowerCase() : name) + (ending.exec(word)?.[0] ?? '')
    }
    return text
      .replaceAll(tellers, (found: string, ...rest: unknown[]) => {
        const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>
        const kind = Object.keys(groups).find((each) => groups[each] !== undefined) ?? 'word'
        return addressFor[kind] ?? one(found, rest.at(-3) as number)
      })
      .replaceAll(/[ \t]+\uE000/g, '')
  }
  return texts.map((text) => renamed(text.replaceAll(JOINED, '')))
}
