import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatCorrectionLine, parseCorrectionLine } from './correction-line.ts'

const good: readonly (readonly [what: string, line: string])[] = [
  ['words and who wrote them', '{"text":"Done!","author":"mentee","acts":["deliver"]}'],
  ['a day beside them', '{"text":"Done!","author":"mentee","date":"2026-03-01","acts":[]}'],
  [
    'a moment and the place in it',
    '{"moment":"w1","sentence":2,"acts":["ask"],"specific":true,"need":"review"}',
  ],
  ['no outcome after all', '{"moment":"w1","sentence":1,"acts":["update"],"outcome":null}'],
  ['what a moment answers', '{"moment":"w2","belongsTo":"w1"}'],
  ['that it answers nothing', '{"text":"Sure.","author":"mentor","belongsTo":null}'],
  [
    'what was said before and between whom',
    '{"text":"Ok","author":"mentee","acts":["ask"],"before":{"author":"mentor","text":"Ready?"},"people":["Alex"]}',
  ],
]

for (const [what, line] of good)
  test(`A line may say ${what}, and is written as it was read`, () => {
    const parsed = parseCorrectionLine(line)
    assert.ok(parsed.ok)
    assert.equal(formatCorrectionLine(parsed.value), line)
  })

const bad: readonly (readonly [line: string, found: RegExp, expected: RegExp])[] = [
  ['nonsense', /^nonsense$/, /an object like/],
  ['[]', /^\[\]$/, /an object like/],
  ['{"acts":["ask"]}', /no "text"/, /words or a moment/],
  ['{"text":"Hi","acts":["hello"]}', /no "author"/, /mentor or mentee/],
  ['{"text":"Hi","author":"Jane","acts":["hello"]}', /"author": "Jane"/, /mentor or mentee/],
  ['{"text":"  ","author":"mentee","acts":[]}', /"text": "  "/, /the words/],
  ['{"text":"Hi","author":"mentee"}', /no "acts"/, /what the sentence does/],
  ['{"text":"Hi","author":"mentee","acts":["greet"]}', /"acts": \["greet"\]/, /any of ask, guide/],
  ['{"text":"Hi","author":"mentee","acts":[],"belongsTo":null}', /"acts" and "belongsTo"/, /one of the two/],
  ['{"moment":"w1","acts":[]}', /no "sentence"/, /counted from 1/],
  ['{"moment":"w1","sentence":0,"acts":[]}', /"sentence": 0/, /counted from 1/],
  ['{"text":"Hi","author":"mentee","date":"2026-02-30","acts":[]}', /"date": "2026-02-30"/, /a day like/],
  ['{"text":"Hi","author":"mentee","acts":["thank"],"need":"review"}', /"need" without an ask/, /ask among/],
  ['{"text":"Hi","author":"mentee","acts":["ask"],"need":"money"}', /"need": "money"/, /one of advice/],
  ['{"text":"Hi","author":"mentee","acts":["ask"],"outcome":"well"}', /"outcome": "well"/, /or null/],
  ['{"text":"Hi","author":"mentee","acts":["ask"],"before":"x"}', /"before": "x"/, /an object like/],
]

for (const [line, found, expected] of bad)
  test(`Refused, with what was found and expected: ${line}`, () => {
    const parsed = parseCorrectionLine(line)
    assert.ok(!parsed.ok)
    assert.match(parsed.error.found, found)
    assert.match(parsed.error.expected, expected)
  })
