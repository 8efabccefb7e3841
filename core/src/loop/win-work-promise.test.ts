import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldMoments, onDay, readOn, said } from '../../test/build.ts'
import type { LoopId, Moment, MomentId } from '../moment.ts'
import { openDebt, type Loop, type LoopKind } from './loop.ts'

const loopsOf = (kind: LoopKind, ...moments: readonly Moment[]): readonly Loop[] => {
  const { state, settled } = foldMoments(moments)
  return [...settled, ...state.loops].filter((loop) => loop.kind === kind)
}

const owed = (loop: Loop | undefined): string => {
  const debt = loop ? openDebt(loop) : null
  return debt === null ? 'nothing' : `${debt.owes} by ${debt.by}`
}

const win = said('mentee', 1, { acts: ['win'], words: 'exam' })
const order = said('mentor', 1, { acts: ['assign'], words: 'page' })
const yes = said('mentee', 1.1, { text: 'Sure, sounds good' })
const done = said('mentee', 6, { acts: ['deliver'], words: 'page' })

test('a bare yes to an order promises nothing beside the work', () => {
  const happy = said('mentee', 1.1, { acts: ['promise'], words: 'happi', text: 'sure, happy to!' })
  assert.equal(loopsOf('promise', order, happy).length, 0)
  const more = 'Yes, and I will bring you the old invoices as well.'
  const besides = said('mentee', 1.1, { acts: ['promise'], words: 'invoic', text: more })
  assert.equal(loopsOf('promise', order, besides).length, 1)
})

test('a win waits for the other’s joy', () => {
  assert.equal(owed(loopsOf('win', win)[0]), 'celebration by mentor')
  assert.equal(loopsOf('win', win, said('mentor', 2, { acts: ['celebrate'] }))[0]?.ending, 'done')
})

test('a mentor’s win waits for the mentee’s', () => {
  assert.equal(owed(loopsOf('win', said('mentor', 1, { acts: ['win'] }))[0]), 'celebration by mentee')
})

test('a win told over three messages is one win', () => {
  assert.equal(loopsOf('win', win, said('mentee', 1.01, { acts: ['win'] })).length, 1)
})

test('a win or joy heard faintly opens and closes nothing', () => {
  const faintly = (moment: typeof win): typeof win => ({
    ...moment,
    sentences: moment.sentences.map((sentence) => ({
      ...sentence,
      acts: sentence.acts.map(({ act }) => ({ act, confidence: 0.5 })),
    })),
  })
  assert.equal(loopsOf('win', faintly(win)).length, 0)
  const joy = faintly(said('mentor', 2, { acts: ['celebrate'] }))
  assert.equal(owed(loopsOf('win', win, joy)[0]), 'celebration by mentor')
})

test('a win known by the other’s joy is called by the news, not by the joy', () => {
  const news = said('mentee', 1, { text: 'Issue one is out.' })
  const joy = said('mentor', 3, { acts: ['celebrate'], text: 'Congratulations!' })
  const thanks = said('mentee', 1.1, { acts: ['thank'], text: 'Thanks for reading.' })
  assert.equal(loopsOf('win', news, thanks, joy)[0]?.about, 'Issue one is out.')
})

test('joy over news that was told as nothing more is a win told and celebrated', () => {
  const news = said('mentee', 1, { acts: ['update'], words: 'page' })
  const joy = said('mentor', 1.2, { acts: ['celebrate'] })
  const [known] = loopsOf('win', news, joy)
  assert.deepEqual([known?.openedBy, known?.openedAt, known?.ending], ['mentee', onDay(1), 'done'])
  assert.equal(loopsOf('win', said('mentee', 1, { acts: ['ask'] }), joy).length, 0)
  assert.equal(loopsOf('win', news, said('mentor', 30, { acts: ['celebrate'] })).length, 0)
})

test('work goes from the assigner to the worker, to terms, to delivery, to credit and debrief', () => {
  assert.equal(owed(loopsOf('work', order)[0]), 'answer by mentee')
  assert.equal(owed(loopsOf('work', order, yes)[0]), 'terms by mentor')
  const terms = said('mentor', 2, { acts: ['promise'], cues: ['credits-later'], words: 'credit' })
  assert.equal(owed(loopsOf('work', order, yes, terms)[0]), 'delivery by mentee')
  const delivered = loopsOf('work', order, yes, done)[0]
  assert.deepEqual(
    delivered?.debts.filter((debt) => debt.closedAt === null).map((debt) => `${debt.owes} by ${debt.by}`),
    ['credit by mentor', 'debrief by mentor'],
  )
})

