const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'] as const

const counted = (count: number): string => words[count] ?? String(count)

export const aboutMe = {
  title: 'About you',
  nothing: 'Nothing asks to be mended.',
  mend: (count: number) =>
    count === 1 ? 'One thing you could mend.' : `${counted(count)} things you could mend.`,
  onlyYou: 'Only you can open this page.',
  good: (count: number) => (count === 1 ? 'One thing goes well.' : `${counted(count)} things go well.`),
  tooEarly: 'Too early to say anything.',
  tooEarlySofter: 'It takes a few occasions. Only you can open this page.',
  toMend: 'You could mend',
  goesWell: 'Goes well',
  since: (day: string) => `since ${day}`,
  write: 'Write it',
  anew: 'Agree anew',
  mute: 'don’t tell me this',
  tellAgain: 'Tell me again',
  withdraw: 'Take it back',
  sees: (name: string) => `${name} sees:`,
  willSee: (name: string, day: string) => `From ${day}, if it still stands, ${name} sees:`,
  wouldSee: (name: string, day: string) =>
    `${name} is not here yet. On joining, from ${day} on, ${name} would see:`,
  wouldSeeNow: (name: string) => `${name} is not here yet. On joining, ${name} would see:`,
  seesSame: (name: string) => `${name} sees the same, as something either of you could mend.`,
  noneGood: 'Too early to say. It takes a few occasions.',
  answered: 'Set aside',
  muted: 'You are not told of this.',
  youSaid: (day: string) => `You said on ${day} that it is wrong:`,
  theySaid: (name: string, day: string) => `${name} said on ${day} that it is wrong:`,
  nobodyElse: (name: string) =>
    `Nobody but you and ${name} ever sees any of this. There is no score, and whoever runs a programme sees counts of mentorships, never what stands here.`,
} as const
