import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Message } from '@perennial/history/message'
import { longHistory, MENTEE, MENTOR } from './long-history.ts'

const PEOPLE = 400
/** Every fourth mail carries a file of some 60 kB, as mailboxes are mostly attachments. */
const ATTACHMENT = `${'QmFzZTY0IG9mIG5vdGhpbmcgaW4gcGFydGljdWxhciwgc28gdGhhdCBpdCBmaWxscy4u\n'.repeat(850)}\n`

const addressOf = (name: string): string => `${name} <${name.toLowerCase().replaceAll(' ', '.')}@example.org>`

/** The mentee writes with everybody, the mentor is one of four hundred. */
const otherOf = (at: number): string => (at % 40 === 0 ? MENTOR : `Person ${at % (PEOPLE - 2)}`)

const fileParts = (text: string): string =>
  [
    '--part\nContent-Type: text/plain; charset=utf-8\n',
    `${text}\n`,
    '--part\nContent-Type: application/octet-stream; name=notes.bin\nContent-Transfer-Encoding: base64\n',
    `${ATTACHMENT}--part--\n`,
  ].join('\n')

const asMail = ({ at, author, text }: Message, number: number): string => {
  const [from, to] = author === MENTEE ? [MENTEE, otherOf(number)] : [otherOf(number), MENTEE]
  const date = new Date(at).toUTCString()
  const whole = number % 4 === 0
  return [
    `From someone@example.org ${date.slice(0, 3)} ${date.slice(8, 11)} ${date.slice(5, 7)} ${date.slice(17, 25)} ${date.slice(12, 16)}`,
    `From: ${addressOf(from)}`,
    `To: ${addressOf(to)}`,
    `Date: ${date.replace('GMT', '+0000')}`,
    `Message-ID: <${number}@example.org>`,
    `Content-Type: ${whole ? 'multipart/mixed; boundary=part' : 'text/plain; charset=utf-8'}`,
    '',
    `${(whole ? fileParts(text) : text).replaceAll(/^(?=>*From )/gm, '>')}\n\n`,
  ].join('\n')
}

/** Writes mails of the history, again and again, until the file has so many bytes. @returns how many mails */
const writeMailbox = (file: string, messages: readonly Message[], bytes: number): number => {
  const opened = openSync(file, 'w')
  let number = 0
  for (let written = 0; written < bytes; number++) {
    const message = messages[number % messages.length]
    if (message !== undefined) written += writeSync(opened, asMail(message, number))
  }
  closeSync(opened)
  return number
}

type MailboxRead = { readonly mails: number; readonly seconds: number; readonly peakMb: number }

/** A mailbox of that many MB made, read for one pair by the command line in a process of its own, and removed. */
const readMailbox = (megabytes: number, messages: readonly Message[]): MailboxRead => {
  const folder = mkdtempSync(join(tmpdir(), 'perennial-bench-'))
  const file = join(folder, 'all.mbox')
  const mails = writeMailbox(file, messages, megabytes * 1_000_000)
  const start = performance.now()
  const peak = ['--import', join(import.meta.dirname, 'print-peak.ts')]
  const read = [join(import.meta.dirname, '../cli/perennial.js'), 'read', file, '--json']
  const pair = ['--mentor', MENTOR, '--mentee', MENTEE]
  const { status, stderr } = spawnSync(process.execPath, [...peak, ...read, ...pair], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  const seconds = (performance.now() - start) / 1000
  rmSync(folder, { recursive: true })
  const kilobytes = /\npeak (\d+)\n$/.exec(stderr)?.[1]
  if (status !== 0 || kilobytes === undefined) throw new Error(`The mailbox could not be read: ${stderr}`)
  return { mails, seconds, peakMb: Math.round(Number(kilobytes) / 1024) }
}

// npm run bench:mailbox -- 1070: so many MB; says how long they take and the most memory held.

const megabytes = Number(process.argv[2] ?? 100)
const { mails, seconds, peakMb } = readMailbox(megabytes, await longHistory(20_000))
console.log(
  `a mailbox of ${megabytes} MB, ${mails} mails, read for one pair in ${Math.round(seconds)} s, peak memory ${peakMb} MB`,
)