test('credit and feedback close work', () => {
  const credit = said('mentor', 8, { acts: ['credit'] })
  const feedback = said('mentor', 9, { acts: ['guide'], words: 'page form' })
  assert.equal(loopsOf('work', order, yes, done, credit, feedback)[0]?.ending, 'done')
})

test('praise is no credit and advice on something else no feedback', () => {
  const praise = said('mentor', 6.1, { acts: ['thank'] })
  const other = said('mentor', 20, { acts: ['guide'], words: 'salary', text: 'Ask for more.' })
  const loop = loopsOf('work', order, yes, done, praise, other)[0]
  assert.equal(loop?.debts.filter((debt) => debt.closedAt === null).length, 2)
})

test('a mentor who asks for help has work to give, a mentee who does so has none', () => {
  const help = { acts: ['ask'], ask: { need: 'help' }, words: 'table' } as const
  assert.equal(owed(loopsOf('work', said('mentor', 1, help))[0]), 'answer by mentee')
  assert.equal(loopsOf('work', said('mentee', 1, help)).length, 0)
})

test('an order put as a question is one loop, and the yes to it no second promise', () => {
  const asked = said('mentor', 1, { acts: ['assign', 'ask'], words: 'page' })
  const willDo = said('mentee', 1.1, { acts: ['promise'] })
  assert.equal(loopsOf('help', asked).length, 0)
  assert.equal(owed(loopsOf('work', asked, willDo)[0]), 'terms by mentor')
  assert.equal(loopsOf('promise', asked, willDo).length, 0)
  const andTheLogo = said('mentee', 1.1, {
    acts: ['promise'],
    words: 'logo',
    text: 'I’ll redo the logo as well',
  })
  assert.equal(owed(loopsOf('promise', asked, andTheLogo)[0]), 'promise by mentee')
})

test('credit promised with an order is the work’s own to wait for', () => {
  const named = said('mentor', 1.01, { acts: ['promise'], cues: ['credits-later'], words: 'slide' })
  assert.equal(loopsOf('promise', order, named).length, 0)
  assert.equal(owed(loopsOf('work', order, named, yes, done)[0]), 'credit by mentor')
})

test('work may be declined', () => {
  assert.equal(loopsOf('work', order, said('mentee', 2, { acts: ['decline'] }))[0]?.ending, 'declined')
})

test('work handed over with no order in writing still waits for credit once one has worked for the other', () => {
  const unordered = said('mentee', 30, { acts: ['deliver'], words: 'dashboard' })
  assert.equal(loopsOf('work', unordered).length, 0)
  assert.equal(loopsOf('work', order, yes, done, unordered).length, 2)
})

const promise = said('mentor', 1, { acts: ['promise'], words: 'book', named: 3 })

test('a promise is due at the end of the day it named, else after two weeks', () => {
  assert.equal(openDebt(loopsOf('promise', promise)[0] as Loop)?.dueAt, onDay(4))
  const open = said('mentor', 1, { acts: ['promise'], words: 'book' })
  assert.equal(openDebt(loopsOf('promise', open)[0] as Loop)?.dueAt, onDay(15))
})

test('handing over what belongs to it keeps a promise', () => {
  assert.equal(
    loopsOf('promise', promise, said('mentor', 9, { acts: ['give'], words: 'book' }))[0]?.ending,
    'done',
  )
})

test('thanks for what was promised show that it came', () => {
  assert.equal(
    loopsOf('promise', promise, said('mentee', 9, { acts: ['thank'], words: 'book' }))[0]?.ending,
    'done',
  )
})

test('thanks keep a promise that they name, and not while it is asked for or let go', () => {
  const after = (...spoken: Parameters<typeof said>[2][]): string =>
    owed(loopsOf('promise', promise, said('mentee', 9, ...spoken))[0])
  assert.equal(after({ acts: ['thank'] }, { words: 'book' }), 'promise by mentor')
  assert.equal(after({ acts: ['thank'], words: 'book' }, { cues: ['releases'] }), 'promise by mentor')
  assert.equal(after({ acts: ['thank'], words: 'book' }, { cues: ['asks-after'] }), 'promise by mentor')
})

