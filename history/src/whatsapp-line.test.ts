import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { linesOf } from '../fixtures/fixture.ts'
import { dateOrders, dayOf } from './whatsapp-dates.ts'
import { parseHead, parseLikeness } from './whatsapp-line.ts'

const two = (number: number) => String(number).padStart(2, '0')

for (const row of linesOf('whatsapp-heads-valid.txt')) {
  const [line = '', orderName = '', clock = ''] = row.split(' | ')
  test(`the head of ${line} shows ${clock}`, () => {
    const head = parseHead(line)
    const order = dateOrders.find((each) => each === orderName)
    assert.ok(head && order)
    const day = dayOf(head, order)
    assert.ok(day)
    const date = `${day.year}-${two(day.month)}-${two(day.day)}`
    assert.equal(`${date} ${two(head.hour)}:${two(head.minute)}:${two(head.second)}`, clock)
    assert.match(head.rest, /^Jo ?: hi$/)
  })
}

for (const line of linesOf('whatsapp-heads-invalid.txt'))
  test(`${line} is no head of a message`, () => {
    assert.equal(parseHead(line), undefined)
  })

test('a head in plain digits is read as the expression reads it behind a mark', () => {
  const digits = fc.stringMatching(/^\d{1,5}$/)
  const parts = [
    fc.constantFrom('', '['),
    digits,
    fc.constantFrom('/', '.', '-', ' '),
    digits,
    fc.constantFrom('/', '.', '-'),
    digits,
    fc.constantFrom(', ', ' ', ',', '  ', '. '),
    fc.integer({ min: 0, max: 30 }).map(String),
    fc.constantFrom(':', '.'),
    fc.integer({ min: 0, max: 70 }).map(two),
    fc.constantFrom('', ':07', ':61', ':5', ' PM', ':30 am'),
    fc.constantFrom('] ', ' - ', ']', ', ', ' – ', ' -'),
    fc.constantFrom('Jo: hi', ' Jo: hi', ''),
  ]
  fc.assert(
    fc.property(fc.tuple(...parts), (some) => {
      const line = some.join('')
      assert.deepEqual(parseLikeness(line), parseLikeness(`\u200e${line}`))
    }),
    { seed: 3, numRuns: 20_000 },
  )
})
