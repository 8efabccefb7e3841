import { merged, type Catalogue } from './merged.ts'

/** The languages that a catalogue exists for; what one of them has not said yet is said in English. */
const catalogues: Readonly<Record<string, (() => Promise<Readonly<Record<string, unknown>>>) | null>> = {
  en: null,
  de: async () => (await import('./de.ts')).de,
}

export const LANGUAGE_KEY = 'language'
const ENGLISH = 'en-GB'

const languageOf = (locale: string): string => locale.split('-', 1)[0] ?? ''

const hasWords = (locale: string): boolean => Object.hasOwn(catalogues, languageOf(locale))

/** What was chosen on this device; outside a browser nothing was. */
const remembered = (): string | null =>
  typeof localStorage === 'undefined' ? null : localStorage.getItem(LANGUAGE_KEY)

/** The person's own choice, else the browser's, as far as there is a catalogue. */
const chosen = (): string => {
  const wanted = [remembered(), ...navigator.languages].filter((each) => each !== null)
  return wanted.find(hasWords) ?? ENGLISH
}

/** The language of the screens, with its region: what dates and numbers are written by. */
export const locale = languageOf(chosen()) === 'en' ? ENGLISH : chosen()
export const language = languageOf(locale)

// Awaited here, once, so that every message is at hand before the first screen; English waits for nothing.
const spoken = (await catalogues[language]?.()) ?? {}

/** A part of the catalogue in the language of the screens. */
export const inLanguage = <const T extends Catalogue>(part: string, english: T): T =>
  merged(english, spoken[part])

/** Tells the page which language it is in, and which way that is read. */
export const nameLanguage = (): void => {
  document.documentElement.lang = language
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? 'rtl' : 'ltr'
}

/** By name: the browser takes ten milliseconds and more to say which way the first language it is asked about is read. */
const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi'])

/** Whether a locale of a person is another language than the screens speak now, and one they could. */
export const isOther = (other: string): boolean => hasWords(other) && languageOf(other) !== language
