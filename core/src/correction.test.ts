import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildSentence, foldMoments, patternsOn, said } from '../test/build.ts'
import { randomHistory } from '../test/random-history.ts'
import { applyCorrections, correctSentence } from './correction.ts'
import { digest } from './gist.ts'
import { isTied, openDebt, type Loop } from './loop/loop.ts'
import type { Moment, MomentId, Said } from './moment.ts'

const ask = said('mentee', 1, { acts: ['ask'], ask: { need: 'review' }, words: 'cv' })
const other = said('mentee', 3, { acts: ['ask'], ask: { need: 'review' }, words: 'talk' })
const reply = said('mentor', 4, { acts: ['guide'], text: 'The second page says it all, cut the first.' })

const owed = (moments: Parameters<typeof foldMoments>[0]): readonly string[] =>
  foldMoments(moments).state.loops.map((loop) => `${loop.moments[0]} ${openDebt(loop)?.owes}`)

test('a reply goes to the last ask unless a person says which one it answers', () => {
  assert.deepEqual(owed([ask, other, reply]), [`${ask.id} answer`, `${other.id} outcome`])
  const corrected = applyCorrections(
    [ask, other, reply],
    [{ kind: 'belongs-to', moment: reply.id, to: ask.id }],
  )
  assert.deepEqual(owed(corrected), [`${ask.id} outcome`, `${other.id} answer`])
})

const belongsTo = (moment: MomentId, to: MomentId | null) => ({ kind: 'belongs-to', moment, to }) as const

test('what a person says a reply answers counts more than all its words', () => {
  const [cv, talk] = ['cv page layout photo', 'talk slides hall crowd order jokes'].map((words, i) =>
    said('mentee', 1 + i, { acts: ['ask'], ask: { need: 'advice' }, words }),
  ) as [typeof ask, typeof ask]
  const advice = said('mentor', 4, { acts: ['guide'], words: 'talk slides hall crowd order jokes' })
  const moments = [cv, talk, advice]
  assert.deepEqual(owed(moments), [`${cv.id} answer`, `${talk.id} outcome`])
  assert.deepEqual(owed(applyCorrections(moments, [belongsTo(advice.id, cv.id)])), [
    `${cv.id} outcome`,
    `${talk.id} answer`,
  ])
})

test('a reply that belongs to nothing leaves every ask open, however alike the words', () => {
  const advice = said('mentor', 4, { acts: ['guide'], words: 'cv' })
  const moments = applyCorrections([ask, advice], [belongsTo(advice.id, null)])
  assert.ok(owed(moments).includes(`${ask.id} answer`))
})

test('words in which nothing was heard answer the ask a person puts them to', () => {
  const words = said('mentor', 40, { text: 'the blue one' })
  assert.deepEqual(owed([ask, words]), [`${ask.id} answer`])
  const moments = applyCorrections([ask, words], [belongsTo(words.id, ask.id)])
  assert.deepEqual(owed(moments), [`${ask.id} outcome`])
})

test('an answer put to an ask keeps the promise that was made to answer it', () => {
  const promise = said('mentor', 2, { acts: ['promise'], words: 'cv' })
  const words = said('mentor', 9, { text: 'the blue one' })
  const moments = applyCorrections([ask, promise, words], [belongsTo(words.id, ask.id)])
  assert.deepEqual(
    owed(moments).filter((each) => !each.endsWith('outcome')),
    [],
  )
})

const loopsOf = (moments: readonly Moment[]): readonly Loop[] => {
  const { state, settled } = foldMoments(moments)
  return [...state.loops, ...settled]
}

/** A history up to the words a person moves, and some moment of it that they name. */
const moving = fc
  .tuple(randomHistory, fc.nat(59), fc.nat(59))
  .map(([moments, of, to]) => ({
    moments,
    moved: moments[of % moments.length],
    named: moments[to % moments.length],
  }))
  .map(({ moments, moved, named }) => ({
    before: moments.slice(0, moments.indexOf(moved as Moment)),
    moved,
    named,
  }))
  .filter(({ moved }) => moved?.kind === 'said' && moved.visibility === 'shared') as fc.Arbitrary<{
  readonly before: readonly Moment[]
  readonly moved: Said
  readonly named: Moment
}>

const movedTo = ({ id }: Moment, to: MomentId | null, moments: readonly Moment[]): readonly Loop[] =>
  loopsOf(applyCorrections(moments, [belongsTo(id, to)]))

