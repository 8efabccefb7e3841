import { daysSince } from './calendar.ts'
import { first } from './first.ts'
import { later } from './later.ts'
import { inLanguage, language, locale } from './language.ts'

/** Everything the screens say by themselves; what is said of two people comes from the server. */
export const en = inLanguage('screens', {
  name: 'Perennial',
  nav: {
    today: first.en.today,
    begin: 'Add a mentorship',
    skip: 'Skip to the page',
    signOut: 'Sign out',
    me: (name: string) => `${name}: menu`,
    main: first.en.main,
    home: 'Perennial, to today',
  },
  loading: 'One moment…',
  trouble: {
    title: 'That did not work.',
    again: 'Try again',
    offline: 'The server does not answer. What you typed is kept here.',
    home: 'To today',
    lost: 'Nothing is here.',
    lostSofter: 'The address may be old, or it belongs to somebody else.',
  },
  signIn: {
    title: first.en.greeting,
    email: 'E-mail',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'This e-mail and password do not belong together.',
    code: 'The six digits of your authenticator app',
    codeTitle: 'One more step.',
    codeSubmit: 'Go on',
    byPasskey: 'With a passkey',
    byBackupCode: 'Use a backup code instead',
    byApp: 'Use the app instead',
    backupCode: 'One of your backup codes',
    byLink: 'Send me a link instead',
    linkSent: 'A link is on its way to you. It works for a quarter of an hour.',
    isNew: 'Nobody has an account here yet.',
    isNewSofter: 'Whoever started Perennial finds the link for the first one in its terminal.',
  },
  welcome: {
    title: 'Welcome to Perennial.',
    softer: 'A few words about you, and it is yours.',
    name: 'What should it call you?',
    email: 'E-mail',
    password: 'A password, 10 letters or more',
    submit: 'Begin',
  },
  invitation: {
    title: (name: string) => `${name} would like you by their side.`,
    asMentor: 'As their mentor, in a journal that only the two of you can open.',
    asMentee: 'As the one they mentor, in a journal that only the two of you can open.',
    shared: 'What you would share',
    history: (count: string, from: string, to: string) =>
      `${count} from ${from} to ${to}. You see the words once you say yes.`,
    moments: (count: number) => (count === 1 ? 'One moment' : `${count.toLocaleString('en-GB')} moments`),
    noHistory: 'Nothing was told yet. You would begin together.',
    called: (name: string) => `You are called ${name} there.`,
    expires: (day: string) => `The link works until ${day}.`,
    notes: 'Private notes stay with whoever wrote them.',
    yes: 'Say yes',
    account: 'Make an account',
    haveOne: 'I have an account',
    make: 'Make an account and say yes',
    signIn: 'Sign in, then say yes',
    yourName: 'Your name',
    signedInAs: (name: string) => `You are signed in as ${name}.`,
  },
  telling: {
    open: 'What happened?',
    title: 'What happened?',
    about: 'With whom?',
    words: 'The words',
    hint: '“Told Alex the design review went well…”',
    add: 'Keep it',
    close: 'Close',
    who: 'Whose words?',
    mine: 'Mine',
    day: 'When?',
    today: 'Today',
    more: 'Another day, or their words',
    hears: 'Heard so far',
    nothingHeard: 'A plain remark.',
    kept: 'Kept.',
    takeBack: 'Take it back',
    takenBack: 'Taken back.',
    blank: (blank: string) => `${blank} is still to be filled in.`,
    keepAnyway: 'Keep it as it is',
    coach: 'To make it easy to answer',
    use: 'Add this',
  },
  begin: {
    title: 'How would you like to begin?',
    softer: 'With what there is already, or with a blank page.',
    importTitle: 'Bring your history',
    importSays:
      'A WhatsApp, Telegram, Slack or Discord export, a mailbox or a calendar. You see what was found before anything is kept.',
    importAction: 'Choose files',
    drop: 'or drop them here',
    reading: 'Reading…',
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
    none: 'Nothing between two people could be read.',
    softer: 'Nothing is kept yet.',
    mentor: 'Mentor',
    mentee: 'Mentee',
    iAm: 'I am',
    messages: (count: number) => (count === 1 ? 'one message' : `${count.toLocaleString('en-GB')} messages`),
    span: (from: string, to: string) => `From ${from} to ${to}.`,
    leftOut: 'Left out',
    later: (count: number) => (count === 1 ? 'One moment lies ahead.' : `${count} moments lie ahead.`),
    unread: 'Could not be read',
    line: (file: string, line: number) => `${file}, line ${line}`,
    sought: (found: string, expected: string) => `Found ${found}, expected ${expected}.`,
    notices: 'Good to know',
    guessed: 'Who is the mentor was guessed from the words. You can change it.',
    question: 'Who is the mentor, and who the mentee?',
    choose: 'Choose',
    swap: 'It is the other way round',
    keep: 'Keep it',
    drop: 'Forget it',
    keptTitle: (moments: number) =>
      moments === 1 ? 'One moment is kept.' : `${moments.toLocaleString('en-GB')} moments are kept.`,
    keptSofter: 'You can take it back at any time.',
    see: 'See the two of you',
    undo: 'Take it back',
    undone: 'Taken back. Nothing of it is kept.',
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
    teach: 'Once there is a history, this page says what would be kind to do next:',
    example: {
      who: 'Alex, your mentor',
      do: 'Tell Alex how the design review went.',
      why: 'He answered your question on 11 September. The review was on the 17th.',
      draft:
        'Hi Alex, the review was on Thursday. I put the one decision on a card, as you said. ⟨how it went⟩',
    },
    exampleMark: 'An example',
    restOpen: (count: number) => `and ${count} more`,
  },
  nudge: {
    write: 'Write it',
    done: 'Done already',
    later: 'Next week',
    notHelpful: 'Not helpful',
    setAside: 'Set aside.',
    quiet: (until: string) => `Quiet hours for the two of you until ${until}. It can wait till then.`,
  },
  mentorship: {
    with: first.en.with,
    youAnd: (name: string) => `You and ${name}`,
    yourTurn: 'Your turn',
    theirTurn: (name: string) => `${name}’s turn`,
    eithersTurn: 'For either of you',
    since: first.en.since,
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
    older: 'Earlier',
    emptyJournal: 'Nothing yet. The first line could be what you hope for.',
    correct: (text: string) => `What does “${text}” do?`,
    correctOpen: 'What it does',
    met: 'You met.',
    me: 'You',
    doneWith: 'Closed already',
    release: 'No need any more',
    settled: 'Settled.',
    evidence: (count: number) => (count === 1 ? 'the moment' : `${count} moments`),
    disputed: 'Thank you. It is not raised again.',
    inviteTitle: 'Alone here so far',
    inviteSays: (name: string) =>
      `Only you see this. With an invitation ${name} reads and tells along, and sees what you both said, never your notes.`,
    invite: (name: string) => `Invite ${name}`,
    inviteLink: 'Pass this link on yourself. It works once, for 14 days.',
    copy: 'Copy',
    copied: 'Copied',
    notesTitle: 'Only for me',
    notesSays: 'Nobody else sees these, not even that there are some.',
    newNote: 'A note to myself',
    keepNote: 'Keep it',
    dropNote: 'Throw away',
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
    columns: { when: 'When', what: 'Who, and what' },
    openSince: 'open since',
    range: 'Show',
    phase: 'phase',
    earlier: 'Show earlier ones',
    nothing: 'The first line begins the braid.',
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
})

const small = ['No', 'One', 'Two', 'Three'] as const

/** A small count in words, as the beginning of a sentence. */
export const inWords = (count: number): string =>
  (language === 'en' ? small[count] : undefined) ?? new Intl.NumberFormat(locale).format(count)

const day = later(() => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }))
const dayAndYear = later(
  () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
)
const longDay = later(
  () => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }),
)

/** A day as people say it; with its year when it is not this one. */
export const sayDay = (at: number | string): string => {
  const date = new Date(at)
  return date.getFullYear() === new Date().getFullYear() ? day().format(date) : dayAndYear().format(date)
}

const time = later(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }))

/** "08:00", by the clock of whoever looks. */
export const sayTime = (at: string): string => time().format(new Date(at))

export const sayLongDay = (at: number): string => longDay().format(at)

const month = later(() => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }))

export const sayMonth = (at: number): string => month().format(at)

const relative = later(
  () => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
)

const sayToday = later(() => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'day'))

/** How long ago, in days: last night is not today. */
export const sayAgo = (at: string | null, now: number): string => {
  if (at === null) return '–'
  const days = daysSince(at, now)
  return days === 0 ? sayToday() : relative().format(days)
}
