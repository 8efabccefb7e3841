import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '../api.ts'
import { Field, valuesOf } from '../frame/field.tsx'
import { useTitle } from '../frame/title.ts'
import { Trouble } from '../frame/trouble.tsx'
import {
  canPasskey,
  giveBackupCode,
  giveCode,
  isCancelled,
  sendLink,
  serviceUrl,
  signIn,
  signInByPasskey,
  waysInQuery,
} from '../session.ts'
import { en } from '../words/en.ts'

const isRefused = (error: unknown): boolean => error instanceof ProblemError && error.problem.status === 401

/** Why somebody did not get in; the same for a wrong password and an unknown address. */
const NotIn = ({ error }: { readonly error: unknown }) =>
  isRefused(error) ? (
    <p className="problem" role="alert">
      {en.signIn.wrong}
    </p>
  ) : (
    <Trouble error={error} />
  )

/** The code of an app, or one of those put by for the day it is lost. */
export const CodeForm = ({ onIn }: { readonly onIn: () => void }) => {
  const [isBackup, setBackup] = useState(false)
  const give = useMutation({ mutationFn: isBackup ? giveBackupCode : giveCode, onSuccess: onIn })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        give.mutate(valuesOf(event.currentTarget, 'code').code.trim())
      }}
    >
      <Field
        key={String(isBackup)}
        label={isBackup ? en.signIn.backupCode : en.signIn.code}
        name="code"
        inputMode={isBackup ? 'text' : 'numeric'}
        autoComplete={isBackup ? 'off' : 'one-time-code'}
      />
      <Trouble error={give.error} />
      <button className="primary mentor" disabled={give.isPending}>
        {en.signIn.codeSubmit}
      </button>
      <p>
        <button type="button" className="link" onClick={() => setBackup(!isBackup)}>
          {isBackup ? en.signIn.byApp : en.signIn.byBackupCode}
        </button>
      </p>
    </form>
  )
}

const ByPasskey = ({ onIn }: { readonly onIn: () => void }) => {
  const enter = useMutation({ mutationFn: signInByPasskey, onSuccess: onIn })
  if (!canPasskey()) return null
  return (
    <>
      <button type="button" disabled={enter.isPending} onClick={() => enter.mutate()}>
        {en.signIn.byPasskey}
      </button>
      <Trouble error={isCancelled(enter.error) ? null : enter.error} />
    </>
  )
}

const OtherWays = ({ email }: { readonly email: string }) => {
  const { data } = useQuery(waysInQuery)
  const link = useMutation({ mutationFn: sendLink })
  const service = useMutation({
    mutationFn: serviceUrl,
    onSuccess: (url) => location.assign(url),
  })
  if (data === undefined || (!data.byMail && data.singleSignOn === null)) return null
  return (
    <div className="row">
      {data.byMail ? (
        <button type="button" disabled={email === '' || link.isPending} onClick={() => link.mutate(email)}>
          {en.signIn.byLink}
        </button>
      ) : null}
      {data.singleSignOn === null ? null : (
        <button type="button" disabled={service.isPending} onClick={() => service.mutate()}>
          {data.singleSignOn}
        </button>
      )}
      {link.isSuccess ? <p role="status">{en.signIn.linkSent}</p> : null}
      <Trouble error={link.error ?? service.error} />
    </div>
  )
}

type Entering = { readonly onIn: () => void; readonly onCode: () => void; readonly email?: string }

export const PasswordForm = ({ onIn, onCode, email: known = '' }: Entering) => {
  const [email, setEmail] = useState(known)
  const enter = useMutation({
    mutationFn: ({ password }: { password: string }) => signIn(email, password),
    onSuccess: (next) => (next === 'in' ? onIn() : onCode()),
  })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        enter.mutate(valuesOf(event.currentTarget, 'password'))
      }}
    >
      <Field
        label={en.signIn.email}
        name="email"
        type="email"
        autoComplete="username"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <Field label={en.signIn.password} name="password" type="password" autoComplete="current-password" />
      <NotIn error={enter.error} />
      <div className="row">
        <button className="primary mentor" disabled={enter.isPending}>
          {en.signIn.submit}
        </button>
        <ByPasskey onIn={onIn} />
      </div>
      <OtherWays email={email} />
    </form>
  )
}

const NewHere = () => (
  <div className="column narrow stack">
    <h1>
      {en.signIn.isNew}
      <span className="softer">{en.signIn.isNewSofter}</span>
    </h1>
  </div>
)

export const SignInPage = () => {
  const { next, step } = useSearch({ strict: false })
  const [asksCode, setAsksCode] = useState(step === 'code')
  const { data } = useQuery(waysInQuery)
  const navigate = useNavigate()
  const title = asksCode ? en.signIn.codeTitle : data?.isNew === true ? en.signIn.isNew : en.signIn.title
  useTitle(title)
  const enter = (): void => void navigate({ href: next ?? '/' })
  if (data?.isNew === true) return <NewHere />
  return (
    <div className="column narrow stack">
      <h1>{title}</h1>
      {asksCode ? <CodeForm onIn={enter} /> : <PasswordForm onIn={enter} onCode={() => setAsksCode(true)} />}
    </div>
  )
}
