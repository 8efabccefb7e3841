import { existsSync, readFileSync } from 'node:fs'

const TICK_MS = 10

/** Processor time of a process in ms, its own and that of its children that ended; 0 where the system does not tell. */
const timeOf = (pid: number): number => {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return 0
  const stat = readFileSync(file, 'utf8')
  // The fields after the name, which may hold spaces: user, system, and both of ended children are the 12th to 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0)
}

const childrenOf = (pid: number): readonly number[] => {
  const file = `/proc/${pid}/task/${pid}/children`
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split(' ').filter(Boolean).map(Number) : []
}

/** Processor time in ms of some processes with their children: what a busy machine does to a clock it does not do to it. */
export const processorTime = (pids: readonly number[]): number =>
  [...new Set(pids.flatMap((pid) => [pid, ...childrenOf(pid)]))].reduce((sum, pid) => sum + timeOf(pid), 0)
