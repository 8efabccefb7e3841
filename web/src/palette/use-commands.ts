import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { peopleQuery } from '../queries.ts'
import { signOut } from '../session.ts'
import { offerDraft } from '../telling/drafts.ts'
import type { Command } from './commands.ts'
import { reach, type Ways } from './reach.ts'

/** Everything that can be gone to or done from here, as far as it fits what was typed. */
export const useCommands = (typed: string): readonly Command[] => {
  const navigate = useNavigate()
  const people = useQuery(peopleQuery).data?.people ?? []
  const goTo = (mentorship: string, search: { readonly tell?: true }): void =>
    void navigate({ to: '/mentorships/$mentorship', params: { mentorship }, search })
  const leave = async (): Promise<void> => {
    await signOut()
    await navigate({ to: '/sign-in' })
  }
  const ways = {
    openPage: (to) => void navigate({ to }),
    openPerson: (mentorship) => goTo(mentorship, {}),
    tell: (mentorship, words) => {
      if (words !== undefined) offerDraft(mentorship, words)
      goTo(mentorship, { tell: true })
    },
    leave: () => void leave(),
  } satisfies Ways
  return reach(people, ways, typed)
}
