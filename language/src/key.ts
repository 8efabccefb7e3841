/**
 * A 32-bit key of a text (FNV-1a): the same on every machine, so that a trained model knows it again. Signed, as
 * V8 keeps such numbers by themselves and puts larger ones on the heap: 2.4 kB a message.
 */
export const keyOf = (text: string): number => {
  let hash = 0x811c9dc5 | 0
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** One key of two, in this order (the finaliser of MurmurHash3). */
export const mix = (one: number, other: number): number => {
  let hash = Math.imul(one, 0x9e3779b1) ^ Math.imul(other, 0x85ebca77)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}
