import type { Context } from 'hono'
import { Refused } from '../errors.ts'
import { ADDRESS_HEADER, callerOf } from '../http/address.ts'
import { router, type Parts } from '../http/app.ts'
import { NO_STORE } from '../http/no-store.ts'
import type { Env } from '../http/env.ts'
import { problem } from '../http/problem.ts'
import { BASE_PATH } from './paths.ts'

/** The headers of a request, with the address it came from as we know it. */
export const headersFrom = (c: Context<Env>, { identity }: Parts): Headers => {
  const headers = new Headers(c.req.raw.headers)
  headers.set(ADDRESS_HEADER, callerOf(c, identity.trustedProxies))
  return headers
}

const requestFrom = async (c: Context<Env>, parts: Parts): Promise<Request> => {
  const { method, path } = c.req
  const url = new URL(path, parts.publicUrl)
  url.search = new URL(c.req.url).search
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: await c.req.text() }
  return new Request(url, { method, headers: headersFrom(c, parts), ...body })
}

type Said = { readonly code?: string; readonly message?: string }

const saidIn = async (response: Response): Promise<Said> => {
  try {
    return (await response.json()) as Said
  } catch {
    return {}
  }
}

/** What better-auth calls a fault of the server though it is one of what was sent. */
const notOurs = new Set(['FAILED_TO_VERIFY_REGISTRATION'])

const statusOf = (response: Response, code: string | undefined): number => {
  if (response.status < 500) return response.status
  if (code !== undefined && notOurs.has(code)) return 400
  throw new Error(`better-auth failed: ${code ?? response.status}`)
}

/** What better-auth refuses, as a problem; its code and message stay for a client of its own. */
const refusal = (c: Context<Env>, response: Response, { code, message }: Said): Response => {
  const status = statusOf(response, code)
  if (status === 404 && code === undefined) return problem(c, { kind: 'not-found' })
  if (status === 429 && code === undefined)
    return problem(c, { kind: 'too-many', seconds: Number(response.headers.get('x-retry-after') ?? 60) })
  const detail = message ?? 'It was not accepted.'
  const body = {
    type: '/api#account',
    title: 'Not possible with this account',
    status,
    detail,
    code,
    message,
  }
  const headers = new Headers({ 'Content-Type': 'application/problem+json' })
  for (const cookie of response.headers.getSetCookie()) headers.append('set-cookie', cookie)
  return new Response(JSON.stringify(body), { status, headers })
}

/** better-auth's own kind of error, told without loading it. */
type ApiError = { readonly name: 'APIError'; readonly statusCode: number; readonly body?: Said }

const isApiError = (error: unknown): error is ApiError => error instanceof Error && error.name === 'APIError'

const answerOf = async (c: Context<Env>, parts: Parts): Promise<Response> => {
  try {
    return await parts.identity.answer(await requestFrom(c, parts))
  } catch (error) {
    if (!isApiError(error)) throw error
    return Response.json(error.body ?? {}, { status: error.statusCode })
  }
}

/** An answer about an account may hold a secret: of a second factor, of a session. */
const unstored = ({ body, status, headers }: Response): Response => {
  const sent = new Response(body, { status, headers })
  sent.headers.set('Cache-Control', NO_STORE)
  return sent
}

const BY_LINK = `${BASE_PATH}/sign-in/magic-link`

/** What cannot be done without mail. A link to sign in is made all the same: it may be for the terminal. */
const needsMail = new Set([
  `${BASE_PATH}/request-password-reset`,
  `${BASE_PATH}/send-verification-email`,
  `${BASE_PATH}/change-email`,
])

/** Everything about signing in and one's account, as better-auth defines it, under /api/auth. */
export const authRoutes = (parts: Parts) =>
  router().all(`${BASE_PATH}/*`, async (c) => {
    const { hasMail } = parts.identity
    if (!hasMail && needsMail.has(c.req.path)) throw new Refused({ kind: 'no-mail' })
    const response = await answerOf(c, parts)
    if (response.status >= 400) return refusal(c, response, await saidIn(response))
    if (!hasMail && c.req.path === BY_LINK) throw new Refused({ kind: 'no-mail' })
    return unstored(response)
  })
