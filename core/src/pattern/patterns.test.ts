import assert from 'node:assert/strict'
import { test } from 'node:test'
import { onDay, patternsOn, readOn, said, strengthsOn } from '../../test/build.ts'
import { noAgreement } from '../agreement.ts'
import type { Moment, MomentId } from '../moment.ts'
import { sides } from '../side.ts'

type Turn = (day: number, topic: string) => readonly Moment[]

const advice = 'Look at what the profiler says first, then decide what to cut.'

/** The same exchange about three or more topics, two weeks apart. */
const repeat = (turn: Turn, times = 4): readonly Moment[] =>
  ['cv', 'talk', 'schema', 'queue', 'index', 'visa']
    .slice(0, times)
    .flatMap((topic, i) => turn(i * 14 + 1, topic))

const ask = (day: number, topic: string, specific = true): Moment =>
  said('mentee', day, { acts: ['ask'], ask: { need: 'review', specific }, words: topic })
const guide = (day: number, topic: string): Moment =>
  said('mentor', day, { acts: ['guide'], words: topic, text: advice })
const tell = (day: number, topic: string): Moment =>
  said('mentee', day, { acts: ['update'], outcome: 'did', words: topic })
const thank = (day: number): Moment => said('mentee', day, { acts: ['thank'] })

const untold = repeat((day, topic) => [ask(day, topic), guide(day + 1, topic), thank(day + 1.1)])
const told = repeat((day, topic) => [
  ask(day, topic),
  guide(day + 1, topic),
  thank(day + 1.1),
  tell(day + 6, topic),
])

test('help received and outcomes never told', () => {
  assert.ok(patternsOn(90, untold).includes('mentee asks-without-outcomes'))
  assert.ok(!patternsOn(60, told).includes('mentee asks-without-outcomes'))
  assert.ok(strengthsOn(60, told).includes('mentee closes-loops'))
})

test('telling the outcomes repairs it', () => {
  const letter = said('mentee', 91, { acts: ['update'], outcome: 'did', words: 'cv talk schema queue' })
  assert.ok(!patternsOn(92, [...untold, letter]).includes('mentee asks-without-outcomes'))
})

test('two are not enough to say so', () => {
  const twice = repeat((day, topic) => [ask(day, topic), guide(day + 1, topic)], 2)
  assert.ok(!patternsOn(90, twice).includes('mentee asks-without-outcomes'))
})

test('help received without thanks', () => {
  const bare = repeat((day, topic) => [ask(day, topic), guide(day + 1, topic), tell(day + 6, topic)])
  assert.ok(patternsOn(60, bare).includes('mentee thanks-missing'))
  assert.ok(!patternsOn(60, told).includes('mentee thanks-missing'))
})

test('reaching out almost only to ask', () => {
  const onlyAsks = repeat((day, topic) => [ask(day, topic), guide(day + 1, topic)], 5)
  assert.ok(patternsOn(60, onlyAsks).includes('mentee only-in-need'))
  assert.ok(!patternsOn(60, told).includes('mentee only-in-need'))
})

test('thanks for the answer and news that lead to the ask are no reason to have come, an outcome told is', () => {
  const came = (...before: Parameters<typeof said>[2][]): readonly string[] =>
    patternsOn(
      60,
      repeat(
        (day, topic) => [
          said('mentee', day, ...before, { acts: ['ask'], words: topic }),
          guide(day + 0.1, topic),
          thank(day + 0.2),
        ],
        5,
      ),
    )
  assert.ok(came({ acts: ['update'], text: 'They want it by Friday' }).includes('mentee only-in-need'))
  assert.ok(!came({ acts: ['update'], outcome: 'did' }).includes('mentee only-in-need'))
  assert.ok(!came({ acts: ['thank'] }).includes('mentee only-in-need'))
})

