/** A day of the Gregorian calendar as the number of days since 1970-01-01. */
export type Day = number

export type CivilDate = { readonly year: number; readonly month: number; readonly day: number }

/** The day of a date; months from 1 (Hinnant, chrono-Compatible Low-Level Date Algorithms). */
export const dayOf = ({ year, month, day }: CivilDate): Day => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The date of a day (the same source). */
export const civilOf = (day: Day): CivilDate => {
  const z = day + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

/** Monday is 1, Sunday 7; 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((day + 3) % 7) + 7) % 7) + 1

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

export const daysInMonth = ({ year, month }: CivilDate): number =>
  month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 30)

/** A date with parts replaced; a day its month does not have becomes its last. */
export const withParts = (date: CivilDate, parts: Partial<CivilDate>): CivilDate => {
  const changed = { ...date, ...parts }
  return { ...changed, day: Math.min(changed.day, daysInMonth(changed)) }
}

/** So many months later, on the same day of the month or its last. */
export const monthsLater = ({ year, month, day }: CivilDate, months: number): CivilDate => {
  const count = year * 12 + month - 1 + months
  return withParts({ year: Math.floor(count / 12), month: (count % 12) + 1, day }, {})
}
