import { isObject, parseJson, type Json } from './json.ts'

export type JsonList = {
  /** What stands around the list, when the whole text could be read. */
  readonly around: Json
  readonly items: readonly { readonly line: number; readonly item: Json }[]
  /** The line from which on the text could not be read, when it is cut or broken. */
  readonly brokenAt?: number
}

/**
 * The objects of the list under `key` (or of the text itself when it is a list).
 * Of a broken or cut text every object that is whole is kept. Linear in the length of the text.
 */
export const readJsonList = (text: string, key: string): JsonList => {
  const whole = parseJson(text)
  const list = Array.isArray(whole) ? whole : isObject(whole) ? whole[key] : undefined
  if (Array.isArray(list)) {
    const items = list.filter(isObject).map((item) => ({ line: 0, item }))
    return { around: isObject(whole) ? whole : {}, items }
  }
  return isObject(whole) ? { around: whole, items: [] } : salvage(text, key)
}

const salvage = (text: string, key: string): JsonList => {
  const found = text.indexOf(`"${key}"`)
  const start = text.indexOf('[', Math.max(found, 0))
  if (start < 0) return { around: {}, items: [], brokenAt: 1 }
  const around = parseJson(`${text.slice(0, found < 0 ? 0 : found).replace(/,\s*$/, '')}}`)
  return { around: isObject(around) ? around : {}, ...wholeObjects(text, start + 1) }
}

/** Walks once over the text, counting braces outside of strings. */
const wholeObjects = (text: string, from: number): Pick<JsonList, 'items' | 'brokenAt'> => {
  const items: { line: number; item: Json }[] = []
  let line = 1 + countNewlines(text.slice(0, from))
  let depth = 0
  let start = from
  let startLine = line
  let inString = false
  let brokenAt = line
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === NEWLINE) line++
    if (inString) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE || code === NEWLINE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === OPEN && depth++ === 0) {
      start = at
      startLine = line
    } else if (code === CLOSE && depth > 0 && --depth === 0) {
      const item = parseJson(text.slice(start, at + 1))
      if (isObject(item)) items.push({ line: startLine, item })
      else brokenAt = Math.max(brokenAt, startLine)
    }
  }
  return { items, brokenAt: depth > 0 ? startLine : brokenAt }
}

const NEWLINE = 10
const QUOTE = 34
const BACKSLASH = 92
const OPEN = 123
const CLOSE = 125

const countNewlines = (text: string): number => text.split('\n').length - 1
