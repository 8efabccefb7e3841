import { useQuery } from '@tanstack/react-query'
import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { agreementQuery } from '../queries.ts'
import { agreement } from '../words/en/agreement.ts'
import { phase } from '../words/en/phase.ts'
import { PhaseForm } from './phase-form.tsx'

const words = phase.goal

const Rhythm = ({ mentorship }: { readonly mentorship: Mentorship }) => {
  const { data } = useQuery(agreementQuery(mentorship.id))
  const days = data?.inForce.stayInTouchDays ?? null
  return <p className="soft">{days === null ? words.noRhythm : words.rhythm(agreement.every(days))}</p>
}

/** The goal is reached: from here on the two stay in touch. */
export const Goal = ({ mentorship }: { readonly mentorship: Mentorship }) => {
  const name = firstName(otherOf(mentorship))
  const starter = mentorship.as === 'mentee' ? words.starterAsMentee(name) : words.starterAsMentor(name)
  return (
    <PhaseForm
      mentorship={mentorship}
      asked={words}
      done={{ title: words.done, softer: words.doneSofter }}
      line={{ label: words.line(name), starter }}
      turned={{ to: 'lifelong' }}
      submit={words.submit}
      before={<Rhythm mentorship={mentorship} />}
    />
  )
}
