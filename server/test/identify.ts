import type { Viewer } from '../src/http/env.ts'
import type { Parts } from '../src/http/app.ts'
import type { Scope } from '../src/http/route.ts'
import type { PersonId } from '../src/person/person.ts'

type Identify = Parts['identify']

/** Who sends a request in a test: the header says it, where a session or a token would. */
export const HEADER = 'x-test-person'

export const identifyByHeader = async (request: Request): Promise<Viewer | null> => {
  const found = request.headers.get(HEADER)
  if (found === null) return null
  const [person, scopes] = found.split(' ')
  return { person: person as PersonId, scopes: scopes === undefined ? null : (scopes.split(',') as Scope[]) }
}

/** By the header, else as the server itself would. */
export const identifyOr =
  (identify: Identify): Identify =>
  async (request) =>
    (await identifyByHeader(request)) ?? identify(request)
