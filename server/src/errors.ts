/** Everything that can be wrong with a request, as plain values; the table below turns them into answers. */
export type Trouble =
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'missing-scope'; readonly scope: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'invalid'; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'wrong-type'; readonly found: string }
  | { readonly kind: 'too-large'; readonly most: number }
  | { readonly kind: 'too-many'; readonly seconds: number }
  | { readonly kind: 'foreign-origin' }
  | { readonly kind: 'database-away' }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'in-progress' }
  | { readonly kind: 'link-over' }
  | { readonly kind: 'other-address' }
  | { readonly kind: 'no-mail' }
  | { readonly kind: 'session-only' }
  | { readonly kind: 'conflict'; readonly found: string; readonly expected: string }
  | { readonly kind: 'unreadable-file'; readonly found: string; readonly expected: string }

/** What is wrong with one field, by its JSON Pointer (RFC 6901). */
export type FieldProblem = { readonly pointer: string; readonly found: string; readonly expected: string }

type Answer = {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 503
  readonly title: string
  readonly detail: string
}

const answers: { readonly [K in Trouble['kind']]: (trouble: Extract<Trouble, { kind: K }>) => Answer } = {
  'not-signed-in': () => ({
    status: 401,
    title: 'Not signed in',
    detail: 'Sign in, or send a token: Authorization: Bearer …',
  }),
  'missing-scope': ({ scope }) => ({
    status: 403,
    title: 'The token may not do this',
    detail: `Expected a token with the scope ${scope}. Make one in Settings.`,
  }),
  'not-found': () => ({ status: 404, title: 'Not found', detail: 'There is nothing here that you may see.' }),
  invalid: ({ problems }) => ({
    status: 422,
    title: 'Some fields are not right',
    detail: problems
      .map(
        ({ pointer, found, expected }) => `${pointer || 'the whole'}: found ${found}, expected ${expected}`,
      )
      .join('; '),
  }),
  'not-json': () => ({
    status: 400,
    title: 'Not JSON',
    detail: 'Expected a body of JSON with Content-Type: application/json.',
  }),
  'wrong-type': ({ found }) => ({
    status: 415,
    title: 'Another kind of content',
    detail: `Found ${found}, expected a body of JSON with Content-Type: application/json.`,
  }),
  'too-large': ({ most }) => ({ status: 413, title: 'Too large', detail: `Expected at most ${most} bytes.` }),
  'too-many': ({ seconds }) => ({
    status: 429,
    title: 'Too many requests',
    detail: `Try again in ${seconds} s.`,
  }),
  'foreign-origin': () => ({
    status: 403,
    title: 'From another site',
    detail: 'A change must come from Perennial itself, or with a token.',
  }),
  'database-away': () => ({
    status: 503,
    title: 'The database is away',
    detail: 'Nothing was changed. Try again in a moment.',
  }),
  'key-reused': () => ({
    status: 422,
    title: 'Idempotency key used twice',
    detail: 'This key came with another request before. Expected a new key for a new request.',
  }),
  'in-progress': () => ({
    status: 409,
    title: 'Still at it',
    detail: 'The same request is being worked on. Ask again in a moment.',
  }),
  'link-over': () => ({
    status: 404,
    title: 'This link leads nowhere',
    detail: 'It was used or taken back, its time is over, or a part of it is missing. Ask for a new one.',
  }),
  'other-address': () => ({
    status: 403,
    title: 'For somebody else',
    detail:
      'This invitation is for one address. Sign in with the account that has it, and confirm the address there.',
  }),
  'no-mail': () => ({
    status: 409,
    title: "Mail isn't set up",
    detail:
      'This Perennial sends no mail (SMTP_URL is not set). Sign in with your password or a passkey. ' +
      'Whoever runs it finds a link for the first account where it was started.',
  }),
  'session-only': () => ({
    status: 403,
    title: 'Not with a token',
    detail: 'Sign in yourself: a token may not do this.',
  }),
  conflict: ({ found, expected }) => ({
    status: 409,
    title: 'Not possible now',
    detail: `Found ${found}, expected ${expected}.`,
  }),
  'unreadable-file': ({ found, expected }) => ({
    status: 422,
    title: 'This could not be read',
    detail: `Found ${found}, expected ${expected}.`,
  }),
}

/** The answer to a trouble: its status and words. */
export const answerTo = (trouble: Trouble): Answer =>
  (answers[trouble.kind] as (trouble: Trouble) => Answer)(trouble)

/** Thrown at the HTTP edge alone, where an answer other than success is due. */
export class Refused extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble) {
    super(trouble.kind)
    this.name = 'Refused'
    this.trouble = trouble
  }
}
