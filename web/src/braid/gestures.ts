import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { Hold, instantAt, type Plane } from './hold.ts'
import { moved, zoomed, type Viewport } from './viewport.ts'

type Handlers = {
  readonly onView: (view: Viewport) => void
  readonly onPoint: (x: number, y: number) => void
  readonly onLeave: () => void
  readonly onTap: (x: number, y: number, isTouch: boolean) => void
}

const WHEEL = 0.0022
const PINCH_WHEEL = 0.012

const placeIn = (element: Element, { clientX, clientY }: { clientX: number; clientY: number }) => {
  const box = element.getBoundingClientRect()
  return { x: clientX - box.left, y: clientY - box.top }
}

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
