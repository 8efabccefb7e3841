/** A new list with room for no more than it holds: a pushed or spread one keeps room for sixteen, at five times the time. */
const roomFor = <T>(length: number): T[] =>
  // oxlint-disable-next-line unicorn/no-new-array -- a length is meant
  new Array<T>(length)

export const longer = <T>(list: readonly T[], item: T): readonly T[] => {
  const all = roomFor<T>(list.length + 1)
  for (let i = 0; i < list.length; i++) all[i] = list[i] as T
  all[list.length] = item
  return all
}

export const firstOf = <T>(list: readonly T[], length: number): readonly T[] => {
  const first = roomFor<T>(length)
  for (let i = 0; i < length; i++) first[i] = list[i] as T
  return first
}

export const joined = <T>(list: readonly T[], more: readonly T[]): readonly T[] => {
  const all = roomFor<T>(list.length + more.length)
  for (let i = 0; i < list.length; i++) all[i] = list[i] as T
  for (let i = 0; i < more.length; i++) all[list.length + i] = more[i] as T
  return all
}
