/** Features that always show together, such as a word, the same word as a mentor's, and its stem. */
export type Trait = {
  readonly keys: readonly number[]
  /** Who remembers the sum of their rows, and where. */
  rememberedBy: object | undefined
  place: number
}

export const traitOf = (keys: readonly number[]): Trait => ({ keys, rememberedBy: undefined, place: 0 })
