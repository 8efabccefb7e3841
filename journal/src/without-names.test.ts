import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readMessage } from '@perennial/language/read-message'
import { capitalsIn, nameParts, namesIn, withoutNames } from './without-names.ts'

const ordinary = new Set(
  'thanks i will you look by could have the it says was meet loved team staff with'.split(' '),
)
const known = {
  names: nameParts(['Alex van Brandt', 'Jane Otieno']),
  isOrdinary: (word: string) => ordinary.has(word),
}
const clean = (...texts: readonly string[]) => withoutNames(texts, known, 0)

const kept: readonly string[] = [
  'Could you look by Friday?',
  'The team loved it on Kubernetes, GitHub and AWS.',
  'I’m done. Refactored it.',
  'Meet at 10:00 on 2026-03-01 with 1 000 000 users.',
  'the van was late, and so was i',
]
for (const text of kept)
  test(`Stays as it is: ${text}`, () => {
    assert.deepEqual(clean(text), [text])
  })

const changed: readonly (readonly [text: string, becomes: string])[] = [
  ['Thanks Alex!', 'Thanks Robin!'],
  ['thanks alex', 'thanks robin'],
  ['ALEX loved it', 'Robin loved it'],
  ['Alex van Brandt says hi', 'Robin van Sam says hi'],
  ['Jane Otieno’s team and Jane', 'Robin’s team and Robin'],
  ['I met Priya Raman with Wanjirũ', 'I met Robin with Sam'],
  ['Wanjiru, could you look?', 'Robin, could you look?'],
  ['the staff of McKay', 'the staff of Robin'],
  ['You met Grace and Will', 'You met Robin and Sam'],
  ['mail jane.o@mail.example.com', 'mail robin@example.org'],
  ['see https://x.example/u/jane and docs.x.io/jane', 'see https://example.org and https://example.org'],
  ['ask @alexb or <@U123>', 'ask @robin or @robin'],
  ['call +49 170 1234567 or (030) 123456', 'call 0555 010 0100 or 0555 010 0100'],
]
for (const [text, becomes] of changed)
  test(`Without names: ${text}`, () => {
    assert.deepEqual(clean(text), [becomes])
  })

test('A mentor called Will is taken out, the word is not', () => {
  const will = { ...known, names: nameParts(['Will Otieno']) }
  assert.deepEqual(withoutNames(['Will you look?', 'Will, thanks', 'i will'], will, 0), [
    'Will you look?',
    'Robin, thanks',
    'i will',
  ])
})

test('One person keeps one name in a talk, and the names turn from line to line', () => {
  assert.deepEqual(clean('Thanks Alex', 'and Priya, Alex?'), ['Thanks Robin', 'and Sam, Robin?'])
  assert.notDeepEqual(withoutNames(['Thanks Alex'], known, 1), clean('Thanks Alex'))
})

test('Names once met are known in small letters too, ordinary words are not', () => {
  const met = namesIn(['I met Priya with Grace', 'priya was late'], known)
  assert.deepEqual([...met], ['priya', 'grace'])
  const all = { ...known, names: new Set([...known.names, ...met]) }
  assert.deepEqual(withoutNames(['priya was late'], all, 0), ['robin was late'])
})

test('Words with a capital that stay are shown for the looking over', () => {
  assert.deepEqual(
    [...capitalsIn(['Could you look by Friday on AWS? Will was late.'], known)],
    ['Friday', 'AWS', 'Will'],
  )
})

test('However odd and long a text is, it is gone through', () => {
  for (const piece of ['a', 'A', '+1 ', '@', 'a.', 'Ab-', '(0'])
    assert.equal(clean(piece.repeat(50_000 / piece.length)).length, 1)
})

test('The model hears the same with other names', () => {
  const context = { at: 0, timeZone: 'UTC', open: [] }
  const actsIn = (text: string) =>
    readMessage(text, 'mentee', context).map(({ acts }) => acts.map(({ act }) => act))
  const text = 'Thank you so much for your help yesterday, Priya!'
  assert.deepEqual(actsIn(clean(text)[0] ?? ''), actsIn(text))
})
