/** Everything the screens say by themselves; what is said of two people comes from the server. */
export const en = {
  name: 'Perennial',
  nav: { today: 'Today', begin: 'Add a mentorship', skip: 'Skip to the page', signOut: 'Sign out' },
  loading: 'One moment…',
  trouble: {
    title: 'That did not work.',
    again: 'Try again',
    offline: 'The server does not answer. What you typed is kept here.',
  },
  signIn: {
    title: 'Welcome back.',
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'This e-mail and password do not belong together.',
  },
  welcome: {
    title: 'Welcome to Perennial.',
    softer: 'A few words about you, and it is yours.',
    name: 'What should it call you?',
    email: 'E-mail',
    password: 'A password, 12 letters or more',
    submit: 'Begin',
  },
  begin: {
    title: 'How would you like to begin?',
    softer: 'Everything can be undone.',
    importTitle: 'Bring your history',
    importSays:
      'A WhatsApp, Telegram, Slack or Discord export, a mailbox or a calendar. You see what was found before anything is kept.',
    importAction: 'Choose files',
    freshTitle: 'Start fresh',
    freshSays: 'Name the other, and tell what happened as it happens.',
    theirName: 'Their name',
    iAm: 'I am the',
    mentor: 'mentor',
    mentee: 'mentee',
    freshAction: 'Start',
  },
  found: {
    title: (moments: number) =>
      moments === 1 ? 'One moment was found.' : `${moments.toLocaleString('en-GB')} moments were found.`,
    none: 'Nothing could be read.',
    softer: 'Nothing is kept yet.',
    mentor: 'Mentor',
    mentee: 'Mentee',
    iAm: 'I am',
    span: 'From and to',
    leftOut: 'Left out',
    unread: 'Could not be read',
    notices: 'Good to know',
    guessed: 'Who is the mentor was guessed from the words. You can change it.',
    swap: 'It is the other way round',
    keep: 'Keep it',
    drop: 'Forget it',
    undo: 'Take it back',
  },
  today: {
    nothing: 'Nothing waits for you.',
    nothingSofter: 'A line without a reason is always welcome.',
    one: (name: string) => `One thing would make ${name}’s week.`,
    several: (count: string) => `${count} small things would be kind.`,
    softer: 'Everything else can wait.',
    turns: 'Whose turn it is',
    open: 'Open',
    lastFromThem: 'Last from them',
    lastFromMe: 'Last from you',
    yours: 'yours',
    theirs: 'theirs',
    neither: 'nothing open',
    yourMentor: (name: string) => `${name}, your mentor`,
    yourMentee: (name: string) => `${name}, whom you mentor`,
    empty: 'Nobody is here yet.',
    emptySofter: 'Bring a history, or start one.',
  },
  nudge: {
    write: 'Write it',
    copied: 'Copied',
    done: 'Done already',
    later: 'Next week',
    notHelpful: 'Not helpful',
  },
  mentorship: {
    with: 'Mentorship with',
    yourTurn: 'Your turn',
    theirTurn: (name: string) => `${name}’s turn`,
    since: (day: string) => `since ${day}`,
    due: (day: string) => `by ${day}`,
    more: (count: number) => `and ${count} more`,
    fewer: 'show fewer',
    noTurns: 'Nothing is open between the two of you.',
    standsOut: 'What stands out',
    tooEarly: 'Too early to say. It takes a few occasions.',
    moments: 'the moments',
    wrong: 'this is wrong, because…',
    because: 'Why is it wrong?',
    dispute: 'Say so',
    silence: (days: number) => (days === 1 ? 'Silence now: 1 day.' : `Silence now: ${days} days.`),
    journal: 'Journal',
    quickAdd: 'What happened?',
    quickHint: '“Told Alex the design review went well…”',
    add: 'Add',
    hears: 'This',
    nothingHeard: 'A plain remark',
    older: 'Earlier',
    emptyJournal: 'Nothing yet. The first line could be what you hope for.',
    correct: 'What does this sentence do?',
    notesTitle: 'Only for me',
  },
  braid: {
    table: 'As a table',
    picture: 'As a picture',
    label: (first: string, second: string) =>
      `The braid of ${first} and ${second}: contacts, and what each did, over time.`,
    legend: {
      ask: 'ask',
      guidance: 'guidance',
      update: 'update',
      joy: 'thanks, joy',
      gift: 'gift, credit',
      win: 'win',
      arc: 'closed loop',
      open: 'open loop',
    },
    today: 'today',
    columns: { when: 'When', who: 'Who', what: 'What' },
    openSince: 'open since',
  },
  acts: {
    ask: 'asks',
    guide: 'guides',
    solve: 'solves',
    promise: 'promises',
    decline: 'declines',
    update: 'tells how it goes',
    thank: 'thanks',
    win: 'tells a win',
    celebrate: 'celebrates',
    give: 'gives',
    assign: 'hands over work',
    deliver: 'delivers',
    credit: 'credits',
    bound: 'sets a limit',
    arrange: 'arranges',
    hello: 'says hello',
  },
} as const

const small = ['No', 'One', 'Two', 'Three']

/** A small count in words, as the beginning of a sentence. */
export const inWords = (count: number): string => small[count] ?? String(count)

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
const longDay = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })

/** A day as people say it; with its year when it is not this one. */
export const sayDay = (at: number | string): string => {
  const date = new Date(at)
  return date.getFullYear() === new Date().getFullYear() ? day.format(date) : dayAndYear.format(date)
}

export const sayLongDay = (at: number): string => longDay.format(at)

const relative = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'day', unitDisplay: 'long' })

/** How long ago, in days. */
export const sayAgo = (at: string | null, now: number): string => {
  if (at === null) return '–'
  const days = Math.floor((now - Date.parse(at)) / 86_400_000)
  return days <= 0 ? 'today' : relative.format(days)
}
