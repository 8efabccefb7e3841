import { useEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react'
import { Hold, instantAt, type Plane } from './hold.ts'
import { zoomed, type Viewport } from './viewport.ts'
import { turned } from './wheel.ts'

type Handlers = {
  readonly onView: (view: Viewport) => void
  readonly onPoint: (x: number, y: number) => void
  readonly onLeave: () => void
  readonly onTap: (x: number, y: number, isTouch: boolean) => void
}

const placeIn = (element: Element, { clientX, clientY }: { clientX: number; clientY: number }) => {
  const box = element.getBoundingClientRect()
  return { x: clientX - box.left, y: clientY - box.top }
}

const useWheel = (
  element: RefObject<HTMLElement | null>,
  plane: RefObject<Plane>,
  onView: Handlers['onView'],
) => {
  useEffect(() => {
    const box = element.current
    if (box === null) return
    const onWheel = (event: WheelEvent): void => {
      const view = turned(plane.current, event, placeIn(box, event).x)
      if (view === null) return
      event.preventDefault()
      onView(view)
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
