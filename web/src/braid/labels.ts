import { fontOf, type Type } from './looks.ts'

let pen: CanvasRenderingContext2D | null = null
const known = new Map<string, number>()

/** How wide words are, as they are painted. */
export const widthOf = (text: string, type: Type): number => {
  const font = fontOf(type)
  const key = `${font}\n${text}`
  const found = known.get(key)
  if (found !== undefined) return found
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * type.size * 0.55
  pen.font = font
  const { width } = pen.measureText(text)
  known.set(key, width)
  return width
}

/** Widths are measured anew once the fonts are there. */
export const forgetWidths = (): void => known.clear()

export type Placed<T> = { readonly item: T; readonly x: number; readonly from: number; readonly to: number }

/** How wide a label is, is asked only where there may be room for it: to measure is most of the work. */
export type Wanted<T> = { readonly item: T; readonly x: number; readonly width: () => number }

/** Labels of one row, the first ones before the later ones, none over another; moved inwards at the edges. */
export const placed = <T>(
  wanted: readonly Wanted<T>[],
  edges: { readonly from: number; readonly to: number },
  gap: number,
): readonly Placed<T>[] => {
  const kept: Placed<T>[] = []
  const isFree = (from: number, to: number): boolean =>
    kept.every((other) => to + gap <= other.from || from >= other.to + gap)
  for (const { item, x, width: measured } of wanted) {
    const nearest = Math.min(Math.max(x, edges.from), edges.to)
    if (!isFree(nearest, nearest)) continue
    const width = measured()
    if (width > edges.to - edges.from) continue
    const middle = Math.min(Math.max(x, edges.from + width / 2), edges.to - width / 2)
    const [from, to] = [middle - width / 2, middle + width / 2]
    if (isFree(from, to)) kept.push({ item, x: middle, from, to })
  }
  return kept
}
