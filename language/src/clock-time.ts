const counted = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const hourWord = counted.join('|')

const halfPast = new RegExp(`\\bhalf past (${hourWord}|\\d{1,2})\\b`)
const twelveHour = /\b(\d{1,2})(?:[:.](\d\d))? ?(am|pm)\b/
const dayHour = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\b/
const atHour = new RegExp(
  `\\b(?:at|by|from|around|till|until|before|(?:today|tonight|tomorrow|day)(?: at)?) (\\d{1,2}|${hourWord})(?= (?:\\||sharp|o|your|my|in|for|then|and|if|\\?|tomorrow|tonight|latest|works|is|#)|$)`,
)

export type ClockTime = { readonly hour: number; readonly minute: number }

/** The hour a sentence names, if any; a bare hour from one to seven is in the afternoon. */
export const hourIn = (form: string): ClockTime | undefined => {
  if (/\b(?:noon|midday)\b/.test(form)) return { hour: 12, minute: 0 }
  if (/\bmidnight\b/.test(form)) return { hour: 23, minute: 59 }
  return half(form) ?? named(form) ?? written(form) ?? bare(form)
}

const half = (form: string): ClockTime | undefined => {
  const found = halfPast.exec(form)
  return found === null ? undefined : clock(afternoon(count(found[1])), 30)
}

const named = (form: string): ClockTime | undefined => {
  const found = twelveHour.exec(form)
  if (found === null) return undefined
  const hour = Number(found[1]) % 12
  return clock(found[3] === 'pm' ? hour + 12 : hour, Number(found[2] ?? 0))
}

const written = (form: string): ClockTime | undefined => {
  const found = dayHour.exec(form)
  return found === null ? undefined : clock(Number(found[1]), Number(found[2]))
}

const bare = (form: string): ClockTime | undefined => {
  const found = atHour.exec(form)
  return found === null ? undefined : clock(afternoon(count(found[1])), 0)
}

const count = (word: string | undefined): number => {
  const index = counted.indexOf(word ?? '')
  return index < 0 ? Number(word) : index + 1
}

const afternoon = (hour: number): number => (hour >= 1 && hour <= 7 ? hour + 12 : hour)

const clock = (hour: number, minute: number): ClockTime | undefined =>
  hour >= 0 && hour < 24 && minute >= 0 && minute < 60 ? { hour, minute } : undefined
