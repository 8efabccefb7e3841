import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { LostPage, TroublePage, Waiting } from '../frame/trouble.tsx'
import { mentorshipQuery } from '../queries.ts'
import { hindranceIn } from '../outdated.ts'
import { Again } from './again.tsx'
import { Goal } from './goal.tsx'
import { Goodbye } from './goodbye.tsx'
import { Rest } from './rest.tsx'
import { choices } from './turning.ts'

const forms = { resting: Rest, lifelong: Goal, parted: Goodbye, growing: Again } as const

/** A phase that one of the two chooses. */
export const PhasePage = () => {
  const { mentorship: id = '', to } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(mentorshipQuery(id))
  const choice = choices.find((each) => each === to)
  if (choice === undefined) return <LostPage />
  const hindrance = hindranceIn({ data, error })
  if (hindrance !== null) return <TroublePage error={hindrance} again={() => void refetch()} />
  if (data === undefined) return <Waiting />
  const Form = forms[choice]
  return <Form key={`${id} ${choice}`} mentorship={data} />
}
