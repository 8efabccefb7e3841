import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

type Collect = (wanted: { readonly type: 'major'; readonly flavor: 'last-resort' }) => void

/**
 * Collects garbage once and returns the room it took to the machine, which the engine by itself keeps for more of it.
 * It stands still meanwhile: some 125 ms after a start, which leaves 25 MB behind.
 */
export const giveBackMemory = (): void => {
  // Node offers its collector under this flag alone, to contexts that are made after it.
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as Collect
  collect({ type: 'major', flavor: 'last-resort' })
}
