/** This day as a date field writes it. */
export const localDay = (at: Date): string =>
  [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join(
    '-',
  )

/** A day of a date field by its local noon; null where none is named. */
export const noonOf = (day: string): string | null =>
  day === '' ? null : new Date(`${day}T12:00`).toISOString()
