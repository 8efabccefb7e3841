import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act, Outcome } from '@perennial/core/sentence'
import { outcomeOf } from './outcome.ts'
import { hear, readSentence } from './read-sentence.ts'

const context = { at: Date.UTC(2026, 4, 6, 12), timeZone: 'UTC', open: [] }
const ofNews = (text: string, act: Act = 'update'): Outcome | undefined =>
  outcomeOf(hear(text, 'mentee', context), new Set([act]))
const read = (text: string): Outcome | undefined => readSentence(text, 'mentee', context).outcome

const told: readonly (readonly [outcome: Outcome, text: string])[] = [
  ['did', 'did the thing. question is which tickets come back'],
  ['did', 'Finally drew all three'],
  ['did', 'It works.'],
  ['did', 'That did it!'],
  ['did', 'Worked like a charm'],
  ['did', 'no luck'],
  ['did', 'Still failing, sadly.'],
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
  test(`"${text}", once known as news, tells: ${outcome}`, () => {
    assert.equal(ofNews(text, text === 'I GOT IT' ? 'win' : 'update'), outcome)
  })

/** Terse reports stand in answer to something; by themselves the model hears news in some of them only. */
test('by themselves at least a third of these are heard as news, and none tells another outcome', () => {
  const heard = told.filter(([outcome, text]) => read(text) === outcome)
  assert.ok(heard.length >= told.length / 3, `${heard.length} of ${told.length}`)
  for (const [outcome, text] of told) assert.ok([undefined, outcome].includes(read(text)), text)
})

test('who says in so many words what became of help is heard by it alone', () => {
  assert.equal(read('I tried your index and the list loads at once.'), 'did')
  assert.equal(read('I used your outline, with small changes to the second part.'), 'adapted')
  assert.equal(read('I GOT IT'), 'did')
})

test('news that no help came before is no outcome', () => {
  assert.equal(read('got an interview tmrw at 2, Brightwater, java + spring'), undefined)
  assert.equal(read('My landlord raises rabbits on the roof.'), undefined)
})
