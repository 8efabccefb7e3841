import { phase as words } from '../words/en/phase.ts'

type Choice = 'resting' | 'lifelong' | 'parted' | 'growing'
type Turning = readonly [Choice, string]

const { ways } = words

/** What may be chosen next, by the phase the two are in. */
export const turningsFrom = (phase: string): readonly Turning[] => {
  const [rest, end]: readonly [Turning, Turning] = [
    ['resting', ways.resting],
    ['parted', ways.parted],
  ]
  if (phase === 'parted') return [['growing', words.beginAgain]]
  if (phase === 'resting') return [['growing', words.goOnNow], ['resting', words.longer], end]
  if (phase === 'lifelong') return [rest, ['growing', words.newGoal], end]
  return [rest, ['lifelong', ways.lifelong], end]
}
