import { agreement as words } from '../words/en/agreement.ts'
import type { Clause, Clauses } from './clauses.ts'

/** A clause in words; null where it is not agreed. */
export const agreedWords = <K extends Clause>(clause: K, clauses: Pick<Clauses, K>): string | null =>
  words.say[clause](clauses[clause])

/** A clause in words, or what holds without it. */
export const sayClause = (clause: Clause, clauses: Clauses): string =>
  agreedWords(clause, clauses) ?? words.clauses[clause].none
