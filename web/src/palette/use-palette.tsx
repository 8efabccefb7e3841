import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

const isAsked = (event: KeyboardEvent): boolean =>
  event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey

/** The command palette, by Ctrl or ⌘ K or by `open`; loaded once it is asked for. */
export const usePalette = (isThere: boolean): { readonly open: () => void; readonly palette: ReactNode } => {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isThere) return
    const listen = (event: KeyboardEvent): void => {
      if (!isAsked(event)) return
      event.preventDefault()
      setOpen((was) => !was)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [isThere])
  const palette =
    isThere && isOpen ? (
      <Suspense fallback={null}>
        <Palette onClose={() => setOpen(false)} />
      </Suspense>
    ) : null
  return { open: () => setOpen(true), palette }
}
