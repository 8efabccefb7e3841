import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../api.ts'
import { Trouble } from '../frame/trouble.tsx'
import { forget } from '../queries.ts'
import { en } from '../words/en.ts'
import type { Act, Moment } from './types.ts'

const allActs = Object.keys(en.acts) as readonly Act[]

type Corrected = { readonly sentence: number; readonly acts: Act[] }

const useCorrect = (mentorship: string, moment: string) =>
  useMutation({
    mutationFn: ({ sentence, acts }: Corrected) =>
      answerOf(
        api.api.mentorships[':mentorship'].moments[':moment'].sentences[':sentence'].acts.$put({
          param: { mentorship, moment, sentence: String(sentence) },
          json: { acts },
        }),
      ),
    onSuccess: () => forget(mentorship),
  })

const toggled = (acts: readonly Act[], act: Act): Act[] =>
  acts.includes(act) ? acts.filter((each) => each !== act) : [...acts, act]

type Chosen = {
  readonly acts: readonly Act[]
  readonly onToggle: (act: Act) => void
  readonly isPending: boolean
}

const ActChoice = ({ acts, onToggle, isPending }: Chosen) => (
  <div className="row">
    {allActs.map((act) => (
      <button
        key={act}
        className="chip"
        aria-pressed={acts.includes(act)}
        aria-disabled={isPending}
        onClick={() => (isPending ? undefined : onToggle(act))}
      >
        {en.acts[act]}
      </button>
    ))}
  </div>
)

type Shown = { readonly mentorship: string; readonly moment: Moment }

/** Sentence by sentence, what the words do; one tap changes it. */
const Correcting = ({ mentorship, moment }: Shown) => {
  const correct = useCorrect(mentorship, moment.id)
  return (
    <div className="correcting stack">
      {moment.sentences.map(({ text, acts: heard }, sentence) => {
        const acts = heard.map(({ act }) => act)
        return (
          <fieldset key={`${sentence} ${text}`}>
            <legend className="small soft">{en.mentorship.correct(text)}</legend>
            <ActChoice
              acts={acts}
              isPending={correct.isPending}
              onToggle={(act) => correct.mutate({ sentence, acts: toggled(acts, act) })}
            />
          </fieldset>
        )
      })}
      <Trouble error={correct.error} />
    </div>
  )
}

/** What a moment does; a tap on it opens what it could do instead. */
export const Acts = (props: Shown) => {
  const [isOpen, setOpen] = useState(false)
  const { sentences } = props.moment
  if (sentences.length === 0) return null
  const acts = [...new Set(sentences.flatMap(({ acts: heard }) => heard.map(({ act }) => act)))]
  return (
    <>
      <button className="acts" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className="unseen">{en.mentorship.correctOpen}: </span>
        {acts.length === 0 ? (
          <span className="nothing" aria-hidden="true">
            +
          </span>
        ) : null}
        {acts.map((act) => (
          <span key={act} className="chip">
            {en.acts[act]}
          </span>
        ))}
      </button>
      {isOpen ? <Correcting {...props} /> : null}
    </>
  )
}
