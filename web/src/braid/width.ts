import { startTransition, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { afterFrame } from './after-frame.ts'
import { forgetWidths } from './labels.ts'

const PAPER_PX = 1040

/** The width there is, or that of a sheet while it is printed. */
export const useWidth = () => {
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(0)
  const [isPaper, setPaper] = useState(false)
  const [, setFonts] = useState(false)
  useEffect(() => {
    if (box.current === null) return
    const watch = new ResizeObserver(([entry]) =>
      startTransition(() => setWidth(Math.round(entry?.contentRect.width ?? 0))),
    )
    watch.observe(box.current)
    const print = (): void => flushSync(() => setPaper(true))
    const printed = (): void => setPaper(false)
    addEventListener('beforeprint', print)
    addEventListener('afterprint', printed)
    // Asked earlier, a browser would lay out the page first, by itself.
    afterFrame(() => {
      void document.fonts.ready.then(() => {
        forgetWidths()
        setFonts(true)
      })
    })
    return () => {
      watch.disconnect()
      removeEventListener('beforeprint', print)
      removeEventListener('afterprint', printed)
    }
  }, [])
  return [box, isPaper ? PAPER_PX : width, isPaper] as const
}
