import { firstName } from '../../pair.ts'
import { called, listed, plural } from '../plural.ts'

/** Who sees what, in plain words. `name` is the other of a mentorship. */
export const visibility = {
  title: 'Who can see this',
  shared: (names: readonly string[]) =>
    `What you share with ${called(names)}, ${plural(names.length, 'both', 'the two')} of you see.`,
  sharedSofter: 'Everything else is yours alone.',
  alone: 'Only you see what is here.',
  aloneSofter: 'Nobody else has joined yet.',
  you: 'You',
  nobody: 'Nobody',
  notYet: (names: readonly string[]) =>
    `${called(names)} ${plural(names.length, 'joins', 'join')} in by saying yes to an invitation. From then on the two of you see what is shared.`,
  aloneWith: (names: readonly string[]) => `alone, in what you keep about ${called(names)}`,
  kindsTitle: 'Each kind of thing',
  kinds: {
    moments: {
      title: 'What was told',
      says: 'Messages, meetings, what was imported, and what each sentence was heard to do.',
    },
    standing: {
      title: 'How the two of you stand',
      says: 'The braid, what is open and whose turn it is, and what goes well.',
    },
    agreement: {
      title: 'The agreement',
      says: 'What you both said yes to, what lies on the table, and how it came about.',
    },
    aboutMe: {
      title: 'What stands out about you',
      says: 'What a wise friend would notice, with the moments it rests on.',
    },
    aboutThem: {
      title: 'What stands out about the other',
      says: 'The same, the other way round.',
    },
    notes: {
      title: 'Notes to yourself',
      says: 'Not even that there are some shows anywhere else.',
    },
    nudges: {
      title: 'What would be kind to do next',
      says: 'The suggestions, their drafts, and what you set aside or do not want to be told.',
    },
    drafts: {
      title: 'What you type and have not kept',
      says: 'It stays in this browser until you sign out. The server hears it once, to say what it does and how to make it easier to answer, and keeps nothing of it.',
    },
    name: {
      title: 'Your name',
      says: 'Each mentorship has its own, so that another name there stays there.',
    },
    account: {
      title: 'Your account',
      says: 'E-mail, time zone, language, how and where you are signed in, tokens.',
    },
    record: {
      title: 'The record of what was done',
      says: 'Sign-ins, exports, changes to your account; never words of a moment.',
    },
    counts: {
      title: 'A steward’s counts',
      says: 'Whoever runs a programme would see states and numbers, never contents.',
    },
  },
  meFirst: (days: number, name: string) =>
    `You at once, with a way to mend it. ${firstName(name)} ${days} days later, if it still stands, as facts.`,
  meAtOnce: (name: string) =>
    `You, with a way to mend it; and ${firstName(name)} at once, as what they can ask you for.`,
  themFirst: (days: number, name: string) =>
    `${firstName(name)} at once. You ${days} days later, if it still stands, as facts.`,
  themAtOnce: (name: string) =>
    `${firstName(name)}, with a way to mend it; and you at once, as what you can ask for.`,
  seesFrom: (title: string, name: string, day: string) =>
    `${title} Now it is yours alone; ${firstName(name)} would see it from ${day}.`,
  seesAlready: (title: string, name: string) => `${title} ${firstName(name)} sees it too.`,
  recordToo: (names: readonly string[]) =>
    `Inviting, agreeing and importing stand in the record of ${called(names)} too, with who did it.`,
  noSteward: 'No programme is run here, so nobody is a steward.',
  rolesTitle: 'Whoever else comes near',
  roles: {
    invited: 'Whoever holds an open invitation',
    programs: 'Your own programs',
    keeper: 'Whoever runs this Perennial',
    public: 'Anybody else',
  },
  invitation: (name: string, until: string) =>
    `The one for ${name}, open until ${until}, shows your name, how much was told and from when to when, and the agreement. No words of yours.`,
  noInvitation: 'No invitation is open.',
  noProgram: 'No program has a token of yours.',
  program: (name: string, may: readonly string[]) => `${name} may ${listed(may)}.`,
  keeper:
    'No page shows them anything of yours. They hold the machine, its database and its backups, and could read what lies there. Where that is somebody else, it is a matter of trust.',
  public: 'Nothing is public, and nothing is sent anywhere.',
  publicWithMail: 'Nothing is public. Letters to sign in leave by mail, without a word of any moment.',
  settings: 'Tokens, sessions and the record are in Settings.',
} as const
