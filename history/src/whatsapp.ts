import type { Instant } from '@perennial/core/instant'
import { decodeChunks } from './decode.ts'
import { hashOf } from './hash.ts'
import { linesOf } from './lines.ts'
import {
  foundImpossible,
  foundMessage,
  foundNotice,
  foundProblem,
  quoted,
  type Found,
  type Message,
} from './message.ts'
import type { File } from './source.ts'
import { parseBody, type Body } from './whatsapp-body.ts'
import { dateOrders, dayOf, judgeOrder, noEvidence, weighHead, type DateEvidence } from './whatsapp-dates.ts'
import {
  parseHead,
  parseLikeness,
  writtenIn,
  type DateOrder,
  type Head,
  type LineForm,
} from './whatsapp-line.ts'
import { zoneOf, type Zone } from './zone.ts'

/** `timeZone`: an IANA name, for the file names none. `dateOrder`: when the person knows it. */
export type WhatsAppOptions = { readonly timeZone: string; readonly dateOrder?: DateOrder }

/** A message longer than this many characters is cut there. */
const LONGEST_MESSAGE = 1_000_000

const EXPECTED = 'a line like "[31/12/2025, 18:05:00] Name: text" or "31/12/2025, 18:05 - Name: text"'

/**
 * Reads a WhatsApp text export, iOS or Android, in two passes: the dates of the whole file decide their order.
 * Memory is that of one message. Yields messages, problems by line, then notices on what was left out.
 */
export async function* parseWhatsApp(file: File, options: WhatsAppOptions): AsyncGenerator<Found> {
  const evidence = await weighFile(file)
  const verdict = judgeOrder(evidence)
  const order = options.dateOrder ?? verdict.order
  const reader = new Reader(file.name, order, evidence.form, zoneOf(options.timeZone))
  for await (const lines of linesOf(decodeChunks(file.open()))) yield* reader.read(lines)
  yield* reader.end()
  if (verdict.ambiguous && options.dateOrder === undefined && evidence.heads > 0)
    yield foundNotice('date-order', file.name, ambiguityOf(order))
}

const ambiguityOf = (order: DateOrder): string =>
  `the dates fit more than one order and were read as ${order.replaceAll('-', '/')}; --date-order settles it`

const weighFile = async (file: File): Promise<DateEvidence> => {
  const evidence = noEvidence()
  for await (const lines of linesOf(decodeChunks(file.open())))
    for (const line of lines) {
      const head = parseHead(line)
      if (head) weighHead(evidence, head)
    }
  return evidence
}

type Open = {
  readonly head: Head
  readonly at: Instant
  readonly stamp: string
  lines: string[]
  length: number
}

const isDayIn = (head: Head, orders: readonly DateOrder[]): boolean =>
  orders.some((order) => dayOf(head, order) !== undefined)

/** Holds the message being read. */
class Reader {
  #file: string
  #order: DateOrder
  #form: LineForm | undefined
  #zone: Zone
  #open: Open | undefined
  #line = 0
  #last = -Infinity
  #lost = false
  #stamp = ''
  #sameStamp = new Map<string, number>()
  #system = 0
  #deleted = 0

  constructor(file: string, order: DateOrder, form: LineForm | undefined, zone: Zone) {
    this.#file = file
    this.#order = order
    this.#form = form
    this.#zone = zone
  }

  *read(lines: readonly string[]): Generator<Found> {
    for (const line of lines) {
      this.#line++
      const head = parseLikeness(line)
      if (head === undefined || this.#isQuotation(head)) yield* this.#continue(line)
      else yield* this.#start(head, line)
    }
  }

  /** A head in the other form is a quotation from another chat, as long as there is such a day and time. */
  #isQuotation(head: Head): boolean {
    return head.form !== this.#form && head.isTime && isDayIn(head, dateOrders)
  }

