import type { Api } from '../src/app.ts'
import { answerOf, type Answer } from './app.ts'

/** A browser as far as a test needs one: it keeps cookies, and tells where it is and what page it sends from. */
export type Browser = {
  readonly send: (method: string, path: string, body?: unknown) => Promise<Answer>
  readonly cookies: Map<string, string>
}

const keep = (cookies: Map<string, string>, headers: Headers): void => {
  for (const cookie of headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split('; ')
    const end = pair.indexOf('=')
    const [name, value] = [pair.slice(0, end), pair.slice(end + 1)]
    if (value === '' || attributes.includes('Max-Age=0')) cookies.delete(name)
    else cookies.set(name, value)
  }
}

const headersOf = (
  cookies: Map<string, string>,
  origin: string,
  hasBody: boolean,
): Record<string, string> => ({
  origin,
  'user-agent': 'A browser of tests',
  ...(cookies.size === 0
    ? {}
    : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }),
  ...(hasBody ? { 'content-type': 'application/json' } : {}),
})

export const openBrowser = (app: Api, address = '192.0.2.1', origin = 'http://localhost'): Browser => {
  const cookies = new Map<string, string>()
  const from = { incoming: { socket: { remoteAddress: address } } }
  return {
    cookies,
    send: async (method, path, body) => {
      const headers = headersOf(cookies, origin, body !== undefined)
      const sent = body === undefined ? {} : { body: JSON.stringify(body) }
      const response = await app.request(path, { method, headers, ...sent }, from)
      keep(cookies, response.headers)
      return answerOf(response)
    },
  }
}
