import { pino, type Logger } from 'pino'

type Failed = Error & { readonly code?: unknown; readonly table?: unknown; readonly constraint?: unknown }

/** An error without what PostgreSQL quotes in it: a log never holds a word of anybody's. */
export const errorWithoutWords = (error: Failed): Record<string, unknown> => {
  const { name, message, stack, code, table, constraint } = error
  const quotes = typeof code === 'string' && /^2[23]/.test(code)
  return {
    type: name,
    ...(quotes ? { stack: stack?.slice(stack.indexOf('\n    at')) } : { message, stack }),
    code,
    table,
    constraint,
  }
}

/** JSON lines on standard error. */
export const openLog = (level: string): Logger =>
  pino({ level, serializers: { err: errorWithoutWords } }, pino.destination(2))

/** What PostgreSQL says of its own running is for who looks for it; what goes wrong there is for everybody. */
export const levelOfLine = (line: string): 'debug' | 'warn' =>
  /\b(?:LOG|DETAIL|HINT|NOTICE|STATEMENT|CONTEXT): /.test(line) || /the database system is/.test(line)
    ? 'debug'
    : 'warn'
