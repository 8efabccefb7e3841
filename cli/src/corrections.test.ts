import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { perennial } from '../test/build.ts'
import { shortChat, testFolder } from '../test/folder.ts'
import { parseLabelled } from '../../language/train/sentences.ts'

const { file, path } = testFolder()

test('What is corrected can be exported without names, in the shape that training reads', () => {
  const chat = file('chat.txt', shortChat.replace('The sky over', 'Jane, Priya says the sky over'))
  const kept = path('kept.jsonl')
  const corrected = perennial([
    'correct',
    chat,
    '--mentor',
    'Alex',
    '--of',
    'sky',
    '--acts',
    'ask',
    '--need',
    'time',
    '--vague',
    '--corrections',
    kept,
  ])
  assert.equal(corrected.status, 0)
  assert.match(readFileSync(kept, 'utf8'), /Jane, Priya/)
  const { status, stdout, stderr } = perennial(['corrections', 'export', kept])
  assert.equal(status, 0)
  assert.doesNotMatch(stdout, /Jane|Alex|Brandt|Otieno|Priya|Kigali/i)
  assert.deepEqual(stdout.trim().split('\n').map(parseLabelled), [
    {
      text: 'Robin, Sam says the sky over Kim was green today.',
      author: 'mentor',
      acts: ['ask'],
      specific: false,
      need: 'time',
      before: { author: 'mentee', text: 'The blue whale sings.' },
    },
  ])
  assert.match(stderr, /1 line, without the names of the two/)
  assert.match(stderr, /taken for names and replaced: kigali and priya/)
  assert.match(stderr, /Look it over before you share it/)
})

test('Names it cannot know are told, bad lines and those without words are named', () => {
  const kept = file(
    'told.jsonl',
    '{"text":"met wren at acme","author":"mentee","acts":["update"]}\nnonsense\n{"moment":"w1","sentence":1,"acts":[]}\n',
  )
  const { status, stdout, stderr } = perennial(['corrections', 'export', kept, '--names', 'Wren, Acme'])
  assert.equal(status, 0)
  assert.equal(stdout, '{"text":"met robin at sam","author":"mentee","acts":["update"]}\n')
  assert.match(stderr, /told\.jsonl, line 2: found nonsense/)
  assert.match(stderr, /Line 3 left out/)
})

test('Nothing to write, no file and wrong usage are said so', () => {
  const empty = perennial(['corrections', 'export', file('empty.jsonl', '')])
  assert.deepEqual([empty.status, empty.stdout], [1, ''])
  assert.match(empty.stderr, /there is no correction of words in it/)
  assert.equal(perennial(['corrections', 'export', path('none.jsonl')]).status, 1)
  assert.match(perennial(['corrections']).stderr, /perennial corrections export FILE/)
  assert.equal(perennial(['corrections', 'export']).status, 2)
  assert.match(perennial(['corrections', '--help']).stdout, /Look it over before you share it/)
})
