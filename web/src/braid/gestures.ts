import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { moved, pinched, zoomed, type Viewport } from './viewport.ts'

export type Plane = {
  readonly view: Viewport
  readonly whole: Viewport
  readonly left: number
  readonly width: number
}

type Handlers = {
  readonly onView: (view: Viewport) => void
  readonly onPoint: (x: number, y: number) => void
  readonly onLeave: () => void
  readonly onTap: (x: number, y: number, isTouch: boolean) => void
}

type Finger = { readonly x: number; readonly startX: number; readonly at: number }

const DRAG_PX = 4
const WHEEL = 0.0022
const PINCH_WHEEL = 0.012

const placeIn = (element: Element, { clientX, clientY }: { clientX: number; clientY: number }) => {
  const box = element.getBoundingClientRect()
  return { x: clientX - box.left, y: clientY - box.top }
}

const instantAt = ({ view, left, width }: Plane, x: number): number =>
  view.from + ((x - left) / width) * (view.to - view.from)

const MOUSE_LINES = 16

/** Ctrl and the wheel zoom, as a pinch on a trackpad does; sideways moves along; else the page scrolls. */
const useWheel = (
  element: RefObject<HTMLElement | null>,
  plane: RefObject<Plane>,
  onView: Handlers['onView'],
) => {
  useEffect(() => {
    const box = element.current
    if (box === null) return
    const onWheel = (event: WheelEvent): void => {
      const unit = event.deltaMode === 1 ? MOUSE_LINES : 1
      const now = plane.current
      const perPx = (now.view.to - now.view.from) / now.width
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault()
        const speed = Math.abs(event.deltaY) < 40 ? PINCH_WHEEL : WHEEL
        const at = instantAt(now, placeIn(box, event).x)
        onView(zoomed(now.view, now.whole, Math.exp(-event.deltaY * unit * speed), at))
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey) {
        event.preventDefault()
        onView(moved(now.view, now.whole, (event.deltaX === 0 ? event.deltaY : event.deltaX) * unit * perPx))
      }
    }
    box.addEventListener('wheel', onWheel, { passive: false })
    return () => box.removeEventListener('wheel', onWheel)
  }, [element, plane, onView])
}

/** What holds the plane: a hand, or two fingers. */
class Hold {
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
    if (this.isEmpty) this.#isDrag = false
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

/**
 * Moves and zooms by mouse, pen and fingers alike. Up and down stays the page's own scrolling (`touch-action: pan-y`),
 * which a library that listens to touches would hold back.
 */
export const useGestures = (element: RefObject<HTMLElement | null>, now: Plane, handlers: Handlers) => {
  const plane = useRef(now)
  plane.current = now
  const [hold] = useState(() => new Hold())
  const { onView, onPoint, onLeave, onTap } = handlers
  useWheel(element, plane, onView)
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return
      hold.put(event.pointerId, placeIn(event.currentTarget, event).x, plane.current)
      if (!hold.isOne) event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const { x, y } = placeIn(event.currentTarget, event)
      if (!hold.move(event.pointerId, x)) return onPoint(x, y)
      const view = hold.view(plane.current)
      if (view === null) return
      event.currentTarget.setPointerCapture(event.pointerId)
      onView(view)
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      const { x, y } = placeIn(event.currentTarget, event)
      if (hold.lift(event.pointerId, plane.current)) onTap(x, y, event.pointerType === 'touch')
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>): void => {
      hold.lift(event.pointerId, plane.current)
    },
    onPointerLeave: onLeave,
    onDoubleClick: (event: MouseEvent<HTMLElement>): void => {
      const { view, whole } = plane.current
      onView(zoomed(view, whole, 2, instantAt(plane.current, placeIn(event.currentTarget, event).x)))
    },
  }
}
