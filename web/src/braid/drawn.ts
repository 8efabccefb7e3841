import { closenessOf } from './closeness.ts'
import { layoutOf, type Layout } from './layout.ts'
import type { Line } from './pen.ts'
import { sceneOf, type Told } from './scene.ts'
import { wholeOf } from './viewport.ts'

export type Point = readonly [number, number]

/** The points a line goes through as it is drawn; of a disc two corners of the square around it. */
export const pointsOf = ({ draw }: Pick<Line, 'draw'>): readonly Point[] => {
  const points: Point[] = []
  const put = (...at: readonly number[]): void => void points.push([at.at(-2) ?? 0, at.at(-1) ?? 0])
  const pen = {
    moveTo: put,
    lineTo: put,
    bezierCurveTo: put,
    arc: (x: number, y: number, r: number) => (put(x - r, y - r), put(x + r, y + r)),
    rect: put,
    closePath: () => undefined,
  }
  draw(pen)
  return points
}

/** A history laid out as it is when its page is opened. */
export const laidOut = (told: Told, width: number): Layout => {
  const scene = sceneOf(told)
  return layoutOf(scene, closenessOf(scene), wholeOf(scene), width)
}
