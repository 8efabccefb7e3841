import type { Hanging } from './arcs.ts'
import type { Mark } from './detail.ts'
import type { Arc, Scene } from './scene.ts'

/** What somebody looks at more closely. */
export type Chosen =
  | { readonly kind: 'moment'; readonly mark: Mark }
  | { readonly kind: 'loop'; readonly arc: Arc }
  | { readonly kind: 'open'; readonly open: Hanging }

export const instantOf = (scene: Scene, chosen: Chosen): number => {
  switch (chosen.kind) {
    case 'moment':
      return scene.at[chosen.mark.moment] ?? scene.to
    case 'loop':
      return chosen.arc.from
    case 'open':
      return chosen.open.from
  }
}
