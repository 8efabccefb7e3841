import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Span } from '@perennial/core/coaching'
import { sides } from '@perennial/core/side'
import * as fc from 'fast-check'
import { buildContext, buildLedger, buildWaiting, coached } from '../../test/coaching.ts'
import { answering, asking, thanking } from '../../test/drafts/first-lot.ts'
import { secondLot } from '../../test/drafts/second-lot.ts'
import { coach } from './coach.ts'

const parts = [...asking, ...answering, ...thanking, ...secondLot].flatMap(({ draft }) =>
  draft.split(/(?<=[.?!])\s/),
)
const glue = fc.constantFrom(
  ' ',
  '\n',
  '\n\n',
  '  ',
  '\n- ',
  '\n1. ',
  '\n> quoted\n',
  '\n```\nx = 1\n```\n',
  '\u00a0',
)
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...parts) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
)
const drafts = fc
  .array(fc.tuple(piece, glue), { minLength: 1, maxLength: 9 })
  .map((pairs) => pairs.flat().join(''))

const ledger = buildLedger({
  untold: [buildWaiting('Could you read my essay?')],
  openAsks: [buildWaiting('Which one first?')],
  capacity: { openAsks: 1, isAgreed: true, hours: { agreed: 1, minutes: 90 } },
  channels: { text: 'chat', agreed: ['chat'], leftOut: [] },
})
const contexts = [buildContext(), buildContext({ ledger })]

const isInside = (draft: string, { start, end }: Span): boolean =>
  start >= 0 && start < end && end <= draft.length

test('Every remark and every good thing stands on words of the draft', () => {
  fc.assert(
    fc.property(drafts, fc.constantFrom(...sides), fc.constantFrom(...contexts), (draft, by, context) => {
      const { remarks, strong, asks } = coach(draft, by, context)
      const spans = [...remarks, ...strong, ...asks].map(({ span }) => span)
      assert.ok(spans.every((span) => isInside(draft, span)))
      assert.ok(remarks.length <= 2)
    }),
    { numRuns: 300 },
  )
})

test('A shape holds every letter of the draft once and each remark once', () => {
  fc.assert(
    fc.property(drafts, fc.constantFrom(...sides), fc.constantFrom(...contexts), (draft, by, context) => {
      const { remarks, shape } = coach(draft, by, context)
      assert.equal(shape === null, remarks.length === 0)
      if (shape === null) return
      const kept = Array.from({ length: draft.length }, () => 0)
      for (const part of shape)
        if (part.kind === 'own')
          for (let i = part.span.start; i < part.span.end; i++) kept[i] = (kept[i] ?? 0) + 1
      const lost = kept.flatMap((times, i) =>
        times === 1 || (times === 0 && /\s/.test(draft[i] ?? '')) ? [] : [i],
      )
      assert.deepEqual(lost, [], draft)
      const added = shape.flatMap((part) => (part.kind === 'add' ? [part.remark] : []))
      assert.deepEqual(
        added.toSorted((a, b) => a - b),
        remarks.map((_, i) => i),
      )
    }),
    { numRuns: 300 },
  )
})

test('Whatever is typed is read, and read the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom(...sides), (draft, by) => {
      assert.deepEqual(coached(draft, { by }), coached(draft, { by }))
    }),
    { numRuns: 150 },
  )
})
