import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstName, meIn, otherOf, otherSide, type Mentorship } from './pair.ts'

const buildMentorship = (as: 'mentor' | 'mentee'): Mentorship => ({
  id: 'm',
  as,
  mentor: { name: 'Dr Alex Brandt', isMe: as === 'mentor' },
  mentee: { name: 'Otieno, Jane', isMe: as === 'mentee' },
  timeZone: 'UTC',
  createdAt: '2026-01-01T00:00:00.000Z',
  acceptedAt: null,
  sample: null,
})

test('I am the one whose side I am on, and the other is the other', () => {
  for (const as of ['mentor', 'mentee'] as const) {
    const mentorship = buildMentorship(as)
    assert.equal(meIn(mentorship), mentorship[as].name)
    assert.equal(otherOf(mentorship), mentorship[otherSide(as)].name)
  }
})

test('The screens call people by the name that letters greet them with', () => {
  assert.equal(firstName('Dr Alex Brandt'), 'Alex')
  assert.equal(firstName('Otieno, Jane'), 'Jane')
  assert.equal(firstName('jane@example.com'), 'jane@example.com')
})
