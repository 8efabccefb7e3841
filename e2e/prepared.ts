import type { BrowserContext } from 'playwright-core'
import type { Served } from './served.ts'

/** Somebody signed in, whose requests go past the screens: for what a picture or a measurement needs beforehand. */
export type Prepared = {
  readonly cookie: string
  /** Keeps a chat as a mentorship of its own. @returns its id */
  readonly keep: (chat: string) => Promise<string>
}

const person = { name: 'Jane', email: 'jane@example.org', password: 'a long enough password' }

const checked = async <T>(answer: Response): Promise<T> => {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

const cookieOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0] ?? '')
    .join('; ')

/** With the cookie of somebody signed in already, or as the first person of a new Perennial. */
export const prepare = async ({ url, welcome }: Served, known?: string): Promise<Prepared> => {
  const json = { origin: url, 'content-type': 'application/json' }
  const send = (
    path: string,
    body: string | FormData,
    headers: Readonly<Record<string, string>>,
  ): Promise<Response> => fetch(`${url}${path}`, { method: 'POST', body, headers })
  const begin = async (): Promise<string> => {
    const body = JSON.stringify({ ...person, code: welcome.split('/').at(-1) })
    const answer = await send('/api/welcome', body, json)
    await checked(answer.clone())
    return cookieOf(answer)
  }
  const cookie = known ?? (await begin())
  return {
    cookie,
    keep: async (chat) => {
      const form = new FormData()
      form.append('file', new Blob([chat]), 'WhatsApp Chat with Alex Brandt.txt')
      const sent = await send('/api/imports', form, { origin: url, cookie })
      const { id } = await checked<{ id: string }>(sent)
      const kept = await send(`/api/imports/${id}/confirm`, '{}', { ...json, cookie })
      return (await checked<{ mentorship: string }>(kept)).mentorship
    },
  }
}

/** The cookies of a browser, as a request carries them. */
export const cookiesOf = async (context: BrowserContext): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
