import { instantAt, type Plane } from './hold.ts'
import { moved, zoomed, type Viewport } from './viewport.ts'

/** What a wheel, or two fingers on a trackpad, did. */
export type Turned = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const WHEEL = 0.0022
const PINCH_WHEEL = 0.012
const MOUSE_LINES = 16

/** Ctrl and the wheel zoom, as a pinch on a trackpad does; sideways moves along; null: the page scrolls. */
export const turned = (plane: Plane, wheel: Turned, x: number): Viewport | null => {
  const { view, whole, width } = plane
  const { deltaX, deltaY, shiftKey } = wheel
  const unit = wheel.deltaMode === 1 ? MOUSE_LINES : 1
  if (wheel.ctrlKey || wheel.metaKey) {
    const speed = Math.abs(deltaY) < 40 ? PINCH_WHEEL : WHEEL
    return zoomed(view, whole, Math.exp(-deltaY * unit * speed), instantAt(plane, x))
  }
  if (Math.abs(deltaX) <= Math.abs(deltaY) && !shiftKey) return null
  return moved(view, whole, ((deltaX === 0 ? deltaY : deltaX) * unit * (view.to - view.from)) / width)
}
