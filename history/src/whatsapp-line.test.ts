import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linesOf } from '../fixtures/fixture.ts'
import { dateOrders, dayOf } from './whatsapp-dates.ts'
import { parseHead } from './whatsapp-line.ts'

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
