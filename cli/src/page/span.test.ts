import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fit, indented, lineWidth, span, widthOf, wrap, type Line } from './span.ts'

const textOf = (line: Line): string => line.map(({ text }) => text).join('')

test('Text is wrapped at words, whatever tones it has', () => {
  const lines = wrap([span('You could tell'), span(' Alex how', 'strong'), span(' it went.')], 16)
  assert.deepEqual(lines.map(textOf), ['You could tell', 'Alex how it', 'went.'])
})

test('A blank between two spans is kept, whichever of them bears it', () => {
  assert.deepEqual(wrap([span('3 Sep '), span('Jane', 'mentee')], 20).map(textOf), ['3 Sep Jane'])
  assert.deepEqual(wrap([span('3 Sep'), span(' Jane', 'mentee')], 20).map(textOf), ['3 Sep Jane'])
})

test('Words joined by a hard blank stay together', () => {
  assert.deepEqual(wrap([span('○\u00a0ask ♥\u00a0thanks')], 9).map(textOf), ['○\u00a0ask', '♥\u00a0thanks'])
})

test('A word longer than the line is cut, and nothing is lost', () => {
  const lines = wrap([span('https://example.org/a/very/long/address')], 12)
  assert.equal(lines.map(textOf).join(''), 'https://example.org/a/very/long/address')
  assert.ok(lines.every((line) => lineWidth(line) <= 12))
})

test('Later lines stand in like the first', () => {
  const lines = indented([span('one two three four five six')], 14, 3)
  assert.deepEqual(lines.map(textOf), ['   one two', '   three four', '   five six'])
})

test('Emoji and wide letters count as the columns they take', () => {
  assert.equal(widthOf('🎉'), 2)
  assert.equal(widthOf('👩🏾‍💻'), 2)
  assert.equal(fit('良い一日を', 6), '良い…')
  assert.equal(fit('short', 10), 'short')
})
