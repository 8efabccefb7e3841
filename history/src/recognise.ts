import { decodeBytes } from './decode.ts'
import { parseHead } from './whatsapp-line.ts'

export type Format =
  | 'whatsapp'
  | 'mail'
  | 'telegram'
  | 'discord'
  | 'calendar'
  | 'json-lines'
  | 'slack-day'
  | 'zip'

/** How many of a file's first bytes are looked at. */
export const HEAD_SIZE = 65_536

/** What a person is told when a file is none of these. */
export const KNOWN_FORMATS =
  'a WhatsApp text export or its zip, a mailbox (mbox) or mail (eml), a Slack export (folder or zip), Telegram result.json, ' +
  'DiscordChatExporter JSON, an iCalendar file, or Perennial JSON Lines'

/** The format of a file by its first bytes; its name plays no part. */
export const recognise = (head: Uint8Array): Format | undefined => {
  if (head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5)) return 'zip'
  const text = decodeBytes(head).trimStart()
  if (text.startsWith('{') || /^\[\s*\{/.test(text)) return recogniseJson(text)
  if (/^BEGIN:VCALENDAR\b/i.test(text)) return 'calendar'
  if (isMail(text)) return 'mail'
  return hasChatLine(text) ? 'whatsapp' : undefined
}

const recogniseJson = (text: string): Format | undefined => {
  if (/"(?:guild|channel)"\s*:\s*\{/.test(text) && /"(?:timestamp|dateRange|messages|exportedAt)"/.test(text))
    return 'discord'
  if (/"(?:date_unixtime|from_id|personal_information)"\s*:/.test(text)) return 'telegram'
  if (
    /"type"\s*:\s*"(?:personal_chat|saved_messages|private_group|private_supergroup|bot_chat|public_\w+)"/.test(
      text,
    )
  )
    return 'telegram'
  if (text.startsWith('[')) return /"ts"\s*:\s*"\d+\.\d+"/.test(text) ? 'slack-day' : undefined
  const line = text.slice(0, text.search(/\n|$/))
  return /"author"\s*:/.test(line) && /"at"\s*:/.test(line) ? 'json-lines' : undefined
}

const KNOWN_FIELD =
  /^(?:from|to|cc|subject|date|received|return-path|delivered-to|message-id|mime-version|reply-to|sender|in-reply-to|references|content-type|x-[\w-]+|dkim-signature|arc-[\w-]+|authentication-results|envelope-to|list-[\w-]+|status|user-agent)\s*:/i
const FIELD = /^(?:[!-9;-~]+\s*:|[ \t]|>?From )/

/** A mailbox starts with a `From ` line; a mail with fields, at least two of them known. */
const isMail = (text: string): boolean => {
  if (/^From \S.*\d{1,2}:\d{2}.*\r?\n/.test(text.slice(0, 400))) return true
  const header = text.slice(0, 16_384).split(/\r?\n/)
  const end = header.findIndex((line) => !FIELD.test(line))
  const fields = end < 0 ? header : header.slice(0, end)
  return fields.filter((line) => KNOWN_FIELD.test(line)).length >= 2
}

/** A chat may be cut at its start, so any of the first lines may be the one that tells. */
const hasChatLine = (text: string): boolean =>
  text.split('\n', 500).some((line) => parseHead(line) !== undefined)
