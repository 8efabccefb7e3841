import type { ReactNode } from 'react'
import { agreement as words } from '../words/en/agreement.ts'
import { fields } from './clause-fields.tsx'
import type { Clause, Clauses } from './clauses.ts'
import { agreedWords, sayClause } from './say-clause.ts'

/** What a clause was before, and who had it so. */
export type Was = { readonly label: string; readonly clauses: Clauses }

type Shown<K extends Clause> = {
  readonly clause: K
  readonly clauses: Clauses
  readonly was: Was | null
  readonly timeZone: string
  readonly onChange: (clauses: Clauses) => void
}

const Statement = <K extends Clause>({
  clause,
  clauses,
  was,
}: Pick<Shown<K>, 'clause' | 'clauses' | 'was'>) => (
  <>
    <span className={agreedWords(clause, clauses) === null ? 'states soft' : 'states'}>
      {sayClause(clause, clauses)}
    </span>
    {was === null ? null : (
      <span className="was small">
        {was.label} {sayClause(clause, was.clauses)}
      </span>
    )}
  </>
)

/** One clause: what it says and what for; opened, it is changed. */
export const ClauseRow = <K extends Clause>({ clause, clauses, was, timeZone, onChange }: Shown<K>) => {
  const Fields: (editing: Parameters<(typeof fields)[K]>[0]) => ReactNode = fields[clause]
  const { title, drives } = words.clauses[clause]
  return (
    <li>
      <details className="clause">
        <summary>
          <span className="clause-title">{title}</span>
          <span className="clause-says">
            <Statement clause={clause} clauses={clauses} was={was} />
            <span className="drives small soft">{drives}</span>
          </span>
          <span className="change small" aria-hidden="true">
            {words.change}
          </span>
        </summary>
        <div className="clause-fields">
          <Fields
            value={clauses[clause]}
            timeZone={timeZone}
            onChange={(value: Clauses[K]) => onChange({ ...clauses, [clause]: value })}
          />
        </div>
      </details>
    </li>
  )
}
