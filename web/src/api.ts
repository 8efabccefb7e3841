import { hc } from 'hono/client'
import type { Api } from '@perennial/server/app'
import { nextTask } from './next-task.ts'

/** What the server says is wrong with a request (RFC 9457). */
export type Problem = {
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly errors?: readonly { readonly pointer: string; readonly found: string; readonly expected: string }[]
}

/** A request that was answered with a problem. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.detail)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

/** Sent in a task of its own, for a page asks for many things at once; as the page is left there is none to come. */
const send: typeof fetch = async (where, how) => {
  if (how?.keepalive !== true) await nextTask()
  return fetch(where, how)
}

/** Every route of the server, typed by its own definition. */
export const api = hc<Api>('/', { fetch: send })

type Answered<T> = { readonly ok: boolean; readonly status: number; readonly json: () => Promise<T> }

const isProblem = (said: unknown): said is Problem => {
  if (typeof said !== 'object' || said === null) return false
  const { title, status, detail } = said as { readonly [K in keyof Problem]?: unknown }
  return (
    typeof title === 'string' && typeof status === 'number' && typeof detail === 'string' && detail !== ''
  )
}

/** What is wrong, in the server's words where it was the server that answered and nothing that stands before it. */
export const problemIn = async (response: Answered<unknown>): Promise<Problem> => {
  const said = await response.json().catch(() => undefined)
  return isProblem(said)
    ? said
    : {
        title: 'No answer',
        status: response.status,
        detail: 'The server gave no answer that can be read.',
      }
}

/** What a request answers; a problem is thrown. */
export const answerOf = async <T>(request: Promise<Answered<T>>): Promise<T> => {
  const response = await request
  if (!response.ok) throw new ProblemError(await problemIn(response))
  return response.status === 204 ? (undefined as T) : response.json()
}
