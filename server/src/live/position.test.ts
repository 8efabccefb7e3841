import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import * as fc from 'fast-check'
import type { MentorshipId } from '../mentorship/mentorship.ts'
import { formatPosition, parsePosition } from './position.ts'

const places = fc.array(fc.tuple(fc.uuid(), fc.nat(2_147_483_647)), { maxLength: 20 })

describe('a position', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(places, (each) => {
        const position = new Map(each as [MentorshipId, number][])
        assert.deepEqual(parsePosition(formatPosition(position)), position)
      }),
    )
  })

  it('is none where anything else was written', () => {
    for (const text of ['', 'p~', 'q', 'p~AAAA.1', `p~${'A'.repeat(22)}.`, `p~${'A'.repeat(22)}.zzzzzzz`])
      assert.equal(parsePosition(text), null, text)
    fc.assert(fc.property(fc.string(), (text) => void parsePosition(text)))
  })
})
