import { useMutation } from '@tanstack/react-query'
import { answerOf, api } from '../api.ts'
import { Field } from '../frame/field.tsx'
import { Trouble } from '../frame/trouble.tsx'
import { queries } from '../queries.ts'
import { useDraft } from '../telling/drafts.ts'
import { en } from '../words/en.ts'

type Sent = Parameters<
  (typeof api.api.mentorships)[':mentorship']['patterns'][':pattern']['dispute']['$post']
>[0]
type DisputeBody = Sent['json']

/** "This is wrong, because…": what is said is kept beside the pattern, and it is raised no more. */
export const Dispute = ({
  mentorship,
  pattern,
  by,
}: {
  readonly mentorship: string
  readonly pattern: string
  /** Whose conduct it is about. */
  readonly by: DisputeBody['by']
}) => {
  const [because, write] = useDraft(`dispute:${mentorship}:${pattern}:${by}`)
  const dispute = useMutation({
    mutationFn: () =>
      answerOf(
        api.api.mentorships[':mentorship'].patterns[':pattern'].dispute.$post({
          param: { mentorship, pattern } as Sent['param'],
          json: { because, by },
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
