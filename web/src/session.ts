import { queryOptions } from '@tanstack/react-query'
import { answerOf, api, type Problem, ProblemError } from './api.ts'
import { queries } from './queries.ts'

/** Who is signed in. */
export type Person = { readonly id: string; readonly name: string; readonly email: string }

const AUTH = '/api/auth'

const send = async <T>(path: string, body?: unknown): Promise<T> => {
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
  queryFn: async () => (await send<{ readonly user: Person } | null>('/get-session'))?.user ?? null,
  staleTime: 300_000,
})

export const waysInQuery = queryOptions({
  queryKey: ['ways-in'],
  queryFn: () => answerOf(api.api['ways-in'].$get()),
  staleTime: 60_000,
})

/** What is the same whoever is signed in. */
const isForAnyone = (kind: unknown): boolean =>
  kind === 'session' || kind === 'ways-in' || kind === 'invitation'

const enter = async (): Promise<void> => {
  queries.removeQueries({ predicate: ({ queryKey }) => !isForAnyone(queryKey[0]) })
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
}

/** Signs in. @returns whether a code is asked for as well */
export const signIn = async (email: string, password: string): Promise<'in' | 'code'> => {
  const { twoFactorRedirect } = await send<{ twoFactorRedirect?: boolean }>('/sign-in/email', {
    email,
    password,
  })
  if (twoFactorRedirect === true) return 'code'
  await enter()
  return 'in'
}

export const giveCode = async (code: string): Promise<void> => {
  await send('/two-factor/verify-totp', { code })
  await enter()
}

export const sendLink = (email: string): Promise<unknown> =>
  send('/sign-in/magic-link', { email, callbackURL: '/' })

/** Where the sign-in service of one's own is. */
export const serviceUrl = async (): Promise<string> =>
  (await send<{ url: string }>('/sign-in/oauth2', { providerId: 'oidc', callbackURL: '/' })).url

export type NewPerson = { readonly name: string; readonly email: string; readonly password: string }

/** After an account was made, and is signed in: where I am is told, so that days are mine. */
export const enterNew = async (): Promise<void> => {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  await answerOf(api.api.me.$patch({ json: { timeZone } }))
  await enter()
}

/** Signs out; nothing typed or read here stays. */
export const signOut = async (): Promise<void> => {
  await send('/sign-out', {})
  localStorage.clear()
  queries.clear()
  queries.setQueryData(sessionQuery.queryKey, null)
}
