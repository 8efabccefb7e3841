import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { answerOf, api } from '../api.ts'
import { Trouble } from '../frame/trouble.tsx'
import { firstName } from '../pair.ts'
import { queries } from '../queries.ts'
import { offerDraft } from '../telling/drafts.ts'
import { en, sayTime } from '../words/en.ts'
import type { Nudge } from './headline.ts'

export type Side = 'mentor' | 'mentee'

const answers = [
  ['done', en.nudge.done],
  ['snoozed', en.nudge.later],
  ['not-helpful', en.nudge.notHelpful],
] as const

type Answer = (typeof answers)[number][0]

const useAnswer = ({ mentorship, id }: Nudge) =>
  useMutation({
    mutationFn: (answer: Answer) =>
      answerOf(
        api.api.mentorships[':mentorship'].nudges[':nudge'].answer.$put({
          param: { mentorship, nudge: id },
          json: { answer },
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['nudges'] }),
  })

const Actions = ({ nudge, iAm, isFirst }: Shown) => {
  const navigate = useNavigate()
  const answer = useAnswer(nudge)
  const { mentorship, draft } = nudge
  const write = (): void => {
    offerDraft(mentorship, draft)
    void navigate({ to: '/mentorships/$mentorship', params: { mentorship }, search: { tell: true } })
  }
  return (
    <>
      <div className="row">
        <button className={isFirst ? `primary ${iAm}` : ''} onClick={write}>
          {en.nudge.write}
        </button>
        {answers.map(([kind, words]) => (
          <button
            key={kind}
            className={kind === 'done' ? '' : 'quiet'}
            disabled={answer.isPending}
            onClick={() => answer.mutate(kind)}
          >
            {words}
          </button>
        ))}
      </div>
      <Trouble error={answer.error} />
    </>
  )
}

type Shown = { readonly nudge: Nudge; readonly iAm: Side; readonly isFirst: boolean }

const whose = (name: string, iAm: Side): string =>
  iAm === 'mentee' ? en.today.yourMentor(firstName(name)) : en.today.yourMentee(firstName(name))

type Told = {
  readonly who: string
  readonly side: Side
  readonly what: string
  readonly why: string
  readonly draft: string
}

/** What to do, why, and words to begin with. */
export const NudgeWords = ({ who, side, what, why, draft }: Told) => (
  <>
    <p className="small soft">
      <span className={`sign ${side}`} />
      {who}
    </p>
    <h2>{what}</h2>
    <p className="soft">{why}</p>
    {draft === '' ? null : <p className="draft">{draft}</p>}
  </>
)

export const NudgeCard = (props: Shown) => {
  const { nudge, iAm } = props
  const side = iAm === 'mentee' ? 'mentor' : 'mentee'
  return (
    <article className="card nudge stack">
      <NudgeWords
        who={whose(nudge.other, iAm)}
        side={side}
        what={nudge.do}
        why={nudge.why}
        draft={nudge.draft}
      />
      {nudge.quietUntil === null ? null : (
        <p className="small soft">{en.nudge.quiet(sayTime(nudge.quietUntil))}</p>
      )}
      <Actions {...props} />
    </article>
  )
}
