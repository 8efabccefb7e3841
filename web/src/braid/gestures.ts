import { useEffect, useRef, type PointerEvent, type RefObject } from 'react'
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

type Finger = { x: number; y: number; readonly startX: number; readonly at: number }

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

/**
 * Moves and zooms by mouse, pen and fingers alike. Up and down stays the page's own scrolling (`touch-action: pan-y`),
 * which a library that listens to touches would hold back.
 */
export const useGestures = (element: RefObject<HTMLElement | null>, now: Plane, handlers: Handlers) => {
  const plane = useRef(now)
  plane.current = now
  const fingers = useRef(new Map<number, Finger>())
  const grip = useRef<{ view: Viewport; isDrag: boolean } | null>(null)
  const { onView, onPoint, onLeave, onTap } = handlers
  useWheel(element, plane, onView)
  const drag = (event: PointerEvent<HTMLElement>, finger: Finger): void => {
    const held = grip.current
    if (held === null) return
    if (!held.isDrag && Math.abs(finger.x - finger.startX) < DRAG_PX) return
    if (!held.isDrag) event.currentTarget.setPointerCapture(event.pointerId)
    held.isDrag = true
    const { whole, width } = plane.current
    const perPx = (held.view.to - held.view.from) / width
    onView(moved(held.view, whole, (finger.startX - finger.x) * perPx))
  }
  const pinch = (): void => {
    const [a, b] = [...fingers.current.values()]
    if (a === undefined || b === undefined) return
    if (grip.current !== null) grip.current.isDrag = true
    const { whole, width, left } = plane.current
    onView(
      pinched(whole, width, [
        { at: a.at, x: a.x - left },
        { at: b.at, x: b.x - left },
      ]),
    )
  }
  const regrip = (): void => {
    const { view } = plane.current
    for (const [id, { x, y }] of fingers.current)
      fingers.current.set(id, { x, y, startX: x, at: instantAt(plane.current, x) })
    grip.current = { view, isDrag: grip.current?.isDrag ?? false }
  }
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>): void => {
      if (event.pointerType === 'mouse' && event.button !== 0) return
      const { x, y } = placeIn(event.currentTarget, event)
      fingers.current.set(event.pointerId, { x, y, startX: x, at: 0 })
      if (fingers.current.size > 1) event.currentTarget.setPointerCapture(event.pointerId)
      regrip()
    },
    onPointerMove: (event: PointerEvent<HTMLElement>): void => {
      const { x, y } = placeIn(event.currentTarget, event)
      const finger = fingers.current.get(event.pointerId)
      if (finger === undefined) return onPoint(x, y)
      Object.assign(finger, { x, y })
      if (fingers.current.size === 1) drag(event, finger)
      else pinch()
    },
    onPointerUp: (event: PointerEvent<HTMLElement>): void => {
      const { x, y } = placeIn(event.currentTarget, event)
      fingers.current.delete(event.pointerId)
      const isTap = grip.current?.isDrag === false
      if (fingers.current.size > 0) return regrip()
      grip.current = null
      if (isTap) onTap(x, y, event.pointerType === 'touch')
    },
    onPointerCancel: (event: PointerEvent<HTMLElement>): void => {
      fingers.current.delete(event.pointerId)
      if (fingers.current.size === 0) grip.current = null
    },
    onPointerLeave: onLeave,
    onDoubleClick: (event: { currentTarget: HTMLElement; clientX: number; clientY: number }): void => {
      const { view, whole } = plane.current
      onView(zoomed(view, whole, 2, instantAt(plane.current, placeIn(event.currentTarget, event).x)))
    },
  }
}
