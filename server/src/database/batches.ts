/** What one statement carries; between two of them others have their turn. */
const AT_ONCE = 1000

export const inBatches = <T>(all: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))

/** The first is sent at once, each other when the one before is answered. */
export const eachInTurn = async <T>(
  all: readonly T[],
  send: (each: T) => Promise<unknown>,
): Promise<void> => {
  for (const each of all) await send(each)
}
