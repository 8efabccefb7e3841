/**
 * A short name for a text: 64 bits in hexadecimal, the same on every machine and for ever.
 * Two rounds of 32 bits after cyrb53 (bryc, public domain); not against forgery, only against chance.
 */
export const hashOf = (text: string): string => {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  const mixedA = mix(a, b)
  return hex(mixedA) + hex(mix(b, mixedA))
}

const mix = (one: number, other: number): number =>
  Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909)

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')
