import type { Act } from '@perennial/core/sentence'
import type { PatternId } from '@perennial/core/pattern/id'
import type { Side } from '@perennial/core/side'

/** What passed on a day after the beginning: words with what they do, or a meeting. */
export type Passed = {
  readonly day: number
  readonly by: Side
  readonly text: string
  readonly acts?: readonly Act[]
  readonly meeting?: 'held' | 'cancelled'
}

/** A history in which a pattern comes up, and what mends it. */
export type Course = {
  readonly pattern: PatternId
  readonly by: Side | 'both'
  readonly agreement?: Readonly<Record<string, unknown>>
  readonly history: readonly Passed[]
  readonly mending: readonly Passed[]
}

const topics = [
  'CV',
  'conference talk',
  'billing schema',
  'job queue',
  'search index',
  'visa letter',
] as const
type Topic = (typeof topics)[number]

const says =
  (by: Side) =>
  (day: number, text: string, ...acts: readonly Act[]): Passed => ({ day, by, text, acts })

const mentor = says('mentor')
const mentee = says('mentee')

/** The same about one topic after the other, two weeks apart. */
const each = (turn: (day: number, topic: Topic) => readonly Passed[], times = 4): readonly Passed[] =>
  topics.slice(0, times).flatMap((topic, i) => turn(i * 14 + 1, topic))

/** Day after day from the first on which it is to be mended. */
const daily = (turn: (day: number, topic: Topic) => Passed, times = 4): readonly Passed[] =>
  topics.slice(0, times).map((topic, i) => turn(i, topic))

/** Asks that have no word in common: each opens something of its own. */
const asks: Readonly<Record<Topic, string>> = {
  CV: 'Could you look over the second page of my CV and tell me what to cut?',
  'conference talk': 'Would you listen to my conference talk on Tuesday and say where it drags?',
  'billing schema': 'Is it right to split invoices from payments in the billing schema?',
  'job queue': 'Should the job queue retry forever or give up after five failures?',
  'search index': 'Which fields would you put into the search index first, titles or bodies?',
  'visa letter': 'Who at the embassy could I address my visa letter to?',
}

const ask = (day: number, topic: Topic) => mentee(day, asks[topic], 'ask')
const guide = (day: number, topic: Topic) =>
  mentor(day, `What would the first reader of your ${topic} miss? Look at that before you cut.`, 'guide')
const thank = (day: number, topic: Topic) => mentee(day, `Thank you for the help with my ${topic}.`, 'thank')
const tell = (day: number, topic: Topic) =>
  mentee(day, `I did what you said about the ${topic} and it worked.`, 'update')
const assign = (day: number, topic: Topic) =>
  mentor(day, `Could you write the ${topic} for my team by Friday?`, 'assign')
const deliver = (day: number, topic: Topic) => mentee(day, `Here is the ${topic}, it is finished.`, 'deliver')
const credit = (day: number, topic: Topic) =>
  mentor(day, `I named you as the author of the ${topic} in front of the whole team.`, 'credit')
const feedback = (day: number, topic: Topic) =>
  mentor(day, `On the ${topic}: what would you do in another way next time, and why?`, 'guide')
const promise = (by: Side, day: number, topic: Topic): Passed =>
  says(by)(day, `I will send you the ${topic} by tomorrow.`, 'promise')
const give = (by: Side, day: number, topic: Topic): Passed =>
  says(by)(day, `Here is the ${topic} I promised you.`, 'give')
const meet = (by: Side, day: number, meeting: 'held' | 'cancelled'): Passed => ({
  day,
  by,
  text: '',
  meeting,
})

const worked = (isCredited: boolean, isDebriefed: boolean): readonly Passed[] =>
  each((day, topic) => [
    assign(day, topic),
    mentee(day + 1, `I can do the ${topic}.`),
    deliver(day + 5, topic),
    ...(isCredited ? [credit(day + 6, topic)] : []),
    ...(isDebriefed ? [feedback(day + 6.1, topic)] : []),
  ])

const weekly = (side: Side): readonly Passed[] =>
  Array.from({ length: 20 }, (_, i) =>
    says(i % 2 === 0 ? 'mentee' : 'mentor')(i * 7, 'All goes well here.', 'update'),
  ).concat(
    side === 'mentee'
      ? [
          mentee(134, 'A good week.', 'update'),
          ...[140, 147, 154].map((day) => mentor(day, 'Hello, how are you?', 'hello')),
        ]
      : [
          mentor(134, 'A good week.', 'update'),
          ...[140, 147, 154].map((day) => mentee(day, 'Hello, how are you?', 'hello')),
        ],
  )

