import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { answerOf, api } from '../api.ts'
import { Field } from '../frame/field.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { patternsQuery, queries, readingQuery } from '../queries.ts'
import { useDraft } from '../telling/drafts.ts'
import { en } from '../words/en.ts'
import { EvidenceList } from './evidence.tsx'
import type { Evidence, Pattern, Strength } from './types.ts'

type Found = Pattern | Strength
type DisputeParam = Parameters<
  (typeof api.api.mentorships)[':mentorship']['patterns'][':pattern']['dispute']['$post']
>[0]['param']

const Dispute = ({ mentorship, pattern }: { readonly mentorship: string; readonly pattern: string }) => {
  const [because, write] = useDraft(`dispute:${mentorship}:${pattern}`)
  const dispute = useMutation({
    mutationFn: () =>
      answerOf(
        api.api.mentorships[':mentorship'].patterns[':pattern'].dispute.$post({
          param: { mentorship, pattern } as DisputeParam,
          json: { because },
        }),
      ),
    onSuccess: () => {
      write('')
      return queries.invalidateQueries({ queryKey: ['mentorship', mentorship] })
    },
  })
  if (dispute.isSuccess) return <p role="status">{en.mentorship.disputed}</p>
  return (
    <details className="evidence">
      <summary className="small soft">{en.mentorship.wrong}</summary>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          dispute.mutate()
        }}
      >
        <Field
          label={en.mentorship.because}
          name="because"
          maxLength={2000}
          autoComplete="off"
          value={because}
          onChange={({ target }) => write(target.value)}
        />
        <Trouble error={dispute.error} />
        <button disabled={dispute.isPending}>{en.mentorship.dispute}</button>
      </form>
    </details>
  )
}

const Finding = ({ found, children }: { readonly found: Found; readonly children?: ReactNode }) => {
  const { title, facts } = found.words
  const offer = 'offer' in found.words ? found.words.offer : null
  return (
    <li className="finding">
      <p>
        <strong className="title">{title}</strong> {facts}
      </p>
      {offer === null || offer === undefined ? null : <p>{offer}</p>}
      <div className="row asides">
        <EvidenceList found={(found as { evidence?: readonly Evidence[] }).evidence ?? []} />
        {children}
      </div>
    </li>
  )
}

/** What a friend would notice: the good with as much room as the rest. */
export const StandsOut = ({ mentorship }: { readonly mentorship: string }) => {
  const { data, error } = useQuery(patternsQuery(mentorship))
  const { data: reading } = useQuery(readingQuery(mentorship))
  if (error !== null) return <Trouble error={error} />
  if (data === undefined) return null
  const isEarly = data.patterns.length + data.strengths.length === 0
  return (
    <section aria-labelledby="stands-out">
      <h2 className="label" id="stands-out">
        {en.mentorship.standsOut}
      </h2>
      {isEarly ? <p className="soft">{en.mentorship.tooEarly}</p> : null}
      <ul className="plain findings">
        {data.patterns.map((found) => (
          <Finding key={`${found.id} ${found.by}`} found={found}>
            <Dispute mentorship={mentorship} pattern={found.id} />
          </Finding>
        ))}
        {data.strengths.map((found) => (
          <Finding key={`${found.id} ${found.by}`} found={found} />
        ))}
      </ul>
      <p className="soft">{reading?.words.rhythm}</p>
    </section>
  )
}
