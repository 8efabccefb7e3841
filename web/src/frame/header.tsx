import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { chooseLanguage, signOut, type Person } from '../session.ts'
import { en } from '../words/en.ts'
import { live } from '../words/en/live.ts'
import { language } from '../words/language.ts'
import { Mark } from './mark.tsx'

/** A menu that closes when the page is clicked elsewhere, or by Escape. */
const useClosing = () => {
  const menu = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event): void => {
      if (menu.current === null || menu.current.contains(event.target as Node)) return
      menu.current.open = false
    }
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || menu.current?.open !== true) return
      menu.current.open = false
      menu.current.querySelector('summary')?.focus()
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', escape)
    }
  }, [])
  return menu
}

const MeMenu = ({ person }: { readonly person: Person }) => {
  const menu = useClosing()
  const navigate = useNavigate()
  const leave = async (): Promise<void> => {
    await signOut()
    await navigate({ to: '/sign-in' })
  }
  const shut = (): void => {
    if (menu.current !== null) menu.current.open = false
  }
  return (
    <details className="me" ref={menu}>
      <summary aria-label={en.nav.me(person.name)}>
        <span aria-hidden="true">{String.fromCodePoint(person.name.codePointAt(0) ?? 63).toUpperCase()}</span>
      </summary>
      <div className="card menu">
        <p className="small soft">
          {person.name}
          <br />
          {person.email}
        </p>
        <Link to="/begin" className="item" onClick={shut}>
          {en.nav.begin}
        </Link>
        <button className="item" lang={language === 'en' ? 'de' : 'en'} onClick={() => void chooseLanguage()}>
          {live.language}
        </button>
        <button className="item" onClick={() => void leave()}>
          {en.nav.signOut}
        </button>
      </div>
    </details>
  )
}

type Shown = { readonly person: Person | null; readonly children?: ReactNode }

/** The head of every page; `children` is the way to tell what happened. */
export const Header = ({ person, children }: Shown) => (
  <header className="head">
    <Link to="/" className="home" aria-label={en.nav.home}>
      <Mark />
      <span>{en.name}</span>
    </Link>
    {person === null ? null : (
      <>
        <nav aria-label={en.nav.main}>
          <Link to="/" className="place" activeOptions={{ exact: true }}>
            {en.nav.today}
          </Link>
        </nav>
        <div className="ends">
          {children}
          <MeMenu person={person} />
        </div>
      </>
    )}
  </header>
)
