import { looks } from './looks.ts'
import type { Line, Pen } from './pen.ts'
import type { MarkKind, Side } from './scene.ts'

const TURN = 2 * Math.PI

const disc =
  (x: number, y: number, r: number) =>
  (pen: Pen): void => {
    pen.moveTo(x + r, y)
    pen.arc(x, y, r, 0, TURN)
    pen.closePath()
  }

const polygon =
  (points: readonly (readonly [number, number])[]) =>
  (pen: Pen): void => {
    points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)))
    pen.closePath()
  }

const heart =
  (x: number, y: number) =>
  (pen: Pen): void => {
    pen.moveTo(x, y + 4.2)
    pen.bezierCurveTo(x - 5.4, y + 0.4, x - 4.6, y - 3.6, x - 2.2, y - 3.6)
    pen.bezierCurveTo(x - 0.9, y - 3.6, x - 0.2, y - 2.6, x, y - 1.9)
    pen.bezierCurveTo(x + 0.2, y - 2.6, x + 0.9, y - 3.6, x + 2.2, y - 3.6)
    pen.bezierCurveTo(x + 4.6, y - 3.6, x + 5.4, y + 0.4, x, y + 4.2)
    pen.closePath()
  }

const PETALS = 6

const blossom =
  (x: number, y: number) =>
  (pen: Pen): void => {
    for (let i = 0; i < PETALS; i++) {
      const turn = (i / PETALS) * TURN
      disc(x + 4 * Math.sin(turn), y - 4 * Math.cos(turn), 2.6)(pen)
    }
  }

/** What somebody did, by its shape; whose it was, by its place and hue. */
export const shapeOf = (kind: MarkKind, by: Side, x: number, y: number): readonly Line[] => {
  const full = (draw: (pen: Pen) => void): Line => ({ look: looks.full[by], draw, name: 'shape' })
  switch (kind) {
    case 'ask':
      return [{ look: looks.hollow[by], draw: disc(x, y, 3.4), name: 'shape' }]
    case 'guidance':
      return [full(disc(x, y, 3.4))]
    case 'update':
      return [
        full(
          polygon([
            [x, y - 4.2],
            [x + 4.1, y + 3.1],
            [x - 4.1, y + 3.1],
          ]),
        ),
      ]
    case 'joy':
      return [full(heart(x, y))]
    case 'gift':
      return [
        full(
          polygon([
            [x, y - 4.4],
            [x + 4, y],
            [x, y + 4.4],
            [x - 4, y],
          ]),
        ),
      ]
    case 'win':
      return [
        { look: looks.heart, draw: disc(x, y, 7.6) },
        { look: looks.petals[by], draw: blossom(x, y), name: 'shape' },
        { look: looks.heart, draw: disc(x, y, 1.9) },
      ]
  }
}

export const discAt = disc
