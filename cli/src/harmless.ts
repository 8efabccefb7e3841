import { stripVTControlCharacters } from 'node:util'

/** People’s words may hold anything; nothing in them may steer the terminal. Line ends stay where they are wanted. */
export const harmless = (text: string): string =>
  stripVTControlCharacters(text).replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')

/** The same for a text of several lines. */
export const harmlessLines = (text: string): string => text.split('\n').map(harmless).join('\n')
