import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, type Problem, ProblemError } from './api.ts'
import { queries } from './queries.ts'

/** Who is signed in. */
export type Person = { readonly id: string; readonly name: string; readonly email: string }

const AUTH = '/api/auth'

/** Asks better-auth, under its own paths; a refusal is thrown. */
export const askAuth = async <T>(path: string, body?: unknown): Promise<T> => {
  const response = await fetch(
    `${AUTH}${path}`,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  if (!response.ok) throw new ProblemError((await response.json()) as Problem)
  return (await response.json()) as T
}

/** Who I am; null for somebody not signed in, which is no error. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => (await askAuth<{ readonly user: Person } | null>('/get-session'))?.user ?? null,
  staleTime: 300_000,
})

export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => answerOf(api.api['ways-in'].$get()),
  staleTime: 60_000,
})

/** All that was read for whoever was here before. The session's own stays: the head of the page watches it. */
const forgetAnswers = (): void =>
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })

const enter = async (): Promise<void> => {
  forgetAnswers()
  // An answer that is still on its way was asked for by whoever was here before.
  await queries.cancelQueries({ queryKey: sessionQuery.queryKey })
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

/** Signs in. @returns whether a code is asked for as well */
export const signIn = async (email: string, password: string): Promise<'in' | 'code'> => {
  const { twoFactorRedirect } = await askAuth<{ twoFactorRedirect?: boolean }>('/sign-in/email', {
    email,
    password,
  })
  if (twoFactorRedirect === true) return 'code'
  await enter()
  return 'in'
}

export const giveCode = async (code: string): Promise<void> => {
  await askAuth('/two-factor/verify-totp', { code })
  await enter()
}

/** Instead of the code of an app: one of the codes put by for the day it is lost. Each works once. */
export const giveBackupCode = async (code: string): Promise<void> => {
  await askAuth('/two-factor/verify-backup-code', { code })
  await enter()
}

/** Signs in with a passkey that this device, or one beside it, holds. */
export const signInByPasskey = async (): Promise<void> => {
  const options = await askAuth<PublicKeyCredentialRequestOptionsJSON>(
    '/passkey/generate-authenticate-options',
  )
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options)
  const credential = await navigator.credentials.get({ publicKey })
  await askAuth('/passkey/verify-authentication', { response: credential })
  await enter()
}

/** Whether this browser can hold and show passkeys. */
export const canPasskey = (): boolean =>
  'PublicKeyCredential' in globalThis && 'parseCreationOptionsFromJSON' in PublicKeyCredential

/** Somebody cancelled, or the device holds none: no fault, and nothing to say. */
export const isCancelled = (error: unknown): boolean =>
  error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name)

/** Nothing typed or read here stays. */
export const forgetHere = (): void => {
  localStorage.clear()
  forgetAnswers()
  queries.getMutationCache().clear()
  queries.setQueryData(sessionQuery.queryKey, null)
}

export const sendLink = (email: string): Promise<unknown> =>
  askAuth('/sign-in/magic-link', { email, callbackURL: '/' })

/** Where the sign-in service of one's own is. */
export const serviceUrl = async (): Promise<string> =>
  (await askAuth<{ url: string }>('/sign-in/oauth2', { providerId: 'oidc', callbackURL: '/' })).url

export type NewPerson = { readonly name: string; readonly email: string; readonly password: string }

/** After an account was made, and is signed in: where I am is told, so that days are mine. */
export const enterNew = async (): Promise<void> => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await answerOf(api.api.me.$patch({ json: { timeZone } }))
  await enter()
}

/** Signs out. */
export const signOut = async (): Promise<void> => {
  await askAuth('/sign-out', {})
  forgetHere()
}
