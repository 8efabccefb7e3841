import { harmless } from '../harmless.ts'
import type { Line, Span, Tone } from './span.ts'

/** What a terminal can show: 1 no colour, 4 sixteen, 8 two hundred and fifty-six, 24 all; and its ground where known. */
export type Colours = { readonly depth: number; readonly ground: 'light' | 'dark' | 'unknown' }

type Hue = readonly [red: number, green: number, blue: number]

/** Deep green and warm ochre for both grounds (CONTRIBUTING.md); between the two where the ground is unknown. */
const hues: { readonly [side in 'mentor' | 'mentee']: { readonly [ground in Colours['ground']]: Hue } } = {
  mentor: { light: [0x2f, 0x5d, 0x50], dark: [0x7f, 0xb5, 0xa3], unknown: [0x3f, 0x8f, 0x78] },
  mentee: { light: [0xb0, 0x6f, 0x14], dark: [0xe0, 0xa6, 0x4e], unknown: [0xb8, 0x7b, 0x1e] },
}

const nearest: {
  readonly [side in 'mentor' | 'mentee']: { readonly [ground in Colours['ground']]: number }
} = {
  mentor: { light: 23, dark: 109, unknown: 66 },
  mentee: { light: 130, dark: 179, unknown: 136 },
}

const plainest = { mentor: 32, mentee: 33 } as const

const hue = (side: 'mentor' | 'mentee', { depth, ground }: Colours): string => {
  if (depth >= 24) return `38;2;${hues[side][ground].join(';')}`
  return depth >= 8 ? `38;5;${nearest[side][ground]}` : String(plainest[side])
}

const codeOf = (tone: Tone, colours: Colours): string => {
  switch (tone) {
    case 'plain':
      return ''
    case 'soft':
      return '2'
    case 'strong':
      return '1'
    case 'quote':
      return '3'
    case 'mentor':
    case 'mentee':
      return hue(tone, colours)
    case 'mentor-strong':
      return `1;${hue('mentor', colours)}`
    case 'mentee-strong':
      return `1;${hue('mentee', colours)}`
  }
}

/** Neighbours in one tone are painted as one. */
const joined = (line: Line): Line => {
  const spans: Span[] = []
  for (const next of line) {
    const last = spans.at(-1)
    if (last?.tone === next.tone) spans[spans.length - 1] = { text: last.text + next.text, tone: next.tone }
    else spans.push(next)
  }
  return spans
}

const paint = (line: Line, colours: Colours): string =>
  joined(line)
    .map(({ text, tone }) => {
      const code = colours.depth > 1 ? codeOf(tone, colours) : ''
      return code === '' ? harmless(text) : `\u001b[${code}m${harmless(text)}\u001b[0m`
    })
    .join('')

/** Lines as they go to a terminal or a file, each without blanks at its end. */
export const paintLines = (lines: readonly Line[], colours: Colours): string =>
  lines.map((line) => `${paint(line, colours).trimEnd()}\n`).join('')
