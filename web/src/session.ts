import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, problemIn, ProblemError } from './api.ts'
import { queries } from './queries.ts'
import { isOther, language, LANGUAGE_KEY, locale } from './words/language.ts'
import { setSessionOver } from './session-over.ts'

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
  if (!response.ok) throw new ProblemError(await problemIn(response))
  return (await response.json()) as T
}

const askWho = async (): Promise<Person | null> =>
  (await askAuth<{ readonly user: Person } | null>('/get-session'))?.user ?? null

/** Who I am; null for somebody not signed in, which is no error. A page outlives the session it was opened in. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Person | null> => {
    const before = queries.getQueryData<Person | null>(['session']) ?? null
    const now = await askWho()
    if (now === null && before !== null) setSessionOver(true)
    if (now !== null) await makeRoomFor(now)
    // What another had open is on the screen still.
    if (now !== null && before !== null && before.id !== now.id) location.assign('/')
    return now ?? before
  },
  staleTime: 300_000,
})

export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => answerOf(api.api['ways-in'].$get()),
  staleTime: 60_000,
})

/** What is the same whoever is signed in; the head of the page watches the session. */
const isForAnyone = (kind: unknown): boolean =>
  kind === 'session' || kind === 'ways-in' || kind === 'invitation'

/** What a service worker keeps of the answers, for when there is no network. */
const ANSWERS = 'perennial-answers'

/** Nothing that was read stays on the page. */
const forgetRead = (): void => {
  queries.removeQueries({ predicate: ({ queryKey }) => !isForAnyone(queryKey[0]) })
  queries.getMutationCache().clear()
}

/** Nothing typed or read here stays. */
export const forgetHere = async (): Promise<void> => {
  localStorage.clear()
  if ('caches' in globalThis) await caches.delete(ANSWERS)
  forgetRead()
  setSessionOver(false)
  queries.setQueryData(sessionQuery.queryKey, null)
}

const WHOSE = 'whose'

/** Whether nobody else has signed in here, in another tab, since this page was opened. */
export const isStillMine = (id: string): boolean => (localStorage.getItem(WHOSE) ?? id) === id

/** What is kept in this browser is one person's: somebody else, however they came in, finds nothing of it. */
const makeRoomFor = async ({ id }: Person): Promise<void> => {
  const whose = localStorage.getItem(WHOSE)
  if (whose === id) return
  if (whose !== null) await forgetHere()
  localStorage.setItem(WHOSE, id)
}

/** Where another tab lets somebody else in, what is on this page is not theirs to read. */
const leaveToAnother = ({ key, newValue }: StorageEvent): void => {
  const me = queries.getQueryData(sessionQuery.queryKey) ?? null
  if (key === WHOSE && newValue !== null && me !== null && me.id !== newValue) location.assign('/')
}

window.addEventListener('storage', leaveToAnother)

/** After a sign-in: the same person goes on where they were; somebody else finds nothing of the one before. */
const enter = async (): Promise<void> => {
  // An answer that is still on its way was asked for by whoever was here before.
  await queries.cancelQueries({ queryKey: sessionQuery.queryKey })
  const before = queries.getQueryData(sessionQuery.queryKey) ?? null
  const user = await askWho()
  if (user !== null) await makeRoomFor(user)
  // Another tab may have let them in already, with drafts of their own.
  if (before !== null && before.id !== user?.id) forgetRead()
  queries.setQueryData(sessionQuery.queryKey, user)
  setSessionOver(false)
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
}

/** Whether I am still signed in; where that cannot be known now, it is taken so. */
export const checkSession = async (): Promise<boolean> => {
  try {
    const isIn = (await askWho()) !== null
    if (!isIn && queries.getQueryData(sessionQuery.queryKey)) setSessionOver(true)
    return isIn
  } catch {
    return true
  }
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

export const sendLink = (email: string): Promise<unknown> =>
  askAuth('/sign-in/magic-link', { email, callbackURL: '/' })

/** Where the sign-in service of one's own is. */
export const serviceUrl = async (): Promise<string> =>
  (await askAuth<{ url: string }>('/sign-in/oauth2', { providerId: 'oidc', callbackURL: '/' })).url

export type NewPerson = { readonly name: string; readonly email: string; readonly password: string }

const nextLocale: Readonly<Record<string, string>> = { en: 'de-DE', de: 'en-GB' }

/** The other language, from now on and wherever I sign in; the page begins anew in it, drafts are kept. */
export const chooseLanguage = async (): Promise<void> => {
  const next = nextLocale[language] ?? 'en-GB'
  await answerOf(api.api.me.$patch({ json: { locale: next } }))
  localStorage.setItem(LANGUAGE_KEY, next)
  location.reload()
}

/** Speaks the language that a person chose elsewhere; asked once after a sign-in. */
export const speakTheirs = async (): Promise<void> => {
  if (localStorage.getItem(LANGUAGE_KEY) !== null) return
  const { locale: theirs } = await answerOf(api.api.me.$get())
  localStorage.setItem(LANGUAGE_KEY, theirs)
  if (isOther(theirs)) location.reload()
}

/** After an account was made, and is signed in: where I am is told, so that days are mine, and my language. */
export const enterNew = async (): Promise<void> => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await answerOf(api.api.me.$patch({ json: { timeZone, locale } }))
  await enter()
}

/** Signs out. */
export const signOut = async (): Promise<void> => {
  await askAuth('/sign-out', {})
  await forgetHere()
}
