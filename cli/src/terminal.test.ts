import assert from 'node:assert/strict'
import { test } from 'node:test'
import { coloursOf, columnsOf, isPlainLocale } from './terminal.ts'

const terminal = { isTTY: true, columns: 132 }
const pipe = { isTTY: false, columns: undefined }
const rich = { TERM: 'xterm-256color', COLORTERM: 'truecolor' }

test('A page is as wide as asked, else as the terminal up to a reading width', () => {
  assert.equal(columnsOf(terminal, 60), 60)
  assert.equal(columnsOf(terminal, undefined), 100)
  assert.equal(columnsOf({ isTTY: true, columns: 44 }, undefined), 44)
  assert.equal(columnsOf(pipe, undefined), 80)
})

test('Where the terminal does not say, COLUMNS does, within what a page can be', () => {
  assert.equal(columnsOf(pipe, undefined, { COLUMNS: '44' }), 44)
  assert.equal(columnsOf({ isTTY: true, columns: 0 }, undefined, {}), 80)
  assert.equal(columnsOf({ isTTY: true, columns: 60 }, undefined, { COLUMNS: '44' }), 60)
  assert.equal(columnsOf(pipe, undefined, { COLUMNS: '5' }), 28)
  assert.equal(columnsOf(pipe, undefined, { COLUMNS: '500' }), 100)
  assert.equal(columnsOf(pipe, undefined, { COLUMNS: 'wide' }), 80)
})

test('Colour is for terminals that have it', () => {
  assert.equal(coloursOf(terminal, rich).depth, 24)
  assert.equal(coloursOf(pipe, rich).depth, 1)
  assert.equal(coloursOf(terminal, { TERM: 'dumb' }).depth, 1)
})

test('NO_COLOR wins over everything, FORCE_COLOR over a pipe', () => {
  assert.equal(coloursOf(terminal, { ...rich, NO_COLOR: '1' }).depth, 1)
  assert.ok(coloursOf(pipe, { ...rich, FORCE_COLOR: '3' }).depth > 1)
  assert.equal(coloursOf(pipe, { ...rich, FORCE_COLOR: '1', NO_COLOR: '1' }).depth, 1)
})

test('A terminal may tell its ground', () => {
  assert.equal(coloursOf(terminal, { ...rich, COLORFGBG: '0;15' }).ground, 'light')
  assert.equal(coloursOf(terminal, { ...rich, COLORFGBG: '15;default;0' }).ground, 'dark')
  assert.equal(coloursOf(terminal, rich).ground, 'unknown')
})

test('A locale that names another encoding gets plain letters', () => {
  assert.equal(isPlainLocale({ LANG: 'en_GB.UTF-8' }), false)
  assert.equal(isPlainLocale({ LANG: 'en_GB.UTF-8', LC_ALL: 'C' }), true)
  assert.equal(isPlainLocale({ LANG: 'de_DE.ISO-8859-1' }), true)
  assert.equal(isPlainLocale({}), false)
})
