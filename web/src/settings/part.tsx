import { useId, type ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import { settings as words } from '../words/en/settings.ts'

type Shown = { readonly title: string; readonly children: ReactNode }

/** One part of a page of settings, by its title. */
export const Part = ({ title, children }: Shown) => {
  const id = useId()
  return (
    <section className="part stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** Where one has to show anew who one is. */
export const SignInAgain = ({ next }: { readonly next: string }) => (
  <div className="stack">
    <p className="soft">{words.signInAgainWhy}</p>
    <Link to="/sign-in" search={{ next }} className="button">
      {words.signInAgain}
    </Link>
  </div>
)
