import assert from 'node:assert/strict'
import { test } from 'node:test'
import { paintLines, type Colours } from './palette.ts'
import { span } from './span.ts'

const plain: Colours = { depth: 1, ground: 'unknown' }

test('Without colour there is not one escape', () => {
  assert.equal(paintLines([[span('Alex', 'mentor-strong'), span(' guides.')]], plain), 'Alex guides.\n')
})

test('Each ground has its own green, deeper on light', () => {
  const paintedOn = (ground: Colours['ground']): string =>
    paintLines([[span('Alex', 'mentor')]], { depth: 24, ground })
  assert.equal(paintedOn('light'), '\u001b[38;2;47;93;80mAlex\u001b[0m\n')
  assert.equal(paintedOn('dark'), '\u001b[38;2;127;181;163mAlex\u001b[0m\n')
})

test('Fewer colours fall back to the nearest', () => {
  assert.equal(
    paintLines([[span('Jane', 'mentee')]], { depth: 8, ground: 'dark' }),
    '\u001b[38;5;179mJane\u001b[0m\n',
  )
  assert.equal(
    paintLines([[span('Jane', 'mentee')]], { depth: 4, ground: 'dark' }),
    '\u001b[33mJane\u001b[0m\n',
  )
})

test('Neighbours in one tone are painted once', () => {
  assert.equal(
    paintLines([[span('so', 'soft'), span(' soft', 'soft')]], { depth: 24, ground: 'dark' }),
    '\u001b[2mso soft\u001b[0m\n',
  )
})

test('People’s words cannot steer the terminal', () => {
  assert.equal(paintLines([[span('“\u001b[2Jgone\u202e”', 'quote')]], plain), '“gone”\n')
})

const luminance = (hex: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = hex.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: readonly number[], other: readonly number[]): number => {
  const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

test('Both hues can be read on their grounds, and on either where it is unknown', () => {
  const hueOn = (tone: 'mentor' | 'mentee', ground: Colours['ground']): readonly number[] =>
    (/38;2;([\d;]+)m/.exec(paintLines([[span('x', tone)]], { depth: 24, ground }))?.[1] ?? '')
      .split(';')
      .map(Number)
  const [paper, night] = [
    [0xff, 0xff, 0xff],
    [0x19, 0x17, 0x14],
  ] as const
  for (const tone of ['mentor', 'mentee'] as const) {
    assert.ok(contrast(hueOn(tone, 'light'), paper) >= 3.9)
    assert.ok(contrast(hueOn(tone, 'dark'), night) >= 4.5)
    assert.ok(contrast(hueOn(tone, 'unknown'), paper) >= 3)
    assert.ok(contrast(hueOn(tone, 'unknown'), night) >= 3)
  }
})
