import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLedger, coached, kindsOf, shapeText } from '../../test/coaching.ts'
import { fifthLot } from '../../test/drafts/fifth-lot.ts'
import { answering, asking, thanking } from '../../test/drafts/first-lot.ts'
import { fourthLot } from '../../test/drafts/fourth-lot.ts'
import type { Sample } from '../../test/drafts/sample.ts'
import { secondLot } from '../../test/drafts/second-lot.ts'
import { seventhLot } from '../../test/drafts/seventh-lot.ts'
import { sixthLot } from '../../test/drafts/sixth-lot.ts'
import { thirdLot } from '../../test/drafts/third-lot.ts'
import { LONGEST_DRAFT } from './coach.ts'

/** Silence has to be silence; where something is to be said, each thing wanted is among what is said. */
const isAsWanted = (sample: Sample): boolean => {
  const coaching = coached(sample.draft, sample)
  const kinds = kindsOf(coaching)
  const isSaid = sample.says.every((wanted) => wanted.split('|').some((kind) => kinds.includes(kind)))
  return coaching.about === sample.about && isSaid && (sample.says.length > 0 || kinds.length === 0)
}

/** Each lot of drafts and how many of them at least are read as wanted: measured, less one in twelve. */
const lots: readonly (readonly [name: string, samples: readonly Sample[], floor: number])[] = [
  ['first lot, asking', asking, 30],
  ['first lot, answering', answering, 10],
  ['first lot, thanking', thanking, 14],
  ['second lot', secondLot, 44],
  ['third lot', thirdLot, 33],
  ['fourth lot', fourthLot, 26],
  ['fifth lot', fifthLot, 22],
  ['sixth lot', sixthLot, 28],
  ['seventh lot', seventhLot, 29],
]

const missedOf = (samples: readonly Sample[]): readonly string[] =>
  samples.filter((sample) => !isAsWanted(sample)).map(({ draft }) => draft)

for (const [name, samples, floor] of lots)
  test(`Drafts (${name}) are mostly read as a wise reader would`, () => {
    const missed = missedOf(samples)
    assert.ok(samples.length - missed.length >= floor, missed.join('\n'))
  })

test('Drafts that nobody could read otherwise are read so', () => {
  const clear = lots.flatMap(([, samples]) => samples.filter((sample) => sample.clear === true))
  assert.ok(clear.length > 0)
  assert.deepEqual(missedOf(clear), [])
})

test('An ask that has all it needs is met with silence', () => {
  const { about, remarks, shape, asks } = coached(
    'I want to move from QA into backend work this year. Should I learn Rust or Go first?',
  )
  assert.deepEqual({ about, remarks, shape }, { about: 'ask', remarks: [], shape: null })
  assert.deepEqual(
    asks.map(({ need, bounded }) => ({ need, bounded })),
    [{ need: 'advice', bounded: true }],
  )
})

test('A choice told before an open question bounds it', () => {
  const draft =
    'No idea which of the two offers to take, the bank or the hospital. What would you weigh that I do not see?'
  assert.ok(!kindsOf(coached(draft)).includes('one-thing'))
})

test('Thanks that say what came of it in one breath want no more', () => {
  const draft =
    'Thanks Alex, your question made me cut the deck to five slides, and the board said yes on the spot'
  assert.deepEqual(coached(draft).remarks, [])
  assert.deepEqual(kindsOf(coached('Thank you so much Alex, you made me feel so welcome')), ['bare-thanks'])
})

test('Who feels stuck is not asked what was expected of a program', () => {
  const [ask] = coached('Can you help me with my career? I feel stuck.').asks
  assert.equal(ask?.need, 'advice')
})

test('What is strong is shown by the words that make it so', () => {
  const draft =
    'My tests hang in CI. I tried running them serially. Which setting would you look at before Friday?'
  const { strong } = coached(draft)
  const words = Object.fromEntries(strong.map(({ kind, span }) => [kind, draft.slice(span.start, span.end)]))
  assert.equal(words['tried'], 'I tried')
  assert.match(words['one-thing'] ?? '', /Which setting/)
  assert.match(words['by-when'] ?? '', /before Friday/)
})

test('A remark points at the words that ask, without the greeting', () => {
  const draft = 'Hi Alex, can you refer me?'
  const [remark] = coached(draft).remarks
  assert.equal(draft.slice(remark?.span.start, remark?.span.end), 'can you refer me?')
})

test('Several asks are each pointed at', () => {
  const draft = 'Could you review my essay? Would you also introduce me to Joost? Best, Bea'
  const [remark] = coached(draft).remarks
  assert.ok(remark?.kind === 'several')
  assert.deepEqual(
    remark.asks.map(({ start, end }) => draft.slice(start, end)),
    ['Could you review my essay?', 'Would you also introduce me to Joost?'],
  )
})

