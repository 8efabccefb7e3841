/** What the server says it found, as far as it is told here. */
export type Found = {
  readonly formats: readonly { readonly format: string; readonly moments: number }[]
  readonly people: readonly { readonly name: string; readonly messages: number }[]
  readonly mentor: string | null
  readonly mentee: string | null
  readonly areRolesGuessed: boolean
  readonly me: 'mentor' | 'mentee' | null
  readonly question: { readonly kind: string; readonly name?: string | undefined } | null
  readonly from: string | null
  readonly to: string | null
  readonly moments: number
  readonly new: number | null
  readonly later: number
  readonly leftOut: readonly { readonly name: string; readonly messages: number }[]
  readonly toOthers: number
  readonly unread: readonly {
    readonly file: string
    readonly line: number
    readonly found: string
    readonly expected: string
  }[]
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

const day = (at: string | null): string => at?.slice(0, 10) ?? ''

const rolesLine = ({ mentor, mentee, areRolesGuessed, me }: Found): readonly string[] => {
  if (mentor === null || mentee === null) return []
  const guessed = areRolesGuessed ? ' (guessed from their words; --mentor and --mentee say otherwise)' : ''
  const mine = me === null ? '' : ` You are the ${me}.`
  return [`${mentor} is the mentor, ${mentee} the mentee${guessed}.${mine}`]
}

const beside = ({ leftOut, toOthers, later }: Found): readonly string[] => [
  ...leftOut.map(({ name, messages }) => `Left out: ${count(messages, 'message')} of ${name}.`),
  ...(toOthers > 0 ? [`Left out: ${count(toOthers, 'message')} of the two to others.`] : []),
  ...(later > 0 ? [`Left out: ${count(later, 'moment')} still ahead.`] : []),
]

const unreadLines = ({ unread }: Found): readonly string[] =>
  unread.map(({ file, line, found, expected }) => {
    const place = line > 0 ? `${file}, line ${line}` : file
    return `${place}: found ${found}, expected ${expected}.`
  })

/** What was found, a line each. */
export const foundLines = (found: Found): readonly string[] => {
  const { moments, from, to, new: fresh, formats } = found
  const kinds = formats.map(({ format, moments: each }) => `${format} ${each.toLocaleString('en-GB')}`)
  return [
    `${count(moments, 'moment')} from ${day(from)} to ${day(to)} (${kinds.join(', ')}).`,
    ...rolesLine(found),
    ...(fresh === null ? [] : [`${count(fresh, 'of them is', 'of them are')} new there.`]),
    ...beside(found),
    ...unreadLines(found),
  ]
}

const namesIn = ({ people }: Found): string =>
  people.map(({ name, messages }) => `${name} (${messages.toLocaleString('en-GB')})`).join(', ')

const questions: Readonly<Record<string, (found: Found, name: string) => string>> = {
  'which-two': (found) =>
    `Found several people: ${namesIn(found)}. Expected --mentor NAME and --mentee NAME.`,
  'only-one': (found) => `Found one person alone: ${namesIn(found)}. Expected two.`,
  'not-found': (found, name) => `“${name}” is nobody in it. Found: ${namesIn(found)}.`,
  several: (found, name) =>
    `“${name}” is several people. Found: ${namesIn(found)}. Expected more of the name.`,
  'same-person': (_, name) => `“${name}” cannot be both. Expected the mentor and the mentee.`,
}

/** What must be said before it can be kept; null when all is clear. */
export const openQuestion = (found: Found): string | null => {
  const { question, me, moments } = found
  if (question !== null) return questions[question.kind]?.(found, question.name ?? '') ?? question.kind
  if (moments === 0) return 'Found nothing that passed between the two, expected at least one message.'
  return me === null ? 'It is not clear which of the two you are. Expected --as mentor or --as mentee.' : null
}
