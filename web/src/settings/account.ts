import { queryOptions } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { queries } from '../queries.ts'
import { askAuth } from '../session.ts'

export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => answerOf(api.api.me.$get()) })

type Current = {
  readonly session: { readonly id: string; readonly createdAt: string }
  readonly user: { readonly email: string; readonly twoFactorEnabled: boolean | null }
}

/** The session I am in, and whether a second factor is asked for. */
export const currentQuery = queryOptions({
  queryKey: ['account', 'current'],
  queryFn: () => askAuth<Current>('/get-session'),
})

const FRESH_MS = 86_400_000

/** What concerns keys and sessions is told only to whoever signed in within the last day. */
export const isFresh = ({ session }: Current, now: number): boolean =>
  now - Date.parse(session.createdAt) < FRESH_MS

/** Whether there is a password, and not only links by mail or a sign-in service. */
export const hasPasswordQuery = queryOptions({
  queryKey: ['account', 'password'],
  queryFn: async () =>
    (await askAuth<readonly { readonly providerId: string }[]>('/list-accounts')).some(
      ({ providerId }) => providerId === 'credential',
    ),
})

export const refreshAccount = async (): Promise<void> => {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['account'] }),
    queries.invalidateQueries({ queryKey: ['record'] }),
  ])
}