test('Questions that only go into an ask are no further asks', () => {
  for (const draft of [
    'Could you read the abstract? Is the second sentence too long? It is for the spring conference.',
    'Would you take the offer? Or wait for the other one? I want to stay in Porto.',
  ])
    assert.equal(coached(draft).asks.length, 1, draft)
})

test('Where it burns only what nobody could begin without is asked for', () => {
  assert.deepEqual(kindsOf(coached('prod is down, does restarting the broker lose messages?')), [])
  assert.ok(kindsOf(coached('plz help me asap')).length > 0)
})

test('The question comes first in a shape where the ask is buried', () => {
  const draft =
    'Hi Ines,\n\nI joined in May. The team is small. We ship on Fridays. Now my lead wants me to run the rota.\n\nAny thoughts?\n\nBest,\nBo'
  const text = shapeText(draft, coached(draft))
  assert.match(text, /^Hi Ines,\n\n\{one-thing\}\n\nI joined in May\./)
  assert.match(text, /Any thoughts\?\n\nBest,\nBo$/)
})

test('A draft in another language is left alone, and which it is is said', () => {
  const { about, language, remarks } = coached(
    'Pourrais-tu relire mon CV avant vendredi et me dire si la deuxième page est claire ?',
  )
  assert.deepEqual({ about, language, remarks }, { about: 'foreign', language: 'fr', remarks: [] })
})

test('A document is no draft', () => {
  assert.equal(coached('a '.repeat(LONGEST_DRAFT)).about, 'too-long')
})

test('The name greeted is known, a word after a greeting is not taken for one', () => {
  assert.equal(coached('Hi Renata, can you refer me?').greets, 'Renata')
  assert.equal(coached('Dear Dr. Okafor, could you advise me?').greets, 'Dr. Okafor')
  assert.equal(coached('hey can you refer me?').greets, null)
})

test('The same draft from a mentor is an answer, from a mentee it is not', () => {
  const draft = 'Here is the fixed query, just paste it in.'
  assert.equal(coached(draft, { by: 'mentor' }).about, 'answer')
  assert.notEqual(coached(draft, { by: 'mentee' }).about, 'answer')
})

test('A mentor who looks for time offers it', () => {
  const draft = 'Shall we have a call next week? Half an hour.'
  assert.equal(coached(draft, { by: 'mentor' }).about, 'nothing')
})

test('Thanks beside news, a yes or a plan are no bare thanks', () => {
  for (const draft of [
    'Thank you for the call. Writing down the three steps, I’ll tell you how it goes.',
    'Works perfectly for me, thank you!',
    'Thank you so much for tonight. Two pages of notes. The thing about one project landed hard.',
    'yes please, thank you',
  ])
    assert.deepEqual(kindsOf(coached(draft)), [], draft)
})

test('A problem told with what was tried needs no better question', () => {
  const draft =
    'The container exits with 137 on their grader. I tried a smaller dataset and a bigger heap, same thing. Any idea what 137 is telling me?'
  assert.deepEqual(kindsOf(coached(draft)), [])
})

test('A mentee’s question is an ask, however it was heard; a friendly or rhetorical one is none', () => {
  const asks = [
    'What is the wifi code at the club house?',
    'Is it that they only count once it is replicated?',
  ]
  for (const draft of asks) {
    assert.equal(coached(draft).about, 'ask', draft)
    assert.deepEqual(kindsOf(coached(draft)), [], draft)
  }
  for (const draft of ['How are you?', 'Big plans for today?', 'You know what? I got in!'])
    assert.notEqual(coached(draft).about, 'ask', draft)
})

test('A question alone that leans on what was said before is left alone', () => {
  for (const draft of ['Should I take it?', 'Does this make sense?'])
    assert.deepEqual(kindsOf(coached(draft)), [], draft)
})

test('A need is believed where the words bear it out: nothing is said of a door nobody knocked at', () => {
  const needsOf = (draft: string) => coached(draft).asks.map(({ need }) => need)
  assert.deepEqual(needsOf('Could you recommend me a laptop?'), ['advice'])
  assert.deepEqual(needsOf('Can you introduce me to event sourcing?'), ['advice'])
  assert.deepEqual(needsOf('Can you introduce me to Ama?'), ['introduction'])
  assert.deepEqual(kindsOf(coached('Would you please sign page 3 of the attached contract?')), [])
  const ledger = buildLedger({ refused: ['referral', 'introduction'] })
  assert.ok(!kindsOf(coached('Could you recommend me a laptop?', { ledger })).includes('refused'))
})
