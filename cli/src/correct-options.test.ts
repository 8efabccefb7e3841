import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sayTrouble } from '@perennial/voice/say'
import { parseCorrectOptions } from './correct-options.ts'

const parse = (...args: readonly string[]) =>
  parseCorrectOptions(['chat.txt', '--corrections', 'c.jsonl', ...args])
const ofOne = (...args: readonly string[]) => ['--of', 'kigali', ...args]
const wishOf = (...args: readonly string[]) => {
  const options = parse(...ofOne(...args))
  return options.ok ? options.value.wish : options.error
}

test('Acts come in their settled order with what is said of an ask, and only that', () => {
  assert.deepEqual(wishOf('--acts', 'thank, ask', '--vague', '--need', 'time'), {
    kind: 'acts',
    said: { acts: ['ask', 'thank'], specific: false, need: 'time' },
  })
  assert.deepEqual(wishOf('--acts', 'none'), { kind: 'acts', said: { acts: [] } })
  assert.deepEqual(wishOf('--acts', 'update', '--outcome', 'none'), {
    kind: 'acts',
    said: { acts: ['update'], outcome: null },
  })
})

test('What it belongs to may be nothing', () => {
  assert.deepEqual(wishOf('--belongs-to', 'my CV'), { kind: 'belongs-to', words: 'my CV' })
  assert.deepEqual(wishOf('--belongs-to', 'none'), { kind: 'belongs-to', words: null })
})

const refusals: readonly (readonly [what: string, args: readonly string[], says: RegExp])[] = [
  ['no words', ['--acts', 'none'], /--of is missing/],
  ['nothing said of it', ofOne(), /--acts is missing/],
  ['an act that is none', ofOne('--acts', 'greet'), /--acts greet: expected none, or a list/],
  ['acts that are empty', ofOne('--acts', ''), /expected none, or a list/],
  ['two wishes', ofOne('--acts', 'ask', '--belongs-to', 'x'), /--acts and --belongs-to do not go together/],
  ['both qualities', ofOne('--acts', 'ask', '--specific', '--vague'), /--specific and --vague do not/],
  ['a need without an ask', ofOne('--acts', 'thank', '--need', 'time'), /ask among them/],
  ['a need that is none', ofOne('--acts', 'ask', '--need', 'money'), /--need money: expected one of advice/],
  ['an outcome that is none', ofOne('--acts', 'ask', '--outcome', 'well'), /--outcome well: expected one of/],
  ['a day that is none', ofOne('--acts', 'ask', '--on', 'March'), /--on March: expected a day/],
  ['a number that is none', ofOne('--acts', 'ask', '--nth', '0'), /--nth 0: expected a number/],
  ['an unknown flag', ofOne('--acts', 'ask', '--me', 'Jane'), /Unknown option/],
]

for (const [what, args, says] of refusals)
  test(`Refused with clear words: ${what}`, () => {
    const options = parse(...args)
    assert.ok(!options.ok)
    assert.match(sayTrouble(options.error), says)
  })

test('Refused with clear words: no place to keep it, no history', () => {
  const nowhere = parseCorrectOptions(['chat.txt', ...ofOne('--acts', 'none')])
  assert.match(
    nowhere.ok ? '' : sayTrouble(nowhere.error),
    /--corrections is missing\. Expected the file to keep/,
  )
  const nothing = parseCorrectOptions(ofOne('--acts', 'none'))
  assert.deepEqual(!nothing.ok && nothing.error.kind, 'no-file')
})
