import type { ReadContext } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import type { NormalForm } from './normal-form.ts'

export type Handed = { readonly code: boolean; readonly file: boolean }

export const nothingHanded: Handed = { code: false, file: false }

/** A sentence before it is read. */
export type Spoken = {
  readonly text: string
  readonly author: Side
  readonly form: NormalForm
  /** What stands right after it or was sent along: a block of code, a file. */
  readonly handed: Handed
  readonly context: ReadContext
}
