import type { Mark } from './detail.ts'
import type { Layout } from './layout.ts'

/** The mark nearest to a place of the picture, among those less than `near` pixels away. */
export const nearest = (
  layout: Layout,
  marks: readonly Mark[],
  x: number,
  y: number,
  near: number,
): Mark | null => {
  const { scene } = layout
  let best: Mark | null = null
  let least = near
  for (const mark of marks) {
    const where = layout.x(scene.at[mark.moment] ?? 0)
    const far = Math.hypot(where - x, layout.y(scene.by[mark.moment] ?? 'mentor', where) - y)
    if (far < least) [best, least] = [mark, far]
  }
  return best
}
