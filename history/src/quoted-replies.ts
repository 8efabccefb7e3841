/**
 * What the author of a mail wrote: without the quoted mail, its attribution line, forwarded mails and the signature.
 * Words between quoted lines and below them stay. Linear in the length of the text, whatever it holds.
 */
export const ownWords = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const kept = lines.slice(0, quotedTail(lines))
  const quoted = markQuoted(kept)
  return tidy(withoutSignatures(kept, quoted))
}

const QUOTE = /^\s{0,3}>/

/** The verb that introduces a quoted mail, in the languages of the big mail programs. */
const WROTE =
  /(?:wrote|writes|écrit|escribió|scritto|escreveu|schrieb|geschrieben|schreef|skrev|kirjoitti|pisze|napisał|написал|пишет|napsal|yazdı|írta|menulis|viết|έγραψε|写道|寫道|のメッセージ|작성)[^\n]{0,120}[:：]\s*$/iu
/** Some programs have no verb: date, name, address and a colon. */
const ADDRESS_LAST = /<[^<>\s]+@[^<>\s]+>\)?\s*[:：]\s*$/u
const HAS_DATE =
  /\d{1,4}[./\-年]\s?\d{1,2}|\d{1,2}[:.]\d{2}|\d{1,2}\.? \p{L}{3,}\.?,? (?:de )?\d{4}|\p{L}{3,}\.? \d{1,2},? \d{4}/u
const HAS_TIME_AND_SENDER =
  /\d{1,2}[:.]\d{2}[\s\S]*<[^<>\s]+@[^<>\s]+>|<[^<>\s]+@[^<>\s]+>[\s\S]*\d{1,2}[:.]\d{2}/

