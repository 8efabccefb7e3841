import type { Logger } from 'pino'
import type { PersonId } from '../person/person.ts'
import type { Scope } from './route.ts'

/** Who sent a request. `scopes`: what their token may do; null for somebody signed in with a session. */
export type Viewer = { readonly person: PersonId; readonly scopes: readonly Scope[] | null }

export type Env = {
  Variables: { readonly viewer: Viewer | null; readonly log: Logger; readonly requestId: string }
}
