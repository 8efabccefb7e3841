import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytes } from '#model'
import { acts, needs } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'
import * as fc from 'fast-check'
import { ears } from './ears.ts'
import type { Spoken } from './heard.ts'
import { clausesOf } from './clauses.ts'
import { featuresOf, showPart } from './features.ts'
import { logitsInContext, logitsOf, outputs, saidActs } from './model.ts'
import { headLength, modelVersion, parseModel } from './parse-model.ts'
import { hear } from './read-sentence.ts'
import type { Trait } from './trait.ts'

const errorOf = (found: Uint8Array): string => {
  const parsed = parseModel(found)
  return parsed.ok ? 'none' : parsed.error
}

const withHead = (at: number, value: number): Uint8Array => {
  const copy = new Uint8Array(bytes)
  new DataView(copy.buffer).setUint32(at * 4, value, true)
  return copy
}

test('the model that came with this version is whole', () => {
  assert.equal(errorOf(bytes), 'none')
  assert.equal(outputs, acts.length + 1 + needs.length)
})

test('a cut file is named as such, with both lengths', () => {
  assert.match(errorOf(bytes.subarray(0, bytes.length - 1)), /cut or damaged/)
  assert.match(errorOf(bytes.subarray(0, headLength * 4)), new RegExp(`${bytes.length} bytes, found 20`))
})

test('another file is no model', () => {
  assert.match(errorOf(new TextEncoder().encode('PK, a zip file, and long enough')), /found something else/)
  assert.match(errorOf(new Uint8Array(0)), /found something else/)
  assert.match(errorOf(new Uint8Array(3)), /found something else/)
})

test('a model of another version or of other outputs says what to do', () => {
  assert.match(
    errorOf(withHead(1, modelVersion + 1)),
    /version 1 with \d+ outputs, found version 2.*npm run train/,
  )
  assert.match(errorOf(withHead(3, outputs - 1)), new RegExp(`with ${outputs - 1}: run npm run train`))
})

test('bytes that begin anywhere in their buffer are read alike', () => {
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  const parsed = parseModel(shifted.subarray(1))
  assert.ok(parsed.ok)
  assert.deepEqual(parsed.value.bias, ears.bias)
})

/** By itself, and halfway to what it is in answer to something. */
const halfway = (spoken: Spoken): Float32Array => {
  const { all, own } = featuresOf(spoken)
  const alone = logitsOf(ears, all.subarray(0, own))
  const whole = logitsOf(ears, all)
  return alone.map((logit, out) => (logit + (whole[out] ?? 0)) / 2)
}

const logitsOfClauses = (spoken: Spoken): readonly Float32Array[] => {
  const { count, starts, ends } = clausesOf(spoken.form.words)
  return Array.from({ length: count }, (_, index) => {
    const keys: number[] = []
    const to = {
      addFeature: (key: number) => void keys.push(key),
      addTrait: (trait: Trait) => void keys.push(...trait.keys),
    }
    showPart(spoken, starts[index] ?? 0, ends[index] ?? 0, to)
    return logitsOf(ears, Uint32Array.from(keys))
  })
}

/** As its definition says: an act that a clause says more plainly is raised by .35 of the lead. */
const byDefinition = (spoken: Spoken): Float32Array => {
  const clauses = logitsOfClauses(spoken)
  return halfway(spoken).map((logit, out) => {
    const lead = Math.max(logit, ...clauses.map((clause) => clause[out] ?? 0)) - logit
    return out < acts.length ? logit + 0.35 * lead : logit
  })
}

const side = fc.constantFrom<Side>('mentor', 'mentee')
const word = fc.constantFrom(
  ...'could you review my cv ? thanks ! , 7 the the the zyx 🎉 well done i got it'.split(' '),
)
const words = fc.array(word, { maxLength: 400 }).map((words) => words.join(' '))
const before = fc.option(fc.record({ by: side, text: words, acts: fc.subarray([...acts]) }), {
  nil: undefined,
})

test('a logit stands halfway between the sentence by itself and with what went before, raised by its clearest clause', () => {
  fc.assert(
    fc.property(words, side, before, (text, author, before) => {
      const context = { at: 0, timeZone: 'UTC', open: [], ...(before === undefined ? {} : { before }) }
      const spoken = hear(text, author, context)
      const logits = logitsInContext(ears, spoken)
      for (const [out, logit] of byDefinition(spoken).entries())
        assert.ok(Math.abs((logits[out] ?? 0) - logit) < 1e-4)
    }),
  )
})

test('features it does not know weigh nothing', () => {
  const unknown = Uint32Array.from([1, 2, 3, 4, 5]).filter((key) => !ears.keys.includes(key))
  assert.deepEqual(logitsOf(ears, unknown), logitsOf(ears, new Uint32Array(0)))
})

test('an act is said from its threshold on, in the order of the acts', () => {
  assert.deepEqual(
    saidActs(ears, new Float32Array(outputs).fill(50)).map(({ act }) => act),
    [...acts],
  )
  assert.deepEqual(saidActs(ears, new Float32Array(outputs).fill(-50)), [])
})
