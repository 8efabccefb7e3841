/** What a machine too slow for Lighthouse's phone is asked for: nothing more. */
const LEAST = 1

/**
 * How many times as slow a machine has to be made to be the phone that Lighthouse means: its usual 4 is meant for
 * a fast desktop. @source docs/throttling.md of Lighthouse, "Calibrating the CPU slowdown", and the calculator it
 * names (patrickhulce/lighthouse-cpu-throttling-calculator): lines through 150 = 1, 800 = 2, 1300 = 3, 1533 = 4.
 */
export const slowdownFor = (benchmarkIndex: number): number => {
  if (benchmarkIndex >= 1300) return 3 + (benchmarkIndex - 1300) / 233
  if (benchmarkIndex >= 800) return 2 + (benchmarkIndex - 800) / 500
  return Math.max(LEAST, 1 + (benchmarkIndex - 150) / 650)
}