test('no rush gives two weeks more, but not beside a reminder', () => {
  const due = (...spoken: Parameters<typeof said>[2][]): number | undefined => {
    const [loop] = loopsOf('promise', promise, said('mentee', 9, ...spoken))
    return loop && openDebt(loop)?.dueAt
  }
  assert.equal(due({ cues: ['releases'], words: 'book' }), onDay(23))
  assert.equal(due({ cues: ['asks-after'], words: 'book' }, { cues: ['releases'] }), onDay(4))
})

test('to name the other later is a promise, however it is said', () => {
  const later = said('mentor', 1, { cues: ['credits-later'], words: 'post' })
  assert.equal(owed(loopsOf('promise', later)[0]), 'credit by mentor')
})

test('a promise of credit is kept by credit alone', () => {
  const credit = said('mentor', 1, { acts: ['promise'], cues: ['credits-later'], words: 'slide' })
  assert.equal(
    owed(loopsOf('promise', credit, said('mentor', 5, { acts: ['give'], words: 'slide' }))[0]),
    'credit by mentor',
  )
  assert.equal(
    owed(loopsOf('promise', credit, said('mentor', 5, { acts: ['credit'], words: 'slide' }))[0]),
    'nothing',
  )
})

test('a promise said again after its day is the same promise and a missed chance', () => {
  const again = said('mentor', 10, { acts: ['promise'], words: 'book', named: 12 })
  assert.equal(loopsOf('promise', promise, again).length, 1)
  const { state } = foldMoments([promise, again])
  assert.deepEqual(
    state.tallies.promises.mentor.map((chance) => chance.kept),
    [false],
  )
})

test('a promise of news waits for the outcome', () => {
  const news = said('mentee', 1, { acts: ['promise'], cues: ['tells-later'], words: 'decision', named: 8 })
  const loop = loopsOf('help', news)[0]
  assert.equal(owed(loop), 'outcome by mentee')
  assert.equal(
    loopsOf('help', news, said('mentee', 8, { acts: ['update'], outcome: 'did' }))[0]?.ending,
    'done',
  )
})

test('a person’s own word closes or releases a loop', () => {
  const id = `${promise.id}/promise-promise` as LoopId
  const edit = (edit: 'close' | 'release'): Moment => ({
    kind: 'loop-edited',
    id: 'e' as MomentId,
    at: onDay(5),
    by: 'mentee',
    visibility: 'shared',
    loop: id,
    edit,
  })
  assert.equal(loopsOf('promise', promise, edit('close'))[0]?.ending, 'done')
  assert.equal(loopsOf('promise', promise, edit('release'))[0]?.ending, 'released')
})

test('meetings that took place and meetings dropped on the day are counted for each side', () => {
  const call: Moment = { kind: 'met', id: 'c' as MomentId, at: onDay(1), by: 'mentor', visibility: 'shared' }
  const dropped = said('mentor', 15, { acts: ['arrange'], meeting: 'cancels' })
  const { state } = foldMoments([call, said('mentee', 1.1, { meeting: 'held' }), dropped])
  assert.deepEqual(
    state.tallies.meetings.mentor.map((chance) => chance.kept),
    [true, false],
  )
  assert.deepEqual(
    state.tallies.meetings.mentee.map((chance) => chance.kept),
    [true],
  )
})

test('moving a meeting in good time costs nothing', () => {
  const arranged = said('mentor', 1, { acts: ['arrange'], meeting: 'proposes', named: 20 })
  const moved = said('mentee', 15, { acts: ['arrange'], meeting: 'moves', named: 27 })
  assert.equal(foldMoments([arranged, moved]).state.tallies.meetings.mentee.length, 0)
})

test('long past things lapse: thanks after two months, the rest after a year', () => {
  const later = said('mentor', 700, { text: 'hello again' })
  assert.equal(loopsOf('promise', promise, later)[0]?.ending, 'lapsed')
  assert.equal(readOn(700, [promise, later]).loops.length, 0)
})

test('a win that was known before it was cheered takes up nothing settled since', () => {
  const loops = loopsOf(
    'win',
    said('mentee', 1, { acts: ['update'], words: 'cv talk' }),
    said('mentor', 1.01, { acts: ['promise'], words: 'cv talk' }),
    said('mentor', 1.02, { acts: ['deliver', 'give'], words: 'cv talk' }),
    said('mentor', 1.03, { acts: ['celebrate'], words: 'cv talk' }),
  )
  assert.deepEqual(
    loops.map(({ openedAt, earlier }) => [openedAt, earlier]),
    [[onDay(1), null]],
  )
})
