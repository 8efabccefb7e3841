import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { buildSentence } from '../test/build.ts'
import { randomHistory } from '../test/random-history.ts'
import { noAgreement } from './agreement.ts'
import { fold } from './fold.ts'
import { digest } from './gist.ts'
import { bit, needIn } from './sign.ts'
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
