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

/** The number of a feature's row, or -1 where it is not known. */
export const rowOf = ({ slots }: RowTable, key: number): number => {
  const wrap = slots.length - 2
  const sought = key | 0
  let slot = (key << 1) & wrap
  let row = (slots[slot + 1] ?? 0) - 1
  while (row >= 0 && slots[slot] !== sought) {
    slot = (slot + 2) & wrap
    row = (slots[slot + 1] ?? 0) - 1
  }
  return row
}
