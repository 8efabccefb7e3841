import type { FieldProblem } from '../errors.ts'

type Issue = { readonly path: readonly PropertyKey[]; readonly message: string; readonly input?: unknown }
type Failed = { readonly target?: string; readonly error: { readonly issues: readonly Issue[] } }

const escape = (part: PropertyKey): string => String(part).replaceAll('~', '~0').replaceAll('/', '~1')

/** What was sent, in a word: never the words themselves. */
const wordFor = (input: unknown): string => {
  if (input === undefined) return 'nothing'
  if (input === null) return 'null'
  if (Array.isArray(input)) return `a list of ${input.length}`
  return typeof input === 'object' ? 'an object' : `a ${typeof input}`
}

/** Each field that does not fit, by its JSON Pointer, with what was expected of it. */
export const fieldProblems = (failed: unknown): readonly FieldProblem[] =>
  (failed as Failed).error.issues.slice(0, 20).map(({ path, message, input }) => ({
    pointer: path.map((part) => `/${escape(part)}`).join(''),
    found: wordFor(input),
    expected: message,
  }))
