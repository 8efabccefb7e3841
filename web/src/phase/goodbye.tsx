import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { agreementQuery } from '../queries.ts'
import { offerDraft } from '../telling/drafts.ts'
import { phase } from '../words/en/phase.ts'
import { PhaseForm } from './phase-form.tsx'

const words = phase.goodbye

type Shown = { readonly mentorship: Mentorship }

const AsAgreed = ({ mentorship }: Shown) => {
  const { data } = useQuery(agreementQuery(mentorship.id))
  const ending = data?.inForce.ending ?? null
  return ending === null ? null : (
    <p className="soft">
      {words.agreed} <span className="quote">{ending}</span>
    </p>
  )
}

const LastTalk = ({ mentorship }: Shown) => {
  const navigate = useNavigate()
  const name = firstName(otherOf(mentorship))
  const ask = (): void => {
    offerDraft(mentorship.id, words.talkDraft(name))
    const params = { mentorship: mentorship.id }
    void navigate({ to: '/mentorships/$mentorship', params, search: { tell: true } })
  }
  return (
    <section className="card stack" aria-labelledby="last-talk">
      <h2 id="last-talk">{words.talkTitle}</h2>
      <p className="soft">{words.talkSays}</p>
      <button onClick={ask}>{words.talk(name)}</button>
    </section>
  )
}

type Choosing = Shown & { readonly reason: string; readonly onReason: (reason: string) => void }

const Reason = ({ mentorship, reason, onReason }: Choosing) => (
  <fieldset className="choice reasons">
    <legend>{words.reason}</legend>
    {[...words.reasons, ''].map((each) => (
      <label key={each}>
        <input type="radio" name="reason" checked={reason === each} onChange={() => onReason(each)} />
        {each === '' ? words.noReason : each}
      </label>
    ))}
    <p className="small soft">{words.reads(firstName(otherOf(mentorship)))}</p>
  </fieldset>
)

/** An end with a last talk, a reason if one likes, and last words. */
export const Goodbye = ({ mentorship }: Shown) => {
  const [reason, setReason] = useState('')
  const name = firstName(otherOf(mentorship))
  return (
    <PhaseForm
      mentorship={mentorship}
      asked={words}
      done={{ title: words.done, softer: words.doneSofter }}
      line={{ label: words.line(name), starter: words.starter(name) }}
      turned={{ to: 'parted', ...(reason === '' ? {} : { reason }) }}
      submit={words.submit}
      before={
        <>
          <AsAgreed mentorship={mentorship} />
          <LastTalk mentorship={mentorship} />
        </>
      }
    >
      <Reason mentorship={mentorship} reason={reason} onReason={setReason} />
    </PhaseForm>
  )
}
