import assert from 'node:assert/strict'
import { test } from 'node:test'
import { owings } from '@perennial/core/sentence'
import { ago, buildDebt, buildLoop, listening } from '../../test/build.ts'
import { facts, loop, loopLine, owedLabel } from './loops.ts'

const outcome = buildLoop(buildDebt('outcome', 'mentee'))

test('A turn is an invitation to the one whose turn it is', () => {
  const words = loop(outcome, listening('mentee'))
  assert.equal(words?.what, 'Tell Alex how it went.')
  assert.equal(words?.about, '“Would you look over my talk before the design review”')
  assert.equal(words?.since, '11 Sept')
  assert.equal(words?.due, 'was due 20 Sept')
  assert.equal(words?.turn?.isReader, true)
})

test('The one who waits hears what is coming, not what to do', () => {
  assert.equal(loop(outcome, listening('mentor'))?.what, 'How it went for Jane.')
  const credit = buildLoop(buildDebt('credit', 'mentor'), { kind: 'work', openedBy: 'mentor' })
  assert.equal(loop(credit, listening('mentee'))?.what, 'Your name on it.')
  assert.equal(loop(credit, listening('mentor'))?.what, 'Put Jane’s name on it.')
})

test('The story behind a turn is dated, and tells that the other asked after it', () => {
  assert.equal(
    facts(outcome, listening('mentee')),
    'You asked on 3 September. Alex helped on 11 September. Alex doesn’t know how it went.',
  )
  const reminded = { ...outcome, remindedAt: ago(2) }
  assert.match(facts(reminded, listening('mentee')), /Alex asked after it on 23 September\./)
})

test('What happened within a day is told so', () => {
  const atOnce = { ...outcome, openedAt: ago(14) }
  assert.match(facts(atOnce, listening('mentee')), /^You asked on 11 September\. Alex helped the same day\./)
})

test('A question that waits is told from the side of the one who waits', () => {
  const asked = buildLoop(buildDebt('answer', 'mentor'))
  assert.equal(facts(asked, listening('mentor')), 'Jane asked on 3 September and is still waiting.')
  assert.equal(facts(asked, listening('mentee')), 'You asked on 3 September and are still waiting.')
})

test('Everything that can be owed has words, for one and for many', () => {
  for (const owes of owings) {
    const found = buildLoop(buildDebt(owes, 'mentee'))
    for (const me of [null, 'mentor', 'mentee'] as const)
      assert.match(loop(found, listening(me))?.what ?? '', /\.$/)
    assert.notEqual(owedLabel(owes), owedLabel(owes, 3))
  }
})

test('A meeting is told with the day it is meant for, and asks for one where none was named', () => {
  const debt = buildDebt('meeting', null)
  const meeting = buildLoop(debt, { kind: 'meeting', namedAt: ago(7) })
  assert.equal(loop(meeting, listening('mentee'))?.due, 'meant for 18 Sept')
  assert.equal(loop(buildLoop(debt, { kind: 'meeting' }), listening('mentee'))?.due, 'was due 20 Sept')
})

test('A settled loop asks nothing of anybody', () => {
  const settled = buildLoop(buildDebt('outcome', 'mentee', { closedAt: ago(1) }))
  assert.equal(loop(settled, listening()), null)
  assert.equal(facts(settled, listening()), '')
})

test('A loop fits on a line of plain text', () => {
  assert.equal(
    loopLine(outcome, listening('mentee')),
    'Tell Alex how it went: “Would you look over my talk before the design review”.',
  )
})
