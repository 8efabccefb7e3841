import type { Instant } from '@perennial/core/instant'
import PostalMime, { type Address, type Email } from 'postal-mime'
import { parseCalendar } from './calendar.ts'
import { decodeBytes } from './decode.ts'
import { hashOf } from './hash.ts'
import { htmlToText } from './html-text.ts'
import { parseMailDate } from './mail-date.ts'
import type { RawMail } from './mbox.ts'
import { foundMessage, foundProblem, type Found, type Message } from './message.ts'
import { ownWords } from './quoted-replies.ts'
import { unwrap } from './unwrap.ts'
import type { Zone } from './zone.ts'

/** Mails that nobody wrote or nobody was sent. */
export type LeftOut = 'automatic reply' | 'draft or spam'

/** `zone` is for the rare mail whose date names none. */
export type MailOptions = {
  readonly file: string
  readonly zone: Zone
}

export type ReadMail = { readonly found: readonly Found[]; readonly leftOut?: LeftOut }

/** Reads one mail: a message, the meetings it invites to or calls off, or a problem. Never rejects. */
export const parseMail = async (raw: RawMail, options: MailOptions): Promise<ReadMail> => {
  const email = await parseMime(raw.bytes)
  if (email === undefined)
    return problem(
      raw,
      options,
      'a mail whose parts cannot be told apart',
      'a mail as RFC 5322 and MIME describe it',
    )
  const leftOut = leftOutBecause(email)
  if (leftOut) return { found: [], leftOut }
  const sender = senderOf(email)
  if (sender === undefined)
    return problem(raw, options, email.subject ?? 'a mail without From', 'a From: header with an address')
  const at = dateOf(email, options.zone)
  if (at === undefined)
    return problem(
      raw,
      options,
      headerOf(email, 'date') ?? 'a mail without a date',
      'a Date: header like "Mon, 29 Sep 2025 20:14:11 +0100"',
    )
  const cut = raw.cut
    ? [
        foundProblem(
          options.file,
          raw.line,
          'a mail of more than 24 MB',
          'a smaller one; its beginning was read',
        ),
      ]
    : []
  return { found: [foundMessage(messageOf(email, sender, at)), ...meetingsOf(email, options), ...cut] }
}

const parseMime = async (bytes: Uint8Array): Promise<Email | undefined> => {
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch {
    return undefined
  }
}

const problem = (raw: RawMail, { file }: MailOptions, found: string, expected: string): ReadMail => ({
  found: [foundProblem(file, raw.line, found, expected)],
})

const headerOf = (email: Email, key: string): string | undefined =>
  email.headers.find((header) => header.key === key)?.value

const AUTO_PRECEDENCE = /^\s*auto[_-]?reply/i
const MACHINE = /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/i

/** RFC 3834, and what programs wrote before it. */
const leftOutBecause = (email: Email): LeftOut | undefined => {
  const submitted = headerOf(email, 'auto-submitted')?.trim().toLowerCase()
  const automatic =
    (submitted !== undefined && submitted !== '' && !submitted.startsWith('no')) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((key) => headerOf(email, key) !== undefined) ||
    AUTO_PRECEDENCE.test(headerOf(email, 'precedence') ?? '') ||
    MACHINE.test(email.from?.address ?? '')
  if (automatic) return 'automatic reply'
  return isUnsent(email) ? 'draft or spam' : undefined
}

const isUnsent = (email: Email): boolean =>
  /(?:^|[,\s"])(?:drafts?|spam)(?:$|[,\s"])/i.test((headerOf(email, 'x-gmail-labels') ?? '').slice(0, 500)) ||
  headerOf(email, 'x-mozilla-draft-info') !== undefined

type Sender = { readonly name: string; readonly address: string }

const senderOf = (email: Email): Sender | undefined =>
  [email.from, email.sender, ...(email.replyTo ?? [])].flatMap(mailboxes)[0]

const mailboxes = (address: Address | undefined): readonly Sender[] => {
  const all = address?.group ?? (address?.address === undefined ? [] : [address])
  return all
    .map((one) => ({
      address: one.address.trim().toLowerCase(),
      name: one.name.trim() || one.address.trim(),
    }))
    .filter((one) => one.address.includes('@'))
}

const dateOf = (email: Email, zone: Zone): Instant | undefined =>
  [headerOf(email, 'date'), headerOf(email, 'received')?.split(';').at(-1), headerOf(email, 'delivery-date')]
    .map((header) => (header === undefined ? undefined : parseMailDate(header, zone)))
    .find((at) => at !== undefined)

const messageOf = (email: Email, { name, address }: Sender, at: Instant): Message => {
  const text = textOf(email)
  const replyTo = repliedTo(email)
  const id = idOf(email.messageId)
  return {
    at,
    author: name,
    authorId: address,
    text,
    channel: 'mail',
    source: 'mail',
    ref: `mail:${id ?? hashOf(`${address}\n${at}\n${text}`)}`,
    ...(replyTo === undefined ? {} : { replyTo: `mail:${replyTo}` }),
    to: recipientsOf(email),
  }
}

/** Addresses, and full names too: somebody may be written to where they never write from. */
const recipientsOf = (email: Email): readonly string[] => {
  const all = [...(email.to ?? []), ...(email.cc ?? [])].flatMap(mailboxes)
  return [
    ...new Set(all.flatMap(({ name, address }) => (/\S\s+\S/.test(name) ? [address, name] : [address]))),
  ]
}

const repliedTo = (email: Email): string | undefined =>
  idOf(email.inReplyTo) ?? idOf(email.references?.slice(email.references.lastIndexOf('<')))

const idOf = (header: string | undefined): string | undefined =>
  /<\s*([^<>\s]{1,900})\s*>/.exec(header ?? '')?.[1] ?? (header?.trim().split(/\s+/)[0] || undefined)

/** A mail that says all in its subject has no other words. */
const textOf = (email: Email): string => {
  const body = email.text?.trim() ? email.text : htmlToText(email.html ?? '')
  const words = unwrap(ownWords(body))
  const files = email.attachments.filter(isHandedOver).map(({ filename }) => `[file: ${filename}]`)
  const subject = words === '' && !/^\s*(?:re|fwd?|aw|sv|antw|tr|rv|enc|wg)\s*:/i.test(email.subject ?? '')
  return [subject ? (email.subject?.trim() ?? '') : words, ...files].filter((part) => part !== '').join('\n')
}

const isHandedOver = (attachment: Email['attachments'][number]): boolean =>
  Boolean(attachment.filename) &&
  attachment.related !== true &&
  !/^(?:text\/calendar|application\/(?:ics|pgp-signature|(?:x-)?pkcs7-signature|ms-tnef))/.test(
    attachment.mimeType,
  )

/** An invitation says what was arranged or called off; whether the two met it cannot know. */
const meetingsOf = (email: Email, options: MailOptions): readonly Found[] => {
  const invitation = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  if (!invitation || typeof invitation.content === 'string') return []
  const text = decodeBytes(new Uint8Array(invitation.content))
  return parseCalendar(options.file, text, { zone: options.zone, horizon: -Infinity }).filter(
    ({ kind }) => kind === 'message',
  )
}
