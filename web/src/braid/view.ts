import { useCallback, useEffect, useRef, useState } from 'react'
import { between, type Viewport } from './viewport.ts'

const WAY_MS = 260

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const eased = (share: number): number => 1 - (1 - share) ** 3

/** The view, changed at once by a hand on it, or along a short way by a button or a key. */
export const useView = (start: Viewport) => {
  const [view, setView] = useState(start)
  const now = useRef(view)
  const frame = useRef(0)
  const set = useCallback((next: Viewport): void => {
    cancelAnimationFrame(frame.current)
    now.current = next
    setView(next)
  }, [])
  const glide = useCallback(
    (to: Viewport): void => {
      if (isStill()) return set(to)
      cancelAnimationFrame(frame.current)
      const [from, started] = [now.current, performance.now()]
      const step = (time: number): void => {
        const share = Math.min(1, Math.max(0, (time - started) / WAY_MS))
        now.current = between(from, to, eased(share))
        setView(now.current)
        if (share < 1) frame.current = requestAnimationFrame(step)
      }
      frame.current = requestAnimationFrame(step)
    },
    [set],
  )
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return { view, set, glide }
}
