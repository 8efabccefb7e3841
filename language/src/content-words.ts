import { stemmer } from 'stemmer'
import type { Word } from './word.ts'

const stops = new Set(
  (
    'a an the and or but so if then than that this these those there here it its he him his she her hers they them ' +
    'their theirs we us our ours you your yours i me my mine myself yourself what which who whom whose where when why ' +
    'how is am are was were be been being do does did done doing have has had having can could will would shall should ' +
    'may might must not no yes yep yeah nope ok okay of in on at by for from to with about into over under after before ' +
    'during until till since as up down out off again once more most less least very really quite just only also even ' +
    'still yet already ever never always often sometimes maybe perhaps too much many few lot lots some any all both each ' +
    'every either neither other another such same own one two three first last next new old good great nice fine well bad ' +
    'better best big small little long short hard easy sure right wrong kind thing things something anything nothing ' +
    'everything someone anyone everyone somebody anybody everybody people person way time times moment while bit today ' +
    'tomorrow yesterday tonight now soon later day days week weeks weekend month months year years morning evening ' +
    'afternoon night hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday january february ' +
    'march april may june july august september october november december mon tue tues wed thu thur thurs fri sat sun am pm ' +
    'get got getting gets go goes going went gone make makes made making tell tells told telling send sends sent sending ' +
    'know knows knew known look looks looked looking work works worked working see sees saw seen take takes took taken ' +
    'give gives gave given come comes came put puts let lets say says said think thinks thought want wants wanted need ' +
    'needs needed try tries tried trying use uses used using find finds found help helps helped helping ask asks asked ' +
    'asking keep keeps kept start starts started like likes liked love feel felt happen happened happens mean means meant ' +
    'show showed shown call called write writes wrote written read reads hear heard hope hoping wish please thank thanks ' +
    'thankful grateful sorry hi hey hello dear cheers regards best congratulations morning welcome bye lol haha omg wow oh ah ' +
    'because though although however instead rather without within between through across around against per via etc ' +
    's t re ve ll d m o clock'
  ).split(/\s+/),
)

const kept: ReadonlyMap<string, string> = new Map([
  ['resume', 'cv'],
  ['cvs', 'cv'],
  ['cv', 'cv'],
])

/** The stem of a content word, else undefined. */
export const contentStem = (word: string): string | undefined =>
  isContent(word) ? (kept.get(word) ?? stemmer(word)) : undefined

/** Content words in stem form: no greetings, function words or generic verbs; numbers of two digits and more. */
export const contentWords = (tokens: readonly string[]): readonly string[] =>
  distinct(tokens.map(contentStem))

/** The stems found so far; the list is kept, as one that grows by pushes leaves most of itself behind. */
const found: string[] = []
let sentence = 0

/** The same of the words of a normal form. */
export const stemsOf = (words: readonly Word[]): readonly string[] => {
  sentence += 1
  let count = 0
  for (const { stem } of words) {
    if (stem === undefined || stem.foundIn === sentence) continue
    stem.foundIn = sentence
    found[count++] = stem.text
  }
  return found.slice(0, count)
}

const distinct = (stems: readonly (string | undefined)[]): readonly string[] => {
  const found: string[] = []
  for (const stem of stems) if (stem !== undefined && !found.includes(stem)) found.push(stem)
  return found
}

const isContent = (token: string): boolean =>
  token.length > 1 &&
  token.length < 40 &&
  !stops.has(token) &&
  token !== 'CODE' &&
  token !== 'LINK' &&
  (/^[a-z]/.test(token) || /^\d{2,}[a-z]*$/.test(token))
