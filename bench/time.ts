export type Timed = { readonly run: () => unknown }

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** Milliseconds that this thread computed, so that whoever else uses the machine is not counted. */
const time = async (run: () => unknown): Promise<number> => {
  const start = process.threadCpuUsage()
  await run()
  const { user, system } = process.threadCpuUsage(start)
  return (user + system) / 1000
}

/** Times the stages in turn, round after round, so that a slow moment of the machine meets all of them alike. */
export const timeStages = async (stages: readonly Timed[], rounds: number): Promise<readonly number[]> => {
  const times: number[][] = stages.map(() => [])
  for (let round = 0; round < rounds; round++)
    for (const [i, stage] of stages.entries()) times[i]?.push(await time(stage.run))
  return times.map(median)
}
