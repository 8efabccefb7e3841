import { instantAt, type Plane } from './hold.ts'
import { moved, zoomed, type Viewport } from './viewport.ts'

/** What a wheel, or two fingers on a trackpad, did. */
export type Turned = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

const WHEEL = 0.0022
const PINCH_WHEEL = 0.012
const LINE_PX = 16
/** A pinch comes in smaller steps than any wheel. */
const PINCH_PX = 40

/** Ctrl and the wheel zoom, as a pinch on a trackpad does; sideways moves along; null: the page scrolls. */
export const turned = (plane: Plane, wheel: Turned, x: number): Viewport | null => {
  const { view, whole, width } = plane
  const unit = wheel.deltaMode === 1 ? LINE_PX : 1
  const [deltaX, deltaY] = [wheel.deltaX * unit, wheel.deltaY * unit]
  if (wheel.ctrlKey || wheel.metaKey) {
    const speed = Math.abs(deltaY) < PINCH_PX ? PINCH_WHEEL : WHEEL
    return zoomed(view, whole, Math.exp(-deltaY * speed), instantAt(plane, x))
  }
  if (Math.abs(deltaX) <= Math.abs(deltaY) && !wheel.shiftKey) return null
  return moved(view, whole, ((deltaX === 0 ? deltaY : deltaX) * (view.to - view.from)) / width)
}