/** Lines after which everything belongs to another mail. */
const SEPARATOR =
  /^[\s>]*(?:[-_]{2,}\s*(?:original message|original appointment|ursprüngliche nachricht|originalnachricht|message d'origine|message d’origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|ursprungligt meddelande|oprindelig meddelelse|opprinnelig melding|alkuperäinen viesti|wiadomość oryginalna|исходное сообщение|původní zpráva|orijinal mesaj|forwarded message|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato|doorgestuurd bericht|пересылаемое сообщение|原始邮件|转发邮件|轉寄郵件)\s*[-_]{2,}|begin forwarded message:|anfang der weitergeleiteten nachricht:|début du message réexpédié :|inizio messaggio inoltrato:|inicio del mensaje reenviado:)\s*$/iu
const HEADER_FROM =
  /^\s*\*?(?:from|von|de|da|van|från|fra|od|от|kimden|发件人|發件人|寄件者|差出人|보낸 사람)\s?\*?\s?[:：]\*?\s*\S/iu
const HEADER_OTHER =
  /^\s*\*?(?:sent|date|to|cc|subject|gesendet|datum|an|betreff|envoyé|à|objet|enviado(?: el)?|fecha|para|asunto|data|assunto|inviato|oggetto|a|verzonden|aan|onderwerp|skickat|till|ämne|sendt|til|emne|wysłano|do|temat|отправлено|дата|кому|тема|发送时间|收件人|主题|日期|日時|宛先|件名)\s?\*?\s?[:：]/iu
const LIST_FOOTER = /^_{30,}\s*$/

/** The index from which on nothing is the author's. */
const quotedTail = (lines: readonly string[]): number => {
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (SEPARATOR.test(line) || isHeaderBlock(lines, index)) return index
    if (LIST_FOOTER.test(line) && lines.length - index < 12) return index
    const length = attributionAt(lines, index)
    if (length > 0 && endsInUnmarkedQuote(lines, index, length)) return index
  }
  return lines.length
}

/** Outlook's way: `From:` with at least two of Sent, To, Subject in the four lines after it. */
const isHeaderBlock = (lines: readonly string[], index: number): boolean =>
  HEADER_FROM.test(lines[index] ?? '') &&
  lines.slice(index + 1, index + 6).filter((line) => HEADER_OTHER.test(line)).length >= 2

const LONGEST_ATTRIBUTION = 400
const MOST_WRAPPED = 4

/** How many lines the attribution that starts here takes, 0 when none does. Programs wrap it to up to four. */
const attributionAt = (lines: readonly string[], index: number): number => {
  const length = attributionLength(lines, index)
  const startsLater = length > 1 && attributionLength(lines, index + 1) > 0
  return startsLater ? 0 : length
}

const attributionLength = (lines: readonly string[], index: number): number => {
  if (!/[\d<]/.test((lines[index] ?? '').slice(0, LONGEST_ATTRIBUTION))) return 0
  let joined = ''
  for (let length = 1; length <= MOST_WRAPPED; length++) {
    const line = lines[index + length - 1]
    if (line === undefined || line.trim() === '' || QUOTE.test(line)) return 0
    joined = `${joined} ${line}`
    if (joined.length > LONGEST_ATTRIBUTION) return 0
    if (isAttribution(joined)) return length
  }
  return 0
}

const isAttribution = (line: string): boolean =>
  /[:：]\s*$/.test(line) && HAS_DATE.test(line) && (WROTE.test(line) || ADDRESS_LAST.test(line))

/** Some programs quote below the attribution without a mark; one that gives sender and time is trusted to. */
const endsInUnmarkedQuote = (lines: readonly string[], index: number, length: number): boolean => {
  if (!HAS_TIME_AND_SENDER.test(lines.slice(index, index + length).join(' '))) return false
  return !lines.slice(index + length, index + length + 3).some((line) => QUOTE.test(line))
}

const markQuoted = (lines: readonly string[]): readonly boolean[] => {
  const quoted = lines.map((line) => QUOTE.test(line))
  for (let index = 0; index < lines.length; index++) {
    const length = attributionAt(lines, index)
    if (length > 0 && isQuoteNext(lines, index + length)) quoted.fill(true, index, index + length)
  }
  return quoted
}

const isQuoteNext = (lines: readonly string[], from: number): boolean => {
  const next = lines.slice(from, from + 3).find((line) => line.trim() !== '')
  return next === undefined || QUOTE.test(next)
}

const DELIMITER = /^--\s?$/
const LONGEST_SIGNATURE = 12
const DEVICE =
  /^\s*(?:sent from (?:my|outlook|mail|proton|yahoo|samsung|the)\b.{0,80}|sent (?:with|via) .{0,60}|get outlook for .{0,80}|(?:von meinem .{1,40}|gesendet von|gesendet mit) .{0,60}|diese nachricht wurde von meinem .{0,60}|envoyé (?:de mon|depuis|à partir de) .{0,60}|enviado (?:desde|do|a partir do|con) .{0,60}|inviato (?:da|dal) .{0,60}|(?:verzonden|verstuurd) vanaf .{0,60}|skickat från .{0,60}|sendt fra .{0,60}|lähetetty .{0,60}|wysłane? z .{0,60}|отправлено с .{0,60}|从我的.{0,20}发送|.{0,20}から送信)\s*$/iu

/** Cuts each signature up to the next quotation, drops the quoted lines and the line a telephone adds. */
const withoutSignatures = (lines: readonly string[], quoted: readonly boolean[]): readonly string[] => {
  const kept: string[] = []
  let signature = false
  for (const [index, line] of lines.entries()) {
    if (quoted[index]) {
      signature = false
      if (kept.at(-1) !== '') kept.push('')
    } else if (!signature && DELIMITER.test(line)) signature = isSignature(lines, quoted, index)
    if (!quoted[index] && !signature && !DEVICE.test(line)) kept.push(line)
  }
  return kept
}

/** `-- ` always ends the words (RFC 3676); a bare `--` only when little follows. */
const isSignature = (lines: readonly string[], quoted: readonly boolean[], index: number): boolean => {
  if (lines[index] === '-- ') return true
  const end = quoted.indexOf(true, index)
  return (end < 0 ? lines.length : end) - index <= LONGEST_SIGNATURE
}

const tidy = (lines: readonly string[]): string => {
  const kept: string[] = []
  for (const line of lines) {
    const bare = line.trimEnd()
    if (bare !== '' || (kept.length > 0 && kept.at(-1) !== '')) kept.push(bare)
  }
  return kept.join('\n').trimEnd()
}
