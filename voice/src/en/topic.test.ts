import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildDebt, buildLoop, listening } from '../../test/build.ts'
import { isBareYes, isQuestion, saidWords, thingOf } from './topic.ts'

const asked = (about: string) => buildLoop(buildDebt('outcome', 'mentee'), { about })
const words = (about: string, least?: number) => saidWords(asked(about), listening(), least)
const thing = (about: string, writer: 'mentor' | 'mentee' = 'mentee') => thingOf(asked(about), writer)

test('Words are quoted without the greeting, the name and what only leads up to them', () => {
  for (const [said, quoted] of [
    ['hi Alex any referrals for july', '“any referrals for july”'],
    ['Jane, I GOT IT.', '“I GOT IT.”'],
    ['So, like I said, take the small one.', '“Take the small one.”'],
    ['Which brings me to: Python or Go first?', '“Python or Go first?”'],
    ['quick one is aws or azure better', '“is aws or azure better”'],
    ['My question: which of the two comes first?', '“Which of the two comes first?”'],
    ['How is the explorer? :eyes:', '“How is the explorer?”'],
    ['Read up on it on Monday 😉', '“Read up on it on Monday”'],
  ] as const)
    assert.equal(words(said), quoted)
})

test('A word that only begins like a name or an opener stays', () => {
  assert.equal(words('Sometimes I wonder, do you?'), '“Sometimes I wonder, do you?”')
  assert.equal(words('Janet asked, what do I say?'), '“Janet asked, what do I say?”')
})

test('What is long, cut, a link or hardly a word is not quoted', () => {
  for (const said of [
    `${'a long story that goes on '.repeat(4)}and ends nowhere`,
    'Took about 26 hours in the end, could you tell me if…',
    'It is here: https://slides.example/noor',
    'Please.',
    'the cache (and the keys',
  ])
    assert.equal(words(said), null)
  assert.equal(words('Thursday!', 1), '“Thursday!”')
})

test('A thing that was asked for or handed over is called as the writer calls it', () => {
  for (const [about, mine, theirs] of [
    ['Would you look over my CV for the two fintech ones?', 'my CV', 'your CV'],
    ['can you look at my cv again need it for tomorrow 9am', 'my cv', 'your cv'],
    ['could you read the one pager before tmrw?', 'the one pager', 'the one pager'],
    ['Please do fix this repo this week', 'the repo', 'the repo'],
    ['Could you check your own draft?', 'your own draft', 'my own draft'],
  ] as const)
    assert.deepEqual([thing(about), thing(about, 'mentor')], [mine, theirs])
})

test('Where no thing is named for sure, none is', () => {
  for (const about of [
    'How do you review the code of people you manage?',
    'Would you look at the inputs instead, or live with the two days?',
    'Can you refer me?',
    'could you look at that one?',
    'Would you read the very long story of how I came to be here?',
  ])
    assert.equal(thing(about), null, about)
})

test('A yes that says no more is told from a promise with words of its own', () => {
  assert.ok(['Sure, sounds good!', 'On it.', 'ok 👍', 'Will do'].every((about) => isBareYes(asked(about))))
  assert.ok(!['Yes next week', 'I’ll send it on Sunday'].some((about) => isBareYes(asked(about))))
})

test('A question is told from a statement, with and without its mark', () => {
  assert.ok(isQuestion('“is aws or azure better”') && isQuestion('“My question, is it?”'))
  assert.ok(!isQuestion('“I want to become a tester”'))
})
