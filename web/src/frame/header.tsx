import { Link, useNavigate, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { chooseLanguage, signOut, type Person } from '../session.ts'
import { en } from '../words/en.ts'
import { pages } from '../words/en/pages.ts'
import { palette } from '../words/en/palette.ts'
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

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

type Mine = { readonly person: Person; readonly onGoTo: () => void }

const MeMenu = ({ person, onGoTo }: Mine) => {
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
        <button
          className="item"
          onClick={() => {
            shut()
            onGoTo()
          }}
        >
          {palette.open}
          <kbd className="small soft">{isApple ? palette.keys.apple : palette.keys.other}</kbd>
        </button>
        <Link to="/begin" className="item" onClick={shut}>
          {pages.begin.label}
        </Link>
        <Link to="/visibility" className="item" onClick={shut}>
          {pages.visibility.label}
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

/** The places one goes most; a mentorship is one of the people. */
const Places = () => {
  const isWithSomebody = useRouterState({
    select: ({ location }) => location.pathname.startsWith('/mentorships/'),
  })
  return (
    <nav className="places" aria-label={en.nav.main}>
      <Link to="/" className="place" activeOptions={{ exact: true }}>
        {pages.today.label}
      </Link>
      <Link to="/people" className={isWithSomebody ? 'place active' : 'place'}>
        {pages.people.label}
      </Link>
      <Link to="/settings" className="place">
        {pages.settings.label}
      </Link>
    </nav>
  )
}

type Shown = {
  readonly person: Person | null
  readonly onGoTo: () => void
  readonly children?: ReactNode
}

/** The head of every page; `children` is the way to tell what happened. */
export const Header = ({ person, onGoTo, children }: Shown) => (
  <header className="head">
    <Link to="/" className="home" aria-label={en.nav.home}>
      <Mark />
      <span>{en.name}</span>
    </Link>
    {person === null ? null : (
      <>
        <Places />
        <div className="ends">
          {children}
          <MeMenu person={person} onGoTo={onGoTo} />
        </div>
      </>
    )}
  </header>
)
