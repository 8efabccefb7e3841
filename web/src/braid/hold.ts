import { moved, pinched, type Viewport } from './viewport.ts'

/** What is in view, and where on the screen. */
export type Plane = {
  readonly view: Viewport
  readonly whole: Viewport
  readonly left: number
  readonly width: number
}

type Finger = { readonly x: number; readonly startX: number; readonly at: number }

const DRAG_PX = 4

export const instantAt = ({ view, left, width }: Plane, x: number): number =>
  view.from + ((x - left) / width) * (view.to - view.from)

/** What holds the plane: a hand, or two fingers. */
export class Hold {
  readonly #fingers = new Map<number, Finger>()
  #view: Viewport | null = null
  #isDrag = false

  get isEmpty(): boolean {
    return this.#fingers.size === 0
  }

  get isOne(): boolean {
    return this.#fingers.size === 1
  }

  /** From here on the fingers there are hold what is under them now. */
  #grip(plane: Plane): void {
    for (const [id, { x }] of this.#fingers) this.#fingers.set(id, { x, startX: x, at: instantAt(plane, x) })
    this.#view = plane.view
  }

  put(id: number, x: number, plane: Plane): void {
    this.#isDrag = !this.isEmpty
    this.#fingers.set(id, { x, startX: x, at: 0 })
    this.#grip(plane)
  }

  /** @returns whether it was a tap: nothing was moved meanwhile */
  lift(id: number, plane: Plane): boolean {
    const isHeld = this.#fingers.delete(id)
    this.#grip(plane)
    return isHeld && this.isEmpty && !this.#isDrag
  }

  /** @returns false where no finger of this kind is down */
  move(id: number, x: number): boolean {
    const finger = this.#fingers.get(id)
    if (finger === undefined) return false
    this.#fingers.set(id, { ...finger, x })
    return true
  }

  /** What is seen with the fingers where they are; null: as before. */
  view({ whole, width, left }: Plane): Viewport | null {
    const [a, b] = [...this.#fingers.values()]
    if (a === undefined || this.#view === null) return null
    if (b !== undefined) {
      this.#isDrag = true
      const under = (finger: Finger) => ({ at: finger.at, x: finger.x - left })
      return pinched(whole, width, [under(a), under(b)])
    }
    if (!this.#isDrag && Math.abs(a.x - a.startX) < DRAG_PX) return null
    this.#isDrag = true
    return moved(this.#view, whole, (a.startX - a.x) * ((this.#view.to - this.#view.from) / width))
  }
}
