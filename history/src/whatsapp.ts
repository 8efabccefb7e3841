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
  type Lot,
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
 * Memory is that of a piece of the file. Yields messages, problems by line, then notices on what was left out.
 */
export async function* parseWhatsApp(file: File, options: WhatsAppOptions): AsyncGenerator<Lot> {
  const evidence = await weighFile(file)
  const verdict = judgeOrder(evidence)
  const order = options.dateOrder ?? verdict.order
  const reader = new Reader(file.name, order, evidence.form, zoneOf(options.timeZone))
  for await (const lines of linesOf(decodeChunks(file.open()))) yield reader.read(lines)
  yield reader.end()
  if (verdict.ambiguous && options.dateOrder === undefined && evidence.heads > 0)
    yield [foundNotice('date-order', file.name, ambiguityOf(order))]
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
  readonly at: Instant
  readonly stamp: string
  lines: string[]
  length: number
}

const isDayIn = (head: Head, orders: readonly DateOrder[]): boolean =>
  orders.some((order) => dayOf(head, order) !== undefined)

/** Holds the message being read, and what was found since it was last asked. */
class Reader {
  #file: string
  #order: DateOrder
  #form: LineForm | undefined
  #zone: Zone
  #open: Open | undefined
  #line = 0
  #last = -Infinity
  #lost = false
  #found: Found[] = []
  #stamp = ''
  #firstHash = ''
  #sameStamp = new Map<string, number>()
  #authors = new Map<string, string | undefined>()
  #system = 0
  #deleted = 0

  constructor(file: string, order: DateOrder, form: LineForm | undefined, zone: Zone) {
    this.#file = file
    this.#order = order
    this.#form = form
    this.#zone = zone
  }

  read(lines: readonly string[]): Lot {
    for (const line of lines) {
      this.#line++
      const head = parseLikeness(line)
      if (head === undefined || this.#isQuotation(head)) this.#continue(line)
      else this.#start(head, line)
    }
    return this.#take()
  }

  #take(): Lot {
    const found = this.#found
    this.#found = []
    return found
  }

  /** A head in the other form is a quotation from another chat, as long as there is such a day and time. */
  #isQuotation(head: Head): boolean {
    return head.form !== this.#form && head.isTime && isDayIn(head, dateOrders)
  }

  end(): Lot {
    this.#flush()
    if (this.#system > 0) this.#found.push(this.#leftOut(this.#system, 'system line'))
    if (this.#deleted > 0) this.#found.push(this.#leftOut(this.#deleted, 'deleted message'))
    return this.#take()
  }

  #start(head: Head, line: string): void {
    this.#flush()
    const day = dayOf(head, this.#order)
    this.#lost = day === undefined || !head.isTime
    if (day === undefined || !head.isTime) {
      this.#found.push(this.#impossible(head, line))
      return
    }
    const { hour, minute, second } = head
    const at = this.#zone(
      { year: day.year, month: day.month, day: day.day, hour, minute, second },
      this.#last,
    )
    const stamp = `${day.year}-${day.month}-${day.day} ${hour}:${minute}:${second}`
    this.#open = { at, stamp, lines: [head.rest], length: head.rest.length }
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

  #continue(line: string): void {
    const open = this.#open
    if (open) {
      if (open.length < LONGEST_MESSAGE) open.lines.push(line)
      open.length += line.length + 1
    } else if (!this.#lost && line.trim() !== '') {
      this.#lost = true
      this.#found.push(foundProblem(this.#file, this.#line, quoted(line), EXPECTED))
    }
  }

  #flush(): void {
    const open = this.#open
    this.#open = undefined
    if (open === undefined) return
    const rest = open.lines.join('\n').slice(0, LONGEST_MESSAGE)
    const name = nameIn(rest)
    const author = name === '' ? undefined : this.#authorNamed(name)
    const body: Body = author === undefined ? { kind: 'system' } : parseBody(textAfter(rest, name))
    if (body.kind === 'system') this.#system++
    else if (body.kind === 'deleted') this.#deleted++
    else if (author !== undefined) this.#found.push(foundMessage(this.#message(open, author, body)))
  }

  /** One text for all messages of somebody. */
  #authorNamed(name: string): string | undefined {
    const known = this.#authors.get(name)
    if (known !== undefined || this.#authors.size > MOST_AUTHORS) return known ?? authorOf(name)
    const author = authorOf(name)
    this.#authors.set(name, author)
    return author
  }

  #message(open: Open, author: string, body: Exclude<Body, { kind: 'system' | 'deleted' }>): Message {
    const { at, stamp } = open
    const { text } = body
    const ref = this.#ref(stamp, author, text)
    if (body.kind === 'said') return { at, author, text, source: 'whatsapp', ref, channel: 'chat' }
    const minutes = body.kind === 'held' && body.minutes !== undefined ? { minutes: body.minutes } : {}
    const meeting = { kind: body.kind, at, ...minutes }
    return { at, author, text, source: 'whatsapp', ref, channel: 'call', meeting }
  }

  /** Made of the written time, not the instant: another --time-zone gives the same message. */
  #ref(stamp: string, author: string, text: string): string {
    const hash = hashOf(stamp, author, text)
    const times = stamp === this.#stamp ? this.#timesBefore(hash) : this.#begin(stamp, hash)
    return times === 0 ? `whatsapp:${hash}` : `whatsapp:${hash}-${times}`
  }

  #begin(stamp: string, hash: string): number {
    this.#stamp = stamp
    this.#firstHash = hash
    if (this.#sameStamp.size > 0) this.#sameStamp.clear()
    return 0
  }

  #timesBefore(hash: string): number {
    const times = this.#sameStamp.get(hash) ?? Number(hash === this.#firstHash)
    this.#sameStamp.set(hash, times + 1)
    return times
  }

  #leftOut(count: number, what: string): Found {
    return foundNotice('left-out', this.#file, `${count} ${what}${count === 1 ? '' : 's'} left out`)
  }
}

const LONGEST_NAME = 80
/** Of so many the names are remembered, as they are written. */
const MOST_AUTHORS = 1000
const NAME_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069~]/g

/** As it is written before the text: `Name: text`. Empty for a line without it, which the app wrote. */
const nameIn = (rest: string): string => {
  const colon = rest.slice(0, LONGEST_NAME + 3).search(/ ?:(?:[\s\u200e]|$)/u)
  return rest.slice(0, Math.max(0, colon))
}

/** Nobody where there is a quotation mark in the name: the app wrote it. */
const authorOf = (name: string): string | undefined => {
  const author = name.replace(NAME_MARKS, '').trim()
  return author === '' || /["“”«»\n]/.test(author) ? undefined : author
}

const textAfter = (rest: string, name: string): string => {
  const from = rest.indexOf(':', name.length) + 1
  return rest.slice(isBlank(rest.charCodeAt(from)) ? from + 1 : from)
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0xa0
