/** Messages by name: words, words with something filled in, or a group of them. */
export type Catalogue = { readonly [name: string]: Message | Catalogue }
// A message takes what it is filled with; what that is, its English says.
export type Message = string | ((...filled: never[]) => string)

/** The same messages in another language, as far as they are said there. */
export type Translation<T> = {
  readonly [K in keyof T]?: T[K] extends string
    ? string
    : T[K] extends (...filled: infer Filled) => string
      ? (...filled: Filled) => string
      : Translation<T[K]>
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** English with everything that is said in another language in its place. */
export const merged = <T extends Catalogue>(english: T, other: unknown): T =>
  isGroup(other)
    ? (Object.fromEntries(
        Object.entries(english).map(([name, message]) => [
          name,
          isGroup(message) ? merged(message, other[name]) : (other[name] ?? message),
        ]),
      ) as T)
    : english
