import type { ReadContext } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import type { Word } from './word.ts'

/** A sentence before it is read. `handed`: marks it cannot show itself. */
export type Spoken = {
  readonly text: string
  readonly author: Side
  readonly form: string
  readonly tokens: readonly Word[]
  readonly handed: readonly string[]
  readonly context: ReadContext
}

/** All that the parts of a reading may look at, worked out once for a sentence. */
export type Heard = {
  readonly text: string
  readonly author: Side
  readonly form: string
  readonly tokens: readonly Word[]
  readonly marks: ReadonlySet<string>
  readonly context: ReadContext
}
