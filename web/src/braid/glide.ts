import { between, type Viewport } from './viewport.ts'

export const WAY_MS = 260

const eased = (share: number): number => 1 - (1 - share) ** 3

/** Where a view is, some time after it set out for another: quick at first, and in the end that other itself. */
export const glided = (from: Viewport, to: Viewport, ms: number): Viewport =>
  ms >= WAY_MS ? to : between(from, to, eased(Math.max(0, ms / WAY_MS)))