export const courses: readonly Course[] = [
  {
    pattern: 'asks-without-outcomes',
    by: 'mentee',
    history: each((day, topic) => [ask(day, topic), guide(day + 1, topic), thank(day + 1.1, topic)]),
    mending: daily(tell),
  },
  {
    pattern: 'thanks-missing',
    by: 'mentee',
    history: each((day, topic) => [ask(day, topic), guide(day + 1, topic), tell(day + 6, topic)]),
    mending: daily(thank),
  },
  {
    pattern: 'only-in-need',
    by: 'mentee',
    history: each((day, topic) => [ask(day, topic), guide(day + 1, topic)], 5),
    mending: daily(
      (day, topic) => mentee(day * 7, `The ${topic} goes well, only so that you know.`, 'update'),
      6,
    ),
  },
  {
    pattern: 'vague-asks',
    by: 'mentee',
    history: each((day, topic) => [
      mentee(day, `Can you help me with my ${topic}?`, 'ask'),
      guide(day + 1, topic),
      thank(day + 1.1, topic),
    ]),
    mending: daily((day, topic) => ask(day * 7, topic), 6),
  },
  {
    pattern: 'over-asking',
    by: 'mentee',
    agreement: { replyWithinDays: 30, capacity: { openAsks: 2 } },
    history: topics.slice(0, 3).map((topic, i) => ask(i + 1, topic)),
    mending: daily(guide, 3),
  },
  { pattern: 'uncredited-work', by: 'mentor', history: worked(false, true), mending: daily(credit) },
  { pattern: 'work-without-learning', by: 'mentor', history: worked(true, false), mending: daily(feedback) },
  {
    pattern: 'solving-not-guiding',
    by: 'mentor',
    history: each((day, topic) => [
      ask(day, topic),
      mentor(day + 1, `I rewrote the ${topic} for you, it is attached.`, 'solve'),
    ]),
    mending: topics.flatMap((topic, i) => [ask(i * 7, topic), guide(i * 7 + 1, topic)]),
  },
  {
    pattern: 'unacknowledged-wins',
    by: 'mentor',
    history: each((day, topic) => [mentee(day, `My ${topic} was accepted!`, 'win')]),
    mending: daily((day, topic) => mentor(day, `What joy, your ${topic}!`, 'celebrate')),
  },
  {
    pattern: 'unanswered-asks',
    by: 'mentor',
    history: each((day, topic) => [ask(day, topic)]),
    mending: [
      ...topics.slice(0, 4).map((topic, i) => guide(i * 0.1, topic)),
      ...topics.flatMap((topic, i) => [ask(i * 7 + 1, topic), guide(i * 7 + 2, topic)]),
    ],
  },
  {
    pattern: 'vanished-after-win',
    by: 'mentee',
    history: [
      ...each((day, topic) => [
        ask(day, topic),
        guide(day + 1, topic),
        thank(day + 1.1, topic),
        tell(day + 6, topic),
      ]),
      mentee(60, 'I got the job, and thank you!', 'win', 'thank'),
    ],
    mending: [mentee(0, 'The new job goes well.', 'update')],
  },
  {
    pattern: 'drifting',
    by: 'both',
    history: weekly('mentor').slice(0, 20),
    mending: [mentee(0, 'Hello again.', 'hello')],
  },
  {
    pattern: 'drifting',
    by: 'mentee',
    history: weekly('mentee'),
    mending: [mentee(0, 'Hello again.', 'hello')],
  },
  {
    pattern: 'drifting',
    by: 'mentor',
    history: weekly('mentor'),
    mending: [mentor(0, 'Hello again.', 'hello')],
  },
  ...(['mentor', 'mentee'] as const).flatMap((by): readonly Course[] => [
    {
      pattern: 'broken-promises',
      by,
      history: each((day, topic) => [promise(by, day, topic)]),
      mending: daily((day, topic) => give(by, day, topic)),
    },
    {
      pattern: 'cancelled-meetings',
      by,
      history: each((day) => [meet(by, day, 'cancelled')]),
      mending: daily((day) => meet(by, day * 7, 'held'), 6),
    },
  ]),
  {
    pattern: 'one-way-giving',
    by: 'mentee',
    history: each((day, topic) => [ask(day, topic), guide(day + 0.1, topic)], 6),
    mending: daily(thank, 6),
  },
  {
    pattern: 'one-way-giving',
    by: 'mentor',
    history: each(
      (day, topic) => [
        mentee(day, `I found this for your ${topic}, keep it.`, 'give'),
        mentor(day + 0.1, 'Hello there.', 'hello'),
      ],
      6,
    ),
    mending: daily((day, topic) => mentor(day, `Thank you for what you found for the ${topic}.`, 'thank'), 6),
  },
]
