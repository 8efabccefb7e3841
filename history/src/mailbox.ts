import { parseMail, type LeftOut, type MailOptions } from './mail.ts'
import { splitMbox } from './mbox.ts'
import { foundNotice, foundProblem, type Found, type Lot } from './message.ts'
import type { Chunks } from './source.ts'

/**
 * Reads a mailbox or a single mail (.eml) while it streams; memory is that of the largest mail.
 * Automatic replies and unsent mails are left out and counted in a notice.
 */
export async function* parseMailbox(chunks: Chunks, options: MailOptions): AsyncGenerator<Lot> {
  const leftOut = new Map<LeftOut, number>()
  let mails = 0
  for await (const raw of splitMbox(chunks)) {
    mails++
    const read = await parseMail(raw, options)
    if (read.leftOut) leftOut.set(read.leftOut, (leftOut.get(read.leftOut) ?? 0) + 1)
    yield read.found
  }
  if (mails === 0) yield [nothingIn(options.file)]
  yield [...leftOut].map(([what, count]) => foundNotice('left-out', options.file, plural(count, what)))
}

const nothingIn = (file: string): Found => foundProblem(file, 0, 'no mail at all', 'a mailbox or a mail')

const plural = (count: number, what: LeftOut): string => {
  const one = what === 'draft or spam' ? 'draft or spam mail' : what
  const many = what === 'draft or spam' ? 'drafts or spam mails' : 'automatic replies'
  return `${count} ${count === 1 ? one : many} left out`
}
