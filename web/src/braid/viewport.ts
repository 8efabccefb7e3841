/** The part of time in view. */
export type Viewport = { readonly from: number; readonly to: number }

const DAY = 86_400_000
/** The shortest stretch one can zoom into, and the room a young history is given. */
export const LEAST = 2 * DAY
const YOUNG = 14 * DAY
/** How much closer or farther a key or a button goes. */
export const STEP = 2

/** All of a history; a short one is given room to grow into. */
export const wholeOf = ({ from, to }: Viewport): Viewport => ({ from: Math.min(from, to - YOUNG), to })

const within = ({ from, to }: Viewport, whole: Viewport): Viewport => {
  const span = Math.min(to - from, whole.to - whole.from)
  const start = Math.min(Math.max(from, whole.from), whole.to - span)
  return { from: start, to: start + span }
}

/** Closer by a factor, an instant staying where it is. */
export const zoomed = (view: Viewport, whole: Viewport, factor: number, around: number): Viewport => {
  const before = view.to - view.from
  const span = Math.min(whole.to - whole.from, Math.max(LEAST, before / factor))
  const from = around - ((around - view.from) / before) * span
  return within({ from, to: from + span }, whole)
}

export const moved = ({ from, to }: Viewport, whole: Viewport, by: number): Viewport =>
  within({ from: from + by, to: to + by }, whole)

/** Two instants under two fingers. */
export const pinched = (
  whole: Viewport,
  width: number,
  [a, b]: readonly [{ at: number; x: number }, { at: number; x: number }],
): Viewport => {
  const apart = Math.max(24, Math.abs(b.x - a.x))
  const span = Math.min(whole.to - whole.from, Math.max(LEAST, (Math.abs(b.at - a.at) / apart) * width))
  const from = (a.at + b.at) / 2 - (((a.x + b.x) / 2) * span) / width
  return within({ from, to: from + span }, whole)
}

/** The last days of a history. */
export const lastDays = (whole: Viewport, days: number): Viewport =>
  within({ from: whole.to - days * DAY, to: whole.to }, whole)

const EDGE = 0.06

/** Moved as little as shows an instant with some room around it. */
export const showing = (view: Viewport, whole: Viewport, at: number): Viewport => {
  const room = (view.to - view.from) * EDGE
  if (at < view.from + room) return moved(view, whole, at - view.from - room)
  return at > view.to - room ? moved(view, whole, at - view.to + room) : view
}

export const isWhole = (view: Viewport, whole: Viewport): boolean =>
  view.to - view.from >= (whole.to - whole.from) * 0.999

/** On the way from one view to another: `share` 0 to 1. */
export const between = (a: Viewport, b: Viewport, share: number): Viewport => ({
  from: a.from + (b.from - a.from) * share,
  to: a.to + (b.to - a.to) * share,
})
