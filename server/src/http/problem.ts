import type { Context } from 'hono'
import { answerTo, Refused, type FieldProblem, type Trouble } from '../errors.ts'

const SECONDS_AWAY = 5

const headersOf = (trouble: Trouble): Record<string, string> => {
  if (trouble.kind === 'database-away') return { 'Retry-After': String(SECONDS_AWAY) }
  if (trouble.kind === 'too-many') return { 'Retry-After': String(trouble.seconds) }
  return {}
}

const fieldsOf = (trouble: Trouble): { readonly errors?: readonly FieldProblem[] } =>
  trouble.kind === 'invalid' ? { errors: trouble.problems } : {}

/** A trouble as problem details (RFC 9457). */
export const problem = (c: Context, trouble: Trouble): Response => {
  const { status, title, detail } = answerTo(trouble)
  const body = { type: `/api#${trouble.kind}`, title, status, detail, ...fieldsOf(trouble) }
  return c.body(JSON.stringify(body), status, {
    'Content-Type': 'application/problem+json',
    ...headersOf(trouble),
  })
}

/** The value of a result; a trouble is answered in its stead. */
export const orRefuse = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Trouble },
): T => {
  if (!result.ok) throw new Refused(result.error)
  return result.value
}

export const found = <T>(value: T | null | undefined): T => {
  if (value === null || value === undefined) throw new Refused({ kind: 'not-found' })
  return value
}
