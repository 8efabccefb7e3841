import type { Told } from './scene.ts'

const DAY = 86_400

/** A braid as the server tells it, of one contact a day or on the days given. */
export const buildTold = ({
  days = Array.from({ length: 30 }, (_, i) => i),
  by = 'eo',
  does = '?',
  ...rest
}: Partial<Told> & {
  readonly days?: readonly number[]
  readonly by?: string
  readonly does?: string
} = {}): Told => {
  const seconds = days.map((day) => Date.UTC(2020, 0) / 1000 + day * DAY)
  const cycled = (letters: string): string => days.map((_, i) => letters[i % letters.length] ?? '').join('')
  return {
    from: (seconds[0] ?? 0) * 1000,
    to: (seconds.at(-1) ?? 0) * 1000,
    timeZone: 'UTC',
    gapDays: 1,
    names: { mentor: 'Alex', mentee: 'You' },
    moments: {
      at: seconds.map((at, i) => at - (i === 0 ? 0 : (seconds[i - 1] ?? 0))),
      by: cycled(by),
      does: cycled(does),
    },
    arcs: { from: [], lasts: [], by: '', owes: '' },
    wins: [],
    hanging: [],
    phases: [],
    ...rest,
  }
}

export const onDay = (day: number): number => Date.UTC(2020, 0) + day * DAY * 1000
