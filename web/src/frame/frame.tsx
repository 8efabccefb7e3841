import { useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { en } from '../words/en.ts'

/** Where another page was opened, reading begins at its top. */
const useStartOfPage = () => {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const main = useRef<HTMLElement>(null)
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    main.current?.focus({ preventScroll: true })
  }, [path])
  return main
}

type Shown = { readonly header: ReactNode; readonly children: ReactNode }

export const Frame = ({ header, children }: Shown) => {
  const main = useStartOfPage()
  return (
    <>
      <a href="#page" className="skip">
        {en.nav.skip}
      </a>
      {header}
      <main id="page" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