test('a moment a person moves is part of what they say and of nothing else that was open', () => {
  fc.assert(
    fc.property(moving, ({ before, moved, named }) => {
      const open = loopsOf(before).filter(({ closedAt, ending }) => closedAt === null && ending === null)
      const meant = open.filter(({ moments }) => moments.includes(named.id))
      const tied = open.filter((loop) => meant.some((each) => isTied(each, loop)))
      for (const loop of movedTo(moved, named.id, [...before, moved])) {
        const isIn = loop.moments.includes(moved.id)
        const is = ({ id }: Loop): boolean => id === loop.id
        if (meant.some(is)) assert.ok(isIn || loop.ending !== null)
        else if (open.some(is) && !tied.some(is)) assert.ok(!isIn)
      }
    }),
    { numRuns: 300 },
  )
})

test('a moment that belongs to nothing is part of no loop but its own', () => {
  fc.assert(
    fc.property(moving, ({ before, moved }) => {
      for (const loop of movedTo(moved, null, [...before, moved]))
        assert.ok(!loop.moments.includes(moved.id) || loop.moments[0] === moved.id)
    }),
    { numRuns: 300 },
  )
})

test('a sentence that does nothing after all undoes the loop it opened', () => {
  const nothing = { kind: 'acts', moment: ask.id, sentence: 0, acts: [], outcome: null } as const
  assert.deepEqual(owed(applyCorrections([ask], [nothing])), [])
})

test('an outcome a person points out closes the loop', () => {
  const words = said('mentee', 9, { text: 'so so, but they liked the second page', words: 'page' })
  const told = { kind: 'acts', moment: words.id, sentence: 0, acts: ['update'], outcome: 'did' } as const
  assert.deepEqual(owed(applyCorrections([other, reply, words], [told])), [`${other.id} thanks`])
})

test('the last correction of a sentence wins and unknown moments change nothing', () => {
  const first = { kind: 'acts', moment: ask.id, sentence: 0, acts: [], outcome: null } as const
  const second = { ...first, acts: ['ask'] } as const
  const stray = { ...first, moment: 'nowhere' as MomentId }
  assert.deepEqual(owed(applyCorrections([ask], [first, second, stray])), [`${ask.id} answer`])
})

test('a corrected history raises only what the corrected words carry', () => {
  const vague = ['a', 'b', 'c'].map((words, i) =>
    said('mentee', 10 * i, { acts: ['ask'], ask: { specific: false }, words }),
  )
  assert.ok(patternsOn(25, vague).includes('mentee vague-asks'))
  const corrections = vague.map(
    ({ id }) => ({ kind: 'acts', moment: id, sentence: 0, acts: ['hello'], outcome: null }) as const,
  )
  assert.ok(!patternsOn(25, applyCorrections(vague, corrections)).includes('mentee vague-asks'))
})

test('a corrected moment is digested anew', () => {
  const asked = said('mentee', 1, { acts: ['ask'], words: 'cv' })
  const digested = { ...asked, gist: digest(asked.sentences) }
  const undone = { kind: 'acts', moment: asked.id, sentence: 0, acts: [], outcome: null } as const
  assert.deepEqual(foldMoments(applyCorrections([digested], [undone])).state.loops, [])
})

test('what was heard beside the acts stays while no act is taken away', () => {
  const urgent = buildSentence({ acts: ['ask'], ask: { need: 'review' }, cues: ['urgent'], outcome: 'did' })
  const more = correctSentence(urgent, { acts: ['ask', 'thank'] })
  assert.deepEqual([more.cues, more.ask?.need, more.outcome], [['urgent'], 'review', 'did'])
  const other = correctSentence(urgent, { acts: ['update'] })
  assert.deepEqual([other.cues, other.ask, other.outcome], [[], undefined, undefined])
  assert.equal(correctSentence(urgent, { acts: ['ask'], outcome: null }).outcome, undefined)
})

test('an ask that was not heard is one that can be answered, unless the person says more', () => {
  const plain = buildSentence({ acts: ['update'] })
  const { ask } = correctSentence(plain, { acts: ['ask'] })
  assert.deepEqual(ask, { specific: true, need: 'advice', missing: [] })
  const judged = correctSentence(plain, { acts: ['ask'], ask: { specific: false, need: 'time' } }).ask
  assert.deepEqual(judged, { specific: false, need: 'time', missing: [] })
})

test('a sentence that was not understood is heard once a person says what it does', () => {
  const foreign = { ...buildSentence({ text: 'Danke dir' }), language: 'de' }
  const { acts, language } = correctSentence(foreign, { acts: ['thank'] })
  assert.deepEqual([acts, language], [[{ act: 'thank', confidence: 1 }], undefined])
})
