import { openDebt, type Loop } from '@perennial/core/loop/loop'
import type { Agreement } from '@perennial/core/agreement'
import type { PerSide } from '@perennial/core/side'
import { inForce } from '../agreement/store.ts'
import { agreementToClauses } from '../agreement/clauses.ts'
import { escapeHtml } from '../http/escape-html.ts'
import { rolesOf } from '../moment/journal-keeper.ts'
import type { RecordedMoment } from '../moment/moment.ts'
import type { KeptMentorship } from './kept.ts'
import { words } from './words.ts'

const style = `
body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; font: 1rem/1.5 Georgia, serif; color: #222; }
h1, h2, h3 { line-height: 1.2; } h2 { margin-top: 2.5rem; } h3 { font-size: 1rem; color: #666; }
article { margin: 0 0 1rem; break-inside: avoid; } article p { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.who { font: 0.85rem sans-serif; color: #555; } .mentee { border-left: 3px solid #7a9; padding-left: .8rem; }
.mentor { border-left: 3px solid #a87; padding-left: .8rem; } dt { font-weight: bold; } dd { margin: 0 0 .5rem; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } }
`

type Told = {
  readonly names: PerSide<string>
  readonly day: (at: number) => string
  readonly time: (at: number) => string
}

const format = (timeZone: string, options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
  const formatter = new Intl.DateTimeFormat('en-GB', { timeZone, ...options })
  return (at) => formatter.format(at)
}

const toldIn = ({ seat: { mentorship } }: KeptMentorship): Told => ({
  names: rolesOf(mentorship),
  day: format(mentorship.timeZone, { day: 'numeric', month: 'long', year: 'numeric' }),
  time: format(mentorship.timeZone, { hour: '2-digit', minute: '2-digit' }),
})

const head = (title: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
`

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value)

const isSaid = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0)

const agreementHtml = (agreement: Agreement): string => {
  if (agreement.version === 0) return `<p>${words.noAgreement}</p>\n`
  const clauses = Object.entries(agreementToClauses(agreement)).filter(([, value]) => isSaid(value))
  const lines = clauses.map(
    ([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(shown(value))}</dd>\n`,
  )
  return `<dl>\n${lines.join('')}</dl>\n`
}

const openHtml = (loop: Loop, { names, day }: Told): string => {
  const debt = openDebt(loop)
  if (debt === null) return ''
  const who = debt.by === null ? words.either : names[debt.by]
  return `<li>${escapeHtml(loop.about)}<br><span class="who">${escapeHtml(words.turn(who, debt.owes, day(debt.dueAt)))}</span></li>\n`
}

const openLoopsHtml = ({ loops }: KeptMentorship, told: Told): string => {
  const open = loops.filter(({ ending }) => ending === null).map((loop) => openHtml(loop, told))
  return open.join('') === '' ? `<p>${words.nothingOpen}</p>\n` : `<ul>\n${open.join('')}</ul>\n`
}

/** The words of a moment; null for what only says something about others. */
const textOf = ({ detail, text }: RecordedMoment): string | null => {
  switch (detail.kind) {
    case 'said':
      return text
    case 'meeting':
      return `${words.meetings[detail.meeting.kind]} ${text}`.trim()
    case 'phase-changed':
      return [words.phase(detail.to), detail.reason ?? ''].join(' ').trim()
    case 'disputed':
    case 'loop-edited':
    case 'corrected':
    case 'withdrawn':
      return null
  }
}

function* momentsHtml({ moments }: KeptMentorship, { names, day, time }: Told): Generator<string> {
  let today = ''
  for (const moment of moments) {
    const text = textOf(moment)
    if (text === null) continue
    const on = day(moment.at)
    if (on !== today) yield `<h3>${escapeHtml(on)}</h3>\n`
    today = on
    const who = escapeHtml(`${names[moment.by]}, ${time(moment.at)}`)
    yield `<article class="${moment.by}"><p class="who">${who}</p><p>${escapeHtml(text)}</p></article>\n`
  }
}

const noteHtml =
  ({ day }: Told) =>
  ({ text, writtenAt }: KeptMentorship['notes'][number]): string =>
    `<article><p class="who">${escapeHtml(day(writtenAt))}</p><p>${escapeHtml(text)}</p></article>\n`

/** A mentorship on one page, to read and to print: no script, nothing from elsewhere. */
export function* pageHtml(kept: KeptMentorship, now: number): Generator<string> {
  const told = toldIn(kept)
  const { mentor, mentee } = told.names
  yield head(words.title(mentor, mentee))
  yield `<p>${escapeHtml(words.roles(mentor, mentee))} ${escapeHtml(words.kept(told.day(now), kept.seat.mentorship.timeZone))}</p>\n`
  yield `<h2>${words.agreement}</h2>\n${agreementHtml(inForce(kept.versions))}`
  yield `<h2>${words.open}</h2>\n${openLoopsHtml(kept, told)}`
  if (kept.notes.length > 0) yield `<h2>${words.notes}</h2>\n${kept.notes.map(noteHtml(told)).join('')}`
  yield `<h2>${words.passed}</h2>\n`
  yield* momentsHtml(kept, told)
  yield '</body>\n</html>\n'
}