test('asks nobody could start answering', () => {
  const vague = repeat((day, topic) => [ask(day, topic, false), guide(day + 1, topic), thank(day + 1.1)])
  assert.ok(patternsOn(60, vague).includes('mentee vague-asks'))
  assert.ok(!patternsOn(60, told).includes('mentee vague-asks'))
})

test('more asks open at once than the agreement has room for', () => {
  const many = ['cv', 'talk', 'schema'].map((topic, i) => ask(i + 1, topic))
  const agreement = { ...noAgreement, capacity: { openAsks: 2, hoursAMonth: null } }
  assert.ok(patternsOn(4, many, agreement).includes('mentee over-asking'))
  assert.ok(!patternsOn(4, many).includes('mentee over-asking'))
})

test('asking again and again for what was refused', () => {
  const referral = (day: number, topic: string): Moment =>
    said('mentee', day, { acts: ['ask'], ask: { need: 'referral' }, words: topic })
  const refusal = said('mentor', 2, { acts: ['decline', 'bound'], words: 'a' })
  const again = [10, 20, 30, 40].flatMap((day) => [
    referral(day, `topic${day}`),
    said('mentor', day + 1, { acts: ['decline'] }),
  ])
  assert.ok(patternsOn(45, [referral(1, 'a'), refusal, ...again]).includes('mentee over-asking'))
})

const work = (credit: boolean, feedback: boolean): readonly Moment[] =>
  repeat((day, topic) => [
    said('mentor', day, { acts: ['assign'], words: topic }),
    said('mentee', day + 1, { text: 'I can do that' }),
    said('mentee', day + 5, { acts: ['deliver'], words: topic }),
    ...(credit ? [said('mentor', day + 6, { acts: ['credit'], words: topic })] : []),
    ...(feedback ? [said('mentor', day + 6.1, { acts: ['guide'], words: topic })] : []),
  ])

test('work without credit and without learning', () => {
  assert.ok(patternsOn(80, work(false, true)).includes('mentor uncredited-work'))
  assert.ok(!patternsOn(80, work(true, true)).includes('mentor uncredited-work'))
  assert.ok(patternsOn(80, work(true, false)).includes('mentor work-without-learning'))
  assert.ok(!patternsOn(80, work(true, true)).includes('mentor work-without-learning'))
})

test('who gives no feedback on the work is not said to guide', () => {
  const questions = repeat((day, topic) => [ask(day + 8, topic), guide(day + 9, topic)])
  const both = [...work(true, false), ...questions].toSorted((a, b) => a.at - b.at)
  assert.ok(!strengthsOn(80, both).includes('mentor guides'))
})

test('who breaks promises is not said to close loops', () => {
  const broken = repeat((day, topic) => [
    said('mentee', day + 7, { acts: ['promise'], words: `${topic} promised`, named: day + 8 }),
  ])
  const both = [...told, ...broken].toSorted((a, b) => a.at - b.at)
  assert.ok(patternsOn(80, both).includes('mentee broken-promises'))
  assert.ok(!strengthsOn(80, both).includes('mentee closes-loops'))
})

test('handing over answers, and guiding', () => {
  const solved = repeat((day, topic) => [
    ask(day, topic),
    said('mentor', day + 1, { acts: ['solve'], words: topic }),
  ])
  assert.ok(patternsOn(60, solved).includes('mentor solving-not-guiding'))
  assert.ok(strengthsOn(60, told).includes('mentor guides'))
})

test('a solution heard faintly beside sure guidance is none', () => {
  const answers = (confidence: number): readonly string[] =>
    strengthsOn(
      60,
      repeat((day, topic) => {
        const answer = said('mentor', day + 1, { acts: ['guide', 'solve'], words: topic })
        const sentences = answer.sentences.map((sentence) => ({
          ...sentence,
          acts: sentence.acts.map((read) => (read.act === 'solve' ? { ...read, confidence } : read)),
        }))
        return [ask(day, topic), { ...answer, sentences }]
      }),
    )
  assert.ok(answers(0.5).includes('mentor guides'))
  assert.ok(!answers(0.9).includes('mentor guides'))
})

