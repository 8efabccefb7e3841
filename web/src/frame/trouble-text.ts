import { ProblemError } from '../api.ts'
import { en } from '../words/en.ts'

const fieldsOf = ({ problem }: ProblemError): readonly string[] =>
  (problem.errors ?? []).map(({ pointer, expected }) => `${pointer.slice(1)}: ${expected}.`)

/** What went wrong, in the server's words where it gave some. */
export const troubleText = (error: unknown): string =>
  error instanceof ProblemError
    ? [error.problem.detail ?? error.problem.title, ...fieldsOf(error)].join(' ')
    : en.trouble.offline
