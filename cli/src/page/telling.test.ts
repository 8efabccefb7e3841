import assert from 'node:assert/strict'
import { test } from 'node:test'
import { said } from '../../test/build.ts'
import { shotsOf } from './telling.ts'

const moments = [
  said('mentee', 1, 'Can you refer me?', ['ask']),
  said('mentor', 2, 'Done.', ['solve']),
  said('mentor', 9, 'How did it go?', [], { cues: ['asks-after'] }),
  said('mentee', 20, 'Another one please', ['ask']),
  said('mentor', 21, 'Fine.'),
]
const byId = new Map(moments.map((moment) => [moment.id, moment]))
const evidence = moments.map(({ id }) => id)

test('The moments that show it best are chosen, in the order they happened', () => {
  const shots = shotsOf({ id: 'asks-without-outcomes', by: 'mentee', evidence }, byId, 2)
  assert.deepEqual(
    shots.map(({ text }) => text),
    ['How did it go?', 'Another one please'],
  )
})

test('A finding about one side is shown by words of that side', () => {
  const shots = shotsOf({ id: 'vague-asks', by: 'mentee', evidence }, byId, 3)
  assert.ok(shots.slice(0, 2).every(({ by }) => by === 'mentee'))
})

test('Of a long message the sentence that tells is quoted', () => {
  const long = said('mentor', 30, 'Hello.')
  const both = {
    ...long,
    sentences: [...(long.kind === 'said' ? long.sentences : []), ...sentencesOf('What does it say?')],
  }
  const shots = shotsOf(
    { id: 'guides', by: 'mentor', evidence: [long.id] },
    new Map([[long.id, both as typeof long]]),
    1,
  )
  assert.equal(shots[0]?.text, 'What does it say?')
})

const sentencesOf = (text: string) => {
  const moment = said('mentor', 0, text, ['guide'])
  return moment.kind === 'said' ? moment.sentences : []
}
