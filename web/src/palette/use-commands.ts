import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { peopleQuery } from '../queries.ts'
import { signOut } from '../session.ts'
import { offerDraft } from '../telling/drafts.ts'
import { en } from '../words/en.ts'
import { palette as words } from '../words/en/palette.ts'
import { people as peopleWords } from '../words/en/people.ts'
import { pages } from '../words/en/pages.ts'
import { commandsFor, type Command } from './commands.ts'

const places = [
  { to: '/', ...pages.today },
  { to: '/people', ...pages.people },
  { to: '/begin', ...pages.begin },
  { to: '/visibility', ...pages.visibility },
  { to: '/settings', ...pages.settings },
  { to: '/settings/sign-in', ...pages.signIn },
  { to: '/settings/programs', ...pages.programs },
  { to: '/settings/record', ...pages.record },
  { to: '/settings/data', ...pages.data },
] as const

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
  const commands: readonly Command[] = [
    ...people.map(({ mentorship, name, iAm }) => ({
      id: `person ${mentorship}`,
      kind: 'person' as const,
      label: name,
      also: iAm === 'mentee' ? peopleWords.mentor : peopleWords.mentee,
      run: () => goTo(mentorship, {}),
    })),
    ...places.map(({ to, label, also }) => ({
      id: to,
      kind: 'page' as const,
      label,
      also,
      run: () => void navigate({ to }),
    })),
    ...people.map(({ mentorship, name }) => ({
      id: `tell ${mentorship}`,
      kind: 'tell' as const,
      label: words.tell(name),
      run: () => goTo(mentorship, { tell: true }),
    })),
    { id: 'sign out', kind: 'act', label: en.nav.signOut, run: () => void leave() },
  ]
  const found = commandsFor(commands, typed)
  if (found.length > 0 || typed.trim() === '') return found
  return people.map(({ mentorship, name }) => ({
    id: `keep ${mentorship}`,
    kind: 'tell',
    label: words.keepAs(typed.trim(), name),
    run: () => {
      offerDraft(mentorship, typed.trim())
      goTo(mentorship, { tell: true })
    },
  }))
}