test('urgent answers count neither way', () => {
  const urgent = repeat((day, topic) => [
    said('mentee', day, { acts: ['ask'], cues: ['urgent'], words: topic }),
    said('mentor', day + 0.1, { acts: ['solve'], words: topic }),
  ])
  assert.ok(!patternsOn(60, urgent).includes('mentor solving-not-guiding'))
})

test('milestones passed in silence, and milestones met with joy', () => {
  const win: Turn = (day, topic) => [said('mentee', day, { acts: ['win'], words: topic })]
  const joy: Turn = (day, topic) => [...win(day, topic), said('mentor', day + 1, { acts: ['celebrate'] })]
  assert.ok(patternsOn(60, repeat(win)).includes('mentor unacknowledged-wins'))
  assert.ok(strengthsOn(60, repeat(joy)).includes('mentor celebrates'))
})

test('asks left hanging past the agreed time', () => {
  const hanging = repeat((day, topic) => [
    ask(day, topic),
    said('mentor', day + 1, { acts: ['hello'], text: 'hi' }),
  ])
  assert.ok(patternsOn(60, hanging).includes('mentor unanswered-asks'))
  assert.ok(!patternsOn(60, told).includes('mentor unanswered-asks'))
})

test('promises that were not kept, on either side', () => {
  for (const side of ['mentor', 'mentee'] as const) {
    const broken = repeat((day, topic) => [
      said(side, day, { acts: ['promise'], words: topic, named: day + 2 }),
    ])
    assert.ok(patternsOn(70, broken).includes(`${side} broken-promises`))
    const kept = repeat((day, topic) => [
      said(side, day, { acts: ['promise'], words: topic, named: day + 2 }),
      said(side, day + 1, { acts: ['give'], words: topic }),
    ])
    assert.ok(!patternsOn(70, kept).includes(`${side} broken-promises`))
  }
})

test('meetings dropped on the day', () => {
  const dropped = repeat((day) => [said('mentor', day, { acts: ['arrange'], meeting: 'cancels' })])
  assert.ok(patternsOn(60, dropped).includes('mentor cancelled-meetings'))
})

test('one side gives and the other never returns anything', () => {
  const oneWay = repeat((day, topic) => [ask(day, topic), guide(day + 0.1, topic)], 6)
  assert.ok(patternsOn(90, oneWay).includes('mentee one-way-giving'))
  assert.ok(!patternsOn(90, told).includes('mentee one-way-giving'))
})

test('gone after the goal was reached', () => {
  const goal = said('mentee', 60, { acts: ['win', 'thank'], words: 'job' })
  assert.ok(patternsOn(180, [...told, goal]).includes('mentee vanished-after-win'))
  assert.ok(
    !patternsOn(180, [...told, goal, said('mentee', 100, { acts: ['update'] })]).includes(
      'mentee vanished-after-win',
    ),
  )
})

test('a win heard without certainty is a goal once the other has joined in', () => {
  const goal = said('mentee', 60, { acts: ['win'], words: 'job' })
  const [sentence] = goal.sentences
  assert.ok(sentence)
  const unsure = { ...goal, sentences: [{ ...sentence, acts: [{ act: 'win' as const, confidence: 0.7 }] }] }
  const joy = said('mentor', 61, { acts: ['celebrate'] })
  assert.ok(!patternsOn(180, [...told, unsure]).includes('mentee vanished-after-win'))
  assert.ok(patternsOn(180, [...told, unsure, joy]).includes('mentee vanished-after-win'))
})

const weekly = Array.from({ length: 20 }, (_, i) =>
  said(i % 2 ? 'mentor' : 'mentee', i * 7, { acts: ['update'] }),
)