  *end(): Generator<Found> {
    yield* this.#flush()
    if (this.#system > 0) yield this.#leftOut(this.#system, 'system line')
    if (this.#deleted > 0) yield this.#leftOut(this.#deleted, 'deleted message')
  }

  *#start(head: Head, line: string): Generator<Found> {
    yield* this.#flush()
    const day = dayOf(head, this.#order)
    this.#lost = day === undefined || !head.isTime
    if (day === undefined || !head.isTime) {
      yield this.#impossible(head, line)
      return
    }
    const civil = { ...day, hour: head.hour, minute: head.minute, second: head.second }
    const at = this.#zone(civil, this.#last)
    const stamp = `${day.year}-${day.month}-${day.day} ${head.hour}:${head.minute}:${head.second}`
    this.#open = { head, at, stamp, lines: [head.rest], length: head.rest.length }
    this.#last = at
  }

  #impossible(head: Head, line: string): Found {
    const { date, time } = writtenIn(line)
    if (dayOf(head, this.#order) !== undefined)
      return foundImpossible(this.#file, this.#line, line, 'a time that a clock shows', {
        kind: 'time',
        written: time,
      })
    const order = this.#order.replaceAll('-', '/')
    const written = isDayIn(head, dateOrders) ? `${date} as ${order}` : date
    return foundImpossible(this.#file, this.#line, line, `a date that exists, as ${order}`, {
      kind: 'date',
      written,
    })
  }

  *#continue(line: string): Generator<Found> {
    const open = this.#open
    if (open) {
      if (open.length < LONGEST_MESSAGE) open.lines.push(line)
      open.length += line.length + 1
    } else if (!this.#lost && line.trim() !== '') {
      this.#lost = true
      yield foundProblem(this.#file, this.#line, quoted(line), EXPECTED)
    }
  }

  *#flush(): Generator<Found> {
    const open = this.#open
    this.#open = undefined
    if (open === undefined) return
    const split = splitAuthor(open.lines.join('\n').slice(0, LONGEST_MESSAGE))
    const body: Body = split ? parseBody(split.text) : { kind: 'system' }
    if (body.kind === 'system') this.#system++
    else if (body.kind === 'deleted') this.#deleted++
    else if (split) yield foundMessage(this.#message(open, split.author, body))
  }

  #message(open: Open, author: string, body: Exclude<Body, { kind: 'system' | 'deleted' }>): Message {
    const { at, stamp } = open
    const base = {
      at,
      author,
      text: body.text,
      source: 'whatsapp',
      ref: this.#ref(stamp, author, body.text),
    } as const
    if (body.kind === 'said') return { ...base, channel: 'chat' }
    const minutes = body.kind === 'held' && body.minutes !== undefined ? { minutes: body.minutes } : {}
    return { ...base, channel: 'call', meeting: { kind: body.kind, at, ...minutes } }
  }

  /** Made of the written time, not the instant: another --time-zone gives the same message. */
  #ref(stamp: string, author: string, text: string): string {
    if (stamp !== this.#stamp) this.#sameStamp.clear()
    this.#stamp = stamp
    const hash = hashOf(`${stamp}\n${author}\n${text}`)
    const times = this.#sameStamp.get(hash) ?? 0
    this.#sameStamp.set(hash, times + 1)
    return times === 0 ? `whatsapp:${hash}` : `whatsapp:${hash}-${times}`
  }

  #leftOut(count: number, what: string): Found {
    return foundNotice('left-out', this.#file, `${count} ${what}${count === 1 ? '' : 's'} left out`)
  }
}

const LONGEST_NAME = 80
const NAME_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069~]/g

/** `Name: text`; a line without it, or with a quotation mark in the name, was written by the app. */
const splitAuthor = (rest: string): { readonly author: string; readonly text: string } | undefined => {
  const colon = rest.slice(0, LONGEST_NAME + 3).search(/ ?:(?:[\s\u200e]|$)/u)
  if (colon <= 0) return undefined
  const author = rest.slice(0, colon).replace(NAME_MARKS, '').trim()
  if (author === '' || /["“”«»\n]/.test(author)) return undefined
  return { author, text: rest.slice(rest.indexOf(':', colon) + 1).replace(/^[ \u00a0]/, '') }
}
