import { plainHead } from './plain-head.ts'

/** How the three numbers of a date follow each other. */
export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day'

/**
 * The ways WhatsApp writes a line: `[date, time] Name: text` on iOS, `date, time - Name: text` on Android; in Vietnamese
 * the time comes first.
 */
export type LineForm = 'bracket' | 'dash' | 'time-bracket' | 'time-dash'

/** The head of a message, its date not yet put in order; `rest` is what follows it on the line. */
export type Head = {
  readonly form: LineForm
  readonly date: readonly [number, number, number]
  /** How many digits the first number is written with: four make it a year. */
  readonly firstDigits: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** Whether a clock can show this time; where it cannot, the line heads no message. */
  readonly isTime: boolean
  readonly halfDay: boolean
  readonly slashed: boolean
  readonly padded: boolean
  readonly rest: string
}

const MARKS = '\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff'
const MARK = `[${MARKS}]?`
const SPACE = '[\\s\\u200e\\u200f]'
const MORNING =
  'a\\.?\\s?m\\.?|上午|凌晨|早上|清晨|午前|오전|ص|ق\\.?ظ|π\\.?μ\\.?|sa|pg|öö|fm|f\\.?h|de\\.?|पूर्वाह्न|রাত|p\\.?\\s?d\\.?|ጥዋት'
const AFTERNOON =
  'p\\.?\\s?m\\.?|下午|中午|晚上|午後|오후|م|ب\\.?ظ|μ\\.?μ\\.?|ch|ptg|ös|em|e\\.?h|du\\.?|अपराह्न|m\\.?\\s?d\\.?|ከሰዓት'
const HALF = `(?:${MORNING}|${AFTERNOON})`

const DATE = `(\\d{1,4})${MARK}([./\\-年년])[ ${MARKS}]?(\\d{1,2})${MARK}(?:[./\\-月월])[ ${MARKS}]?(\\d{1,4})(?:\\.(?=[\\s,])|日|일)?(?: ?г\\.)?`
const TIME = `\\(?(?:(${HALF})${SPACE}?)?(\\d{1,2})(?:[:.]| h )(\\d{2})(?:(?:[:.]| min )(\\d{2})(?: s)?)?(?:${SPACE}?(${HALF})| ?ч\\.)?\\)?`
const HEAD = new RegExp(
  `^[${MARKS}]*(\\[)?${DATE}(?:[,،]?${SPACE}{1,3}|${SPACE}(?:à|at|um|alle|om|kl\\.?|klo|u|в)${SPACE})${TIME}(?:\\]${SPACE}?|${SPACE}[-–—]${SPACE}|,${SPACE})`,
  'iu',
)
const TIME_FIRST = /^(\[?)(\d{1,2}:\d{2}(?::\d{2})?)(,? )(\d{1,2}[/-]\d{1,2}[/-]\d{2,4})(?=\]| [-–—] )/
const AFTERNOON_ONLY = new RegExp(`^(?:${AFTERNOON})$`, 'iu')

/** The longest head seen in the wild has 35 characters; beyond this no head is looked for. */
const LONGEST_HEAD = 60

/** The head of a message at the start of a line, or nothing when the line goes on with the message before it. */
export const parseHead = (line: string): Head | undefined => {
  const head = parseLikeness(line)
  return head?.isTime ? head : undefined
}

/** What looks like a head: its time may be one that no clock shows. */
export const parseLikeness = (line: string): Head | undefined => {
  if (!mayStart(line.charCodeAt(0))) return undefined
  return plainHead(line) ?? headByPattern(line)
}

const headByPattern = (line: string): Head | undefined => {
  const start = asciiDigits(line.slice(0, LONGEST_HEAD))
  const match = HEAD.exec(start)
  if (match !== null) return headOf(match, line)
  const turned = start.replace(TIME_FIRST, '$1$4$3$2')
  const other = turned === start ? null : HEAD.exec(turned)
  const head = other === null ? undefined : headOf(other, line)
  return head && { ...head, form: head.form === 'bracket' ? 'time-bracket' : 'time-dash' }
}

const headOf = (match: RegExpExecArray, line: string): Head | undefined => {
  const [
    whole,
    bracket,
    first = '',
    separator,
    second = '',
    third = '',
    before,
    hour,
    minute,
    seconds,
    after,
  ] = match
  const form = bracket === undefined ? 'dash' : 'bracket'
  if ((form === 'bracket') !== whole.trimEnd().endsWith(']')) return undefined
  const half = before ?? after
  const read = { hour: hourOf(Number(hour), half), minute: Number(minute), second: Number(seconds ?? 0) }
  return {
    form,
    date: [Number(first), Number(second), Number(third)],
    firstDigits: first.length,
    ...read,
    isTime: read.hour <= 23 && read.minute <= 59 && read.second <= 60,
    halfDay: half !== undefined,
    slashed: separator === '/',
    padded: first.length === 2 && first.startsWith('0'),
    rest: line.slice(whole.length),
  }
}

/** The date and the time of a line that looks like a head, as they are written. */
export const writtenIn = (line: string): { readonly date: string; readonly time: string } => {
  const head = asciiDigits(line.slice(0, LONGEST_HEAD))
  const date = /\d+[^\d\s] ?\d+[^\d\s] ?\d+/.exec(head)?.[0] ?? ''
  const after = head.slice(head.indexOf(date) + date.length)
  return { date, time: /\d+(?:[:.]\d+)+/.exec(after)?.[0] ?? '' }
}

/** Twelve in the morning is midnight; 13 and above say themselves what they are. */
const hourOf = (hour: number, half: string | undefined): number => {
  if (half === undefined || hour > 12) return hour
  return (hour % 12) + (AFTERNOON_ONLY.test(half) ? 12 : 0)
}

const mayStart = (code: number): boolean =>
  (code >= 48 && code <= 57) || code === 91 || code >= 0x200e || (code >= 0x660 && code <= 0x1049)

/** Digits of other scripts have the same length, so positions stay what they are. */
const asciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹०-९০-৯၀-၉]/g, (digit) => String((digit.charCodeAt(0) & 0xf) - digitBase(digit)))

const digitBase = (digit: string): number => (digit >= '०' && digit < '၀' ? 6 : 0)
