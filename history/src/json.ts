/** An object of a JSON text, its values still unknown. */
export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const textIn = (json: Json | undefined, key: string): string | undefined => {
  const value = json?.[key]
  return typeof value === 'string' ? value : undefined
}

export const numberIn = (json: Json | undefined, key: string): number | undefined => {
  const value = json?.[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export const objectIn = (json: Json | undefined, key: string): Json | undefined => {
  const value = json?.[key]
  return isObject(value) ? value : undefined
}

export const listIn = (json: Json | undefined, key: string): readonly unknown[] => {
  const value = json?.[key]
  return Array.isArray(value) ? value : []
}

export const objectsIn = (json: Json | undefined, key: string): readonly Json[] =>
  listIn(json, key).filter(isObject)

export const textsIn = (json: Json | undefined, key: string): readonly string[] =>
  listIn(json, key).filter((value) => typeof value === 'string')

/** An id may be written as a number or as a text. */
export const idIn = (json: Json | undefined, key: string): string | undefined =>
  textIn(json, key) ?? numberIn(json, key)?.toString()
