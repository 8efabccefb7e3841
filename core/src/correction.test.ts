import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildSentence, foldMoments, patternsOn, said } from '../test/build.ts'
import { applyCorrections, correctSentence } from './correction.ts'
import { digest } from './gist.ts'
import { openDebt } from './loop/loop.ts'
import type { MomentId } from './moment.ts'

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
