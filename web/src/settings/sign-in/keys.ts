import { queryOptions } from '@tanstack/react-query'
import { askAuth } from '../../session.ts'

export type Passkey = { readonly id: string; readonly name: string | null; readonly createdAt: string }

export const passkeysQuery = queryOptions({
  queryKey: ['account', 'passkeys'],
  queryFn: () => askAuth<readonly Passkey[]>('/passkey/list-user-passkeys'),
})
