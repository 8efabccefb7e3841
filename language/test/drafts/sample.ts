import type { Side } from '@perennial/core/side'

/**
 * A draft and what a wise reader would say of it; `says` empty: nothing. Either of two sayings joined by | will do.
 * `clear`: nobody could read it otherwise, so neither may the coach.
 */
export type Sample = {
  readonly by?: Side
  readonly to?: string
  readonly draft: string
  readonly about: 'ask' | 'answer' | 'thanks' | 'outcome' | 'nothing' | 'foreign'
  readonly says: readonly string[]
  readonly clear?: true
}
