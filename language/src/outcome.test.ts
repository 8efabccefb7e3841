import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Outcome } from '@perennial/core/sentence'
import { readSentence } from './read-sentence.ts'

const outcomeOf = (text: string): Outcome | undefined =>
  readSentence(text, 'mentee', { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }).outcome

const told: readonly (readonly [outcome: Outcome, text: string])[] = [
  ['did', 'It works.'],
  ['did', 'The 15 minutes work.'],
  ['did', 'Outcome of the two applications: one silence, one invite!'],
  ['did', 'Done my reading: cgroups and the OOM killer.'],
  ['did', "It's a no."],
  ['did', 'Handed it in on Monday with your two questions as headings'],
  ['did', 'I tried your index and the list loads at once.'],
  ['did', 'Sent! Numbers first'],
  ['did', 'I GOT IT'],
  ['not-yet', 'not yet been super busy applying'],
  ['not-yet', "I haven't had time to try your template yet."],
  ['adapted', 'I used your outline, with small changes to the second part.'],
  ['otherwise', 'In the end I took the smaller offer, because of the team.'],
]

for (const [outcome, text] of told)
  test(`"${text}" tells: ${outcome}`, () => {
    assert.equal(outcomeOf(text), outcome)
  })

test('news that no help came before is no outcome', () => {
  assert.equal(outcomeOf('got an interview tmrw at 2, Brightwater, java + spring'), undefined)
  assert.equal(outcomeOf('My landlord raises rabbits on the roof.'), undefined)
})
