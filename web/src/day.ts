/** This day as a date field writes it. */
export const localDay = (at: Date): string =>
  [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join(
    '-',
  )

/** The last day that is written with a year of four digits: a date field without an end takes six. */
export const LAST_DAY = '9999-12-31'

/** A day of a date field by its local noon; null where none is named. */
export const noonOf = (day: string): string | null => {
  const noon = new Date(`${day}T12:00`)
  return Number.isNaN(noon.getTime()) ? null : noon.toISOString()
}
