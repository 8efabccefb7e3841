import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Canvas } from './canvas.ts'

const textOf = (canvas: Canvas, isAscii = false): readonly string[] =>
  canvas.lines(isAscii).map((line) => line.map(({ text }) => text).join(''))

test('Eight dots make a cell', () => {
  const canvas = new Canvas(2, 1)
  for (let x = 0; x < 2; x++) for (let y = 0; y < 4; y++) canvas.dot(x, y, 'soft', 1)
  assert.deepEqual(textOf(canvas), ['⣿ '])
})

test('Dots outside the canvas are let go', () => {
  const canvas = new Canvas(1, 1)
  for (const [x, y] of [
    [-1, 0],
    [2, 0],
    [0, -1],
    [0, 4],
  ] as const)
    canvas.dot(x, y, 'soft', 1)
  assert.deepEqual(textOf(canvas), [' '])
})

test('The higher rank gives the tone, and a letter covers dots', () => {
  const canvas = new Canvas(2, 1)
  canvas.dot(0, 0, 'mentor', 3)
  canvas.dot(1, 1, 'soft', 1)
  canvas.letter(1, 0, '○', 'mentee', 5)
  canvas.letter(1, 0, '●', 'mentee', 4)
  assert.deepEqual(canvas.lines(false), [
    [
      { text: '⠑', tone: 'mentor' },
      { text: '○', tone: 'mentee' },
    ],
  ])
})

test('Without braille the nearest letter stands for the dots', () => {
  const drawn = (...dots: readonly (readonly [number, number])[]): string => {
    const canvas = new Canvas(1, 1)
    for (const [x, y] of dots) canvas.dot(x, y, 'plain', 1)
    return textOf(canvas, true).join('')
  }
  assert.equal(drawn([0, 1], [1, 1]), '-')
  assert.equal(drawn([0, 0], [1, 0]), "'")
  assert.equal(drawn([0, 3], [1, 3]), '_')
  assert.equal(drawn([0, 0], [0, 1], [0, 2]), '|')
  assert.equal(drawn([0, 1]), '.')
  assert.equal(drawn(), ' ')
})

test('A row is quiet when only lower ranks pass it', () => {
  const canvas = new Canvas(2, 2)
  canvas.dot(0, 0, 'soft', 1)
  canvas.dot(0, 4, 'mentor', 3)
  assert.deepEqual(
    [0, 1].map((row) => canvas.isQuiet(row, 2)),
    [true, false],
  )
})
