import { en } from '../words/en.ts'
import { pages } from '../words/en/pages.ts'
import { palette as words } from '../words/en/palette.ts'
import { people as peopleWords } from '../words/en/people.ts'
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

export type Place = (typeof places)[number]['to']

type Somebody = { readonly mentorship: string; readonly name: string; readonly iAm: 'mentor' | 'mentee' }

/** How one gets there. */
export type Ways = {
  readonly openPage: (to: Place) => void
  readonly openPerson: (mentorship: string) => void
  /** Where one tells something of a mentorship, with words to begin with if there are some. */
  readonly tell: (mentorship: string, words?: string) => void
  readonly leave: () => void
}

const commandsOf = (people: readonly Somebody[], ways: Ways): readonly Command[] => [
  ...people.map(({ mentorship, name, iAm }) => ({
    id: `person ${mentorship}`,
    kind: 'person' as const,
    label: name,
    also: iAm === 'mentee' ? peopleWords.mentor : peopleWords.mentee,
    run: () => ways.openPerson(mentorship),
  })),
  ...places.map(({ to, label, also }) => ({
    id: to,
    kind: 'page' as const,
    label,
    also,
    run: () => ways.openPage(to),
  })),
  ...people.map(({ mentorship, name }) => ({
    id: `tell ${mentorship}`,
    kind: 'tell' as const,
    label: words.tell(name),
    run: () => ways.tell(mentorship),
  })),
  { id: 'sign out', kind: 'act', label: en.nav.signOut, run: ways.leave },
]

/** Everything that can be gone to or done, as far as it fits what was typed; else whom those words could be told of. */
export const reach = (people: readonly Somebody[], ways: Ways, typed: string): readonly Command[] => {
  const found = commandsFor(commandsOf(people, ways), typed)
  const told = typed.trim()
  if (found.length > 0 || told === '') return found
  return people.map(({ mentorship, name }) => ({
    id: `keep ${mentorship}`,
    kind: 'tell',
    label: words.keepAs(told, name),
    run: () => ways.tell(mentorship, told),
  }))
}
