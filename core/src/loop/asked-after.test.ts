import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foldMoments, said } from '../../test/build.ts'
import { otherSide, sides, type Side } from '../side.ts'
import { openDebt } from './loop.ts'

const asks = (by: Side) =>
  said(by, 1, { cues: ['asks-after'], words: 'talk conference', text: 'How did your talk go?' })

/** What somebody may tell who is asked how something went. */
const told = [
  {
    acts: ['update'],
    words: 'talk conference',
    text: 'It went well, two hundred people came and the demo worked.',
  },
  { acts: ['update'], outcome: 'did', words: 'talk', text: 'I gave it on Tuesday, and it went well.' },
  { acts: ['win'], words: 'talk', text: 'They gave me the prize for it.' },
  {
    acts: ['guide'],
    words: 'talk',
    text: 'Well. For yours I would begin with the numbers and keep the story for the end.',
  },
  { text: 'Two hundred people came, the demo worked, and the questions were better than the talk.' },
] as const

const owed = (by: Side, answer: (typeof told)[number]): readonly string[] =>
  foldMoments([asks(by), said(otherSide(by), 1.5, answer)])
    .state.loops.filter(({ id }) => id.startsWith(`${asks(by).id}/`))
    .map((loop) => `${openDebt(loop)?.by} ${openDebt(loop)?.owes}`)

test('who asked how the other’s own things went owes nobody an outcome or thanks for being told', () => {
  for (const by of sides)
    for (const answer of told) assert.deepEqual(owed(by, answer), [], `${by}: ${answer.text}`)
})

test('until it is told, it is the turn of the one who was asked', () => {
  for (const by of sides) {
    const [loop] = foldMoments([asks(by)]).state.loops
    assert.equal(loop && openDebt(loop)?.by, otherSide(by))
  }
})

test('who helps and wants to hear of it in one breath waits for the outcome alone', () => {
  const helped = said(
    'mentor',
    2,
    { acts: ['guide'], words: 'login', text: 'Take the login first, and let it run alone for a morning.' },
    { cues: ['asks-after'], text: 'Tell me how it goes.' },
  )
  const asked = said('mentee', 1, { acts: ['ask'], words: 'login', text: 'Where would you begin?' })
  const turns = foldMoments([asked, helped]).state.loops.map(
    (loop) => `${openDebt(loop)?.by} ${openDebt(loop)?.owes}`,
  )
  assert.deepEqual(turns, ['mentee outcome'])
})
