import { en } from '../en.ts'
import { first } from '../first.ts'

/** What the pages are called, and other words they are looked for by. */
export const pages = {
  today: { label: en.nav.today, also: 'nudges next turn home' },
  people: { label: first.en.people, also: 'everyone mentorships waits' },
  begin: { label: en.nav.begin, also: 'import history new start' },
  visibility: { label: 'Who can see this', also: 'privacy private shared steward' },
  me: 'You',
  settings: { label: first.en.settings, also: 'name time zone language quiet hours' },
  signIn: { label: 'Signing in', also: 'password passkey second factor codes sessions devices' },
  programs: { label: 'Programs', also: 'api tokens scopes' },
  record: { label: 'Record', also: 'audit what was done account history' },
  data: { label: 'Data', also: 'your export zip download erase delete account' },
} as const
