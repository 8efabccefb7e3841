import { firstName, otherOf, type Mentorship } from '../pair.ts'
import { phase } from '../words/en/phase.ts'
import { PhaseForm } from './phase-form.tsx'

const words = phase.again

/** On again: after a rest, a goodbye, or with a new goal. */
export const Again = ({ mentorship }: { readonly mentorship: Mentorship }) => {
  const name = firstName(otherOf(mentorship))
  return (
    <PhaseForm
      mentorship={mentorship}
      asked={words}
      done={{ title: words.done, softer: words.doneSofter }}
      line={{ label: words.line(name), starter: words.starter(name) }}
      turned={{ to: 'growing' }}
      submit={words.submit}
    />
  )
}