test('silence that is unusual for the pair is drifting, until somebody writes', () => {
  assert.deepEqual(
    patternsOn(140, weekly).filter((id) => id.includes('drifting')),
    [],
  )
  assert.ok(patternsOn(220, weekly).includes('both drifting'))
  assert.ok(!patternsOn(221, [...weekly, said('mentee', 220)]).includes('both drifting'))
})

test('the one who leaves words unanswered is the one who drifts', () => {
  const calls = [140, 147, 154].map((day) => said('mentor', day, { acts: ['hello'] }))
  assert.ok(
    patternsOn(
      165,
      [...weekly, said('mentee', 134), ...calls].toSorted((a, b) => a.at - b.at),
    ).includes('mentee drifting'),
  )
})

test('an announced absence is no drifting', () => {
  const away = said('mentor', 134, { cues: ['away'], named: 200 })
  assert.ok(!patternsOn(215, [...weekly, away]).includes('both drifting'))
})

test('an agreed sparse rhythm raises nothing', () => {
  const quarterly = [0, 91, 182].flatMap((day) => [
    said('mentee', day, { acts: ['update'] }),
    said('mentor', day + 0.1, { acts: ['hello'] }),
  ])
  const agreement = { ...noAgreement, rhythmDays: 91 }
  assert.deepEqual(patternsOn(260, quarterly, agreement), [])
})

test('nothing drifts while the two rest', () => {
  const rest: Moment = {
    kind: 'phase-changed',
    id: 'r' as MomentId,
    at: onDay(134),
    by: 'mentee',
    visibility: 'shared',
    to: 'resting',
    until: onDay(300),
  }
  assert.deepEqual(patternsOn(250, [...weekly, rest]), [])
  assert.equal(readOn(250, [...weekly, rest]).standing, 'resting')
})

test('who answers "this is wrong" mutes a pattern and keeps the reason', () => {
  const dispute: Moment = {
    kind: 'disputed',
    id: 'd' as MomentId,
    at: onDay(90),
    by: 'mentee',
    visibility: 'shared',
    pattern: 'asks-without-outcomes',
    because: 'I told her all of it at lunch',
  }
  assert.ok(!patternsOn(91, [...untold, dispute]).includes('mentee asks-without-outcomes'))
})

test('what is said against one’s own leaves what the other does as it is', () => {
  const broken = repeat((day, topic) =>
    sides.map((side) =>
      said(side, side === 'mentor' ? day : day + 0.1, {
        acts: ['promise'],
        words: `${topic} ${side}`,
        named: day + 2,
      }),
    ),
  )
  const dispute = (of?: 'mentor' | 'mentee' | 'both'): Moment => ({
    kind: 'disputed',
    id: 'd' as MomentId,
    at: onDay(75),
    by: 'mentor',
    visibility: 'shared',
    pattern: 'broken-promises',
    because: 'I keep them by phone.',
    ...(of === undefined ? {} : { of }),
  })
  const standing = (...more: readonly Moment[]) =>
    patternsOn(76, [...broken, ...more]).filter((each) => each.endsWith('broken-promises'))
  assert.deepEqual(standing(), ['mentor broken-promises', 'mentee broken-promises'])
  assert.deepEqual(standing(dispute('mentor')), ['mentee broken-promises'])
  assert.deepEqual(standing(dispute('both')), [])
  assert.deepEqual(standing(dispute()), [])
})

test('one gift is enough to have given back', () => {
  assert.deepEqual(strengthsOn(9, [said('mentee', 1, { acts: ['give'] })]), ['mentee gives-back'])
})

test('deeds of both sides are strengths', () => {
  const deeds = [1, 20, 40].flatMap((day) => [
    said('mentee', day, { acts: ['give', 'credit'] }),
    said('mentor', day + 1, { acts: ['credit'] }),
  ])
  const forward = said('mentee', 50, { cues: ['mentors-other'] })
  assert.deepEqual(strengthsOn(51, [...deeds, forward]), [
    'mentee gives-back',
    'mentee pays-it-forward',
    'both credits',
  ])
})
