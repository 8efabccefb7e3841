import { useCallback, useEffect, useRef, useState } from 'react'
import { glided } from './glide.ts'
import type { Viewport } from './viewport.ts'

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

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
        now.current = glided(from, to, time - started)
        setView(now.current)
        if (now.current !== to) frame.current = requestAnimationFrame(step)
      }
      frame.current = requestAnimationFrame(step)
    },
    [set],
  )
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return { view, set, glide }
}
