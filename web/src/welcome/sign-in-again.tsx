import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { sendWaiting } from '../telling/sending.ts'
import { useSessionOver } from '../session-over.ts'
import { sessionQuery, signOut } from '../session.ts'
import { live } from '../words/en/live.ts'
import { CodeForm, PasswordForm } from './sign-in-page.tsx'

const useOpened = () => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opened = dialog.current
    opened?.showModal()
    opened?.querySelector<HTMLInputElement>('input[type=password]')?.focus()
    return () => opened?.close()
  }, [])
  return dialog
}

const Again = () => {
  const dialog = useOpened()
  const [asksCode, setAsksCode] = useState(false)
  const { data: person } = useQuery(sessionQuery)
  const navigate = useNavigate()
  const leave = async (): Promise<void> => {
    await signOut()
    await navigate({ to: '/sign-in' })
  }
  const goOn = (): void => void sendWaiting()
  return (
    <dialog
      ref={dialog}
      className="card stack"
      aria-labelledby="again"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again">{live.over}</h2>
      <p className="soft">{live.overSofter}</p>
      {asksCode ? (
        <CodeForm onIn={goOn} />
      ) : (
        <PasswordForm onIn={goOn} onCode={() => setAsksCode(true)} email={person?.email ?? ''} />
      )}
      <button className="link" onClick={() => void leave()}>
        {live.leave}
      </button>
    </dialog>
  )
}

/** Where a session ended while its page was open: the page stays as it is, and goes on after a new sign-in. */
export const SignInAgain = () => (useSessionOver() ? <Again /> : null)
