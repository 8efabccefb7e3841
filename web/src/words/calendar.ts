const DAY = 86_400_000

/** A day of the calendar here, as a number. */
const dayNumber = (at: Date): number => Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY

/** How many days ago something was, by the calendar here: last night is yesterday. Never less than none. */
export const daysSince = (at: string, now: number): number =>
  Math.max(0, dayNumber(new Date(now)) - dayNumber(new Date(at)))
