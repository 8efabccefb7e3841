/** All bits that any of the numbers has. */
export const either = (bits: readonly number[]): number => {
  let all = 0
  for (const one of bits) all |= one
  return all
}
