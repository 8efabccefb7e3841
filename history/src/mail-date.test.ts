import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMailDate } from './mail-date.ts'
import { zoneOf } from './zone.ts'

const madrid = zoneOf('Europe/Madrid')
const noon = Date.UTC(2025, 8, 29, 19, 14, 11)

test('dates as mails have them give their instant', () => {
  for (const header of [
    'Mon, 29 Sep 2025 20:14:11 +0100',
    '29 Sep 2025 20:14:11 +0100',
    'Mon, 29 Sep 2025 19:14:11 GMT',
    'Mon, 29 Sep 2025 15:14:11 EDT',
    'Mon, 29 Sep 25 19:14:11 +0000 (UTC)',
    'Mon Sep 29 19:14:11 +0000 2025',
    'Mon, 29 September 2025 21:14:11',
  ])
    assert.equal(parseMailDate(header, madrid), noon, header)
})

test('what is no date gives nothing', () => {
  for (const header of [
    '',
    'yesterday',
    'Mon, 31 Feb 2025 10:00:00 +0000',
    'Mon, 29 Foo 2025 10:00:00',
    '29 Sep 2025 25:00:00',
  ])
    assert.equal(parseMailDate(header, madrid), undefined, header)
})
