import { concat, type Chunks } from './source.ts'

/** One mail's bytes as they were before the mailbox quoted them, and the line of the mailbox it starts on. */
export type RawMail = {
  readonly line: number
  readonly bytes: Uint8Array
  /** Whether the mail went on beyond LONGEST_MAIL and was cut there. */
  readonly cut: boolean
}

/** Of a larger mail only the beginning is read: the words stand before the attachments. */
export const LONGEST_MAIL = 24 * 1024 * 1024

const NEWLINE = 10
const SEPARATOR = /^From \S.*\b\d{1,2}:\d{2}(?::\d{2})?\b.*\b\d{4}\s*$/
const FIELD = /^(?:[!-9;-~]{1,70}:|>From )/
const LONGEST_SEPARATOR = 300

/**
 * Splits a mailbox (RFC 4155; mboxo, mboxrd, mboxcl, mboxcl2) into mails while it streams.
 * A separator is a `From ` line with a date, before a header field; a Content-Length that proves true wins.
 */
export async function* splitMbox(chunks: Chunks): AsyncGenerator<RawMail> {
  const mails: RawMail[] = []
  const splitter = new Splitter((mail) => mails.push(mail))
  for await (const chunk of chunks) {
    splitter.push(chunk)
    yield* mails.splice(0)
  }
  splitter.end()
  yield* mails.splice(0)
}

/** Where in the mail at hand a separator stood that its Content-Length claims for the body. */
type Doubt = { readonly piece: number; readonly line: number }

/**
 * Gathers lines as views of their chunk into mails. The separator itself is never part of a mail.
 * A separator counts once the line after it is seen, so one line is always held back.
 */
class Splitter {
  #give: (mail: RawMail) => void
  #pieces: Uint8Array[] = []
  #size = 0
  #cut = false
  #startLine = 1
  #line = 0
  #partial: Uint8Array[] = []
  #candidate: Uint8Array | undefined
  #inHeader = true
  #headerSize = 0
  #contentLength: number | undefined
  #trustLength = true
  #doubts: Doubt[] = []

  constructor(give: (mail: RawMail) => void) {
    this.#give = give
  }

  push(chunk: Uint8Array): void {
    let from = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      this.#partial.push(chunk.subarray(from, end + 1))
      this.#takeLine(this.#partial.length === 1 ? chunk.subarray(from, end + 1) : concat(this.#partial))
      this.#partial = []
      from = end + 1
    }
    if (from < chunk.length) this.#partial.push(chunk.slice(from))
    if (this.#partial.length > 256) this.#partial = [concat(this.#partial).subarray(0, LONGEST_MAIL)]
  }

  end(): void {
    if (this.#partial.length > 0) this.#takeLine(concat(this.#partial))
    if (this.#candidate) this.#add(this.#candidate)
    this.#finish()
  }

  #takeLine(line: Uint8Array): void {
    this.#line++
    const candidate = this.#candidate
    this.#candidate = undefined
    if (candidate && isField(line)) this.#separate(candidate)
    else if (candidate) this.#add(candidate)
    if (isSeparator(line)) this.#candidate = line
    else this.#add(line)
  }

  /** The line at hand is the first header field after a separator. */
  #separate(candidate: Uint8Array): void {
    const length = this.#contentLength
    if (length !== undefined && this.#trustLength && this.#bodySize() < length - 4 && !this.#cut) {
      this.#doubts.push({ piece: this.#pieces.length, line: this.#line })
      this.#add(candidate)
      return
    }
    this.#finish()
    this.#startLine = this.#line
  }

  #finish(): void {
    const length = this.#contentLength
    const proven = length !== undefined && Math.abs(this.#bodySize() - length) <= 4
    if (this.#doubts.length > 0 && !proven) this.#splitAtDoubts()
    else this.#giveMail(this.#pieces, this.#startLine)
    if (length !== undefined && !proven) this.#trustLength = false
    this.#reset()
  }

  #splitAtDoubts(): void {
    let from = 0
    let line = this.#startLine
    for (const doubt of this.#doubts) {
      this.#giveMail(this.#pieces.slice(from, doubt.piece), line)
      from = doubt.piece + 1
      line = doubt.line
    }
    this.#giveMail(this.#pieces.slice(from), line)
  }

  #giveMail(pieces: readonly Uint8Array[], line: number): void {
    if (pieces.some((piece) => !isBlank(piece))) this.#give({ line, bytes: concat(pieces), cut: this.#cut })
  }

  #reset(): void {
    this.#pieces = []
    this.#size = 0
    this.#cut = false
    this.#inHeader = true
    this.#headerSize = 0
    this.#contentLength = undefined
    this.#doubts = []
  }

  #add(line: Uint8Array): void {
    if (this.#inHeader) this.#readField(line)
    this.#size += line.length
    if (this.#size > LONGEST_MAIL) this.#cut = true
    else this.#pieces.push(isQuoted(line) ? line.subarray(1) : line)
  }

  #readField(line: Uint8Array): void {
    this.#headerSize += line.length
    if (isBlank(line)) this.#inHeader = this.#pieces.length === 0
    else if (line[0] === 67 || line[0] === 99) {
      const match = /^content-length:\s*(\d{1,12})\s*$/i.exec(ascii(line.subarray(0, 100)))
      if (match) this.#contentLength = Number(match[1])
    }
  }

  #bodySize(): number {
    return this.#size - this.#headerSize
  }
}

const isBlank = (line: Uint8Array): boolean => line.length < 3 && (line[0] === 10 || line[0] === 13)

const startsWithFrom = (line: Uint8Array, at: number): boolean =>
  line[at] === 70 &&
  line[at + 1] === 114 &&
  line[at + 2] === 111 &&
  line[at + 3] === 109 &&
  line[at + 4] === 32

const isSeparator = (line: Uint8Array): boolean =>
  startsWithFrom(line, 0) && line.length < LONGEST_SEPARATOR && SEPARATOR.test(ascii(line))

const isField = (line: Uint8Array): boolean => FIELD.test(ascii(line.subarray(0, 80)))

/** mboxo puts one `>` before `From `, mboxrd one more before `>From `: taking one away undoes both. */
const isQuoted = (line: Uint8Array): boolean => {
  if (line[0] !== 62) return false
  let at = 1
  while (line[at] === 62) at++
  return startsWithFrom(line, at)
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
