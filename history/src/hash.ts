/**
 * A short name for a text: 64 bits in hexadecimal, the same on every machine and for ever.
 * Two rounds of 32 bits after cyrb53 (bryc, public domain); not against forgery, only against chance.
 * @param lines one text, or its lines without what ends them: joining them first would copy each message
 */
export const hashOf = (...lines: readonly string[]): string => {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (index > 0) {
      a = Math.imul(a ^ LINE_FEED, FIRST)
      b = Math.imul(b ^ LINE_FEED, SECOND)
    }
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i)
      a = Math.imul(a ^ code, FIRST)
      b = Math.imul(b ^ code, SECOND)
    }
  }
  const mixedA = mix(a, b)
  return hex(mixedA) + hex(mix(b, mixedA))
}

const LINE_FEED = 10
const FIRST = 2654435761
const SECOND = 1597334677

const mix = (one: number, other: number): number =>
  Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)

const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))

const digit = (word: number, shift: number): number => digits[(word >>> shift) & 15] ?? 0

/** All eight at once: `toString(16)` and `padStart` take twice as long. */
const hex = (word: number): string =>
  String.fromCharCode(
    digit(word, 28),
    digit(word, 24),
    digit(word, 20),
    digit(word, 16),
    digit(word, 12),
    digit(word, 8),
    digit(word, 4),
    digit(word, 0),
  )
