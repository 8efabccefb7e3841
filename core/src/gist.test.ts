import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildSentence } from '../test/build.ts'
import { randomHistory } from '../test/random-history.ts'
import { noAgreement } from './agreement.ts'
import { fold } from './fold.ts'
import { digest } from './gist.ts'
import { bit, needIn } from './sign.ts'
import { stemsIn } from './stem.ts'
import type { Moment } from './moment.ts'

const ask = buildSentence({ acts: ['ask'], ask: { need: 'review', specific: true }, words: 'cv' })
const thanks = buildSentence({ acts: ['thank', 'ask'], ask: { specific: false }, cues: ['urgent'] })

test('a gist keeps the acts, cues and asks of every sentence', () => {
  const gist = digest([ask, thanks])
  assert.equal(gist.all & (bit.ask | bit.thank | bit.urgent), bit.ask | bit.thank | bit.urgent)
  assert.deepEqual(gist.signs.map(needIn), ['review', 'advice'])
  assert.deepEqual([gist.specificAsks, gist.vagueAsks], [1, 1])
  assert.equal(gist.again.length, 1)
})

test('letters of sentences without an act are counted', () => {
  const gist = digest([buildSentence({ text: 'Friday suits me' }), ask])
  assert.equal(gist.plainLength, 'Friday suits me'.length)
})

test('a thumb alone has no letters', () => {
  assert.equal(digest([buildSentence({ text: '👍' }), ask]).plainLength, 0)
})

test('what is heard surely is known from what is only heard', () => {
  const unsure = { ...buildSentence({}), acts: [{ act: 'update', confidence: 0.59 } as const] }
  const { all, surely } = digest([ask, unsure])
  assert.equal(all & (bit.ask | bit.update), bit.ask | bit.update)
  assert.equal(surely, bit.ask)
})

test('words of promises and thanks are kept apart from those beside them', () => {
  const named = buildSentence({ cues: ['credits-later'], words: 'release' })
  const promise = buildSentence({ acts: ['promise'], words: 'index' })
  const gist = digest([ask, named, promise, buildSentence({ acts: ['thank'], words: 'talk' })])
  assert.deepEqual(gist.promised, stemsIn([named]))
  assert.deepEqual(gist.thanked, stemsIn([buildSentence({ words: 'talk' })]))
})

const digested = (moment: Moment): Moment =>
  moment.kind === 'said' ? { ...moment, gist: digest(moment.sentences) } : moment

test('digested beforehand or not, moments fold into the same state', () => {
  fc.assert(
    fc.property(randomHistory, (moments) => {
      assert.deepEqual(fold(moments.map(digested), noAgreement), fold(moments, noAgreement))
    }),
    { numRuns: 50 },
  )
})
