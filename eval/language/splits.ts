import type { Labelled } from '../../language/train/sentences.ts'

/** Who is taught and who is judged. A `fold` of the shared sentences, all of them, or one writer of our own. */
export type Split =
  | { readonly kind: 'fold'; readonly fold: number }
  | { readonly kind: 'unseen' }
  | { readonly kind: 'writer'; readonly writer: number }

/** Our own sentences, one list a writer, and those of the shared folder. */
export type Sentences = { readonly own: readonly (readonly Labelled[])[]; readonly dev: readonly Labelled[] }

export const folds = 5

/** All that is not judged; sentences of the shared folder only for its other folds. */
export const taughtIn = (split: Split, { own, dev }: Sentences): readonly Labelled[] => {
  switch (split.kind) {
    case 'fold':
      return [...own.flat(), ...dev.filter((_, at) => at % folds !== split.fold)]
    case 'unseen':
      return own.flat()
    case 'writer':
      return own.filter((_, writer) => writer !== split.writer).flat()
  }
}

export const judgedIn = (split: Split, { own, dev }: Sentences): readonly Labelled[] => {
  switch (split.kind) {
    case 'fold':
      return dev.filter((_, at) => at % folds === split.fold)
    case 'unseen':
      return dev
    case 'writer':
      return own[split.writer] ?? []
  }
}
