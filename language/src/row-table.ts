import { packRows, wordsOf } from './packed-rows.ts'

/** The rows of known features, found by their keys. */
export type RowTable = {
  /** Int32s a row. */
  readonly words: number
  readonly packed: Int32Array
  /** Open addressing by key: the key, then the number of its row + 1, or 0 where free. Side by side, they are one wait for memory. */
  readonly slots: Int32Array
}

export const tableOf = (keys: Uint32Array, rows: Int8Array, width: number): RowTable => ({
  words: wordsOf(width),
  packed: packRows(rows, width),
  slots: slotsOf(keys),
})

const slotsOf = (keys: Uint32Array): Int32Array => {
  let size = 1024
  while (size < keys.length * 1.6) size *= 2
  const slots = new Int32Array(size * 2)
  const wrap = slots.length - 2
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0
    let slot = (key << 1) & wrap
    while (slots[slot + 1] !== 0) slot = (slot + 2) & wrap
    slots[slot] = key
    slots[slot + 1] = row + 1
  }
  return slots
}

/**
 * The number of a feature's row, or -1 where it is not known. Whether it is known is no branch: it would be guessed
 * wrong three times of ten.
 */
export const rowOf = ({ slots }: RowTable, key: number): number => {
  const slot = (key << 1) & (slots.length - 2)
  const row = (slots[slot + 1] ?? 0) - 1
  const isOther = slots[slot] !== (key | 0)
  return isOther && row >= 0 ? rowBehind(slots, slot, key | 0) : row
}

/** Looks on behind a slot that another key has. */
const rowBehind = (slots: Int32Array, from: number, key: number): number => {
  const wrap = slots.length - 2
  let slot = (from + 2) & wrap
  while (slots[slot + 1] !== 0 && slots[slot] !== key) slot = (slot + 2) & wrap
  return (slots[slot + 1] ?? 0) - 1
}
