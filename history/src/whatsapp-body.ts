/** What the text after `Name: ` is. */
export type Body =
  | { readonly kind: 'said'; readonly text: string }
  | { readonly kind: 'held'; readonly text: string; readonly minutes?: number }
  | { readonly kind: 'missed'; readonly text: string }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'system' }

const MARK = /[\u200e\u200f\u202a-\u202e\ufeff]/g

/** What every chat has sooner or later; some exports write it without the mark the app puts before its own words. */
const COMMON =
  /^(?:your security code with .{1,60} changed|messages (?:and calls are|you send to this|to this (?:chat|group)).{0,60}(?:encrypted|secured)|(?:die )?nachrichten und anrufe sind ende-zu-ende|los mensajes y las llamadas están cifrad|les messages et les appels sont chiffrés|i messaggi e le chiamate sono crittografat|as mensagens e (?:as )?(?:chamadas|ligações) são protegidas|berichten en (?:oproepen|gesprekken) (?:zijn|worden) end-to-end)/iu

/** Only looked for behind the mark: people write "I left" and "we added tests" too. */
const SYSTEM =
  /(?:end-to-end encrypted|ende-zu-ende|de extremo a extremo|de bout en bout|crittografia end-to-end|de ponta a ponta|end-to-end versleuteld|сквозн|uçtan uca|端到端加密|エンドツーエンド|종단간 암호화|disappearing messages|created (?:this )?group|security code|now an admin|no longer an admin|waiting for this message|business account)|^.{1,60} (?:added .{1,80}|removed .{1,80}|left|joined using .{1,60}|changed .{1,120}|pinned a message|is a contact\.?|blocked this contact.*|unblocked this contact.*)$|^you (?:blocked|unblocked|added|removed|changed) .{1,120}$/iu

const DELETED =
  /^(?:(?:this message was|you) deleted(?: this message)?(?: by admin.*)?|diese nachricht wurde gelöscht|du hast diese nachricht gelöscht|se eliminó este mensaje|eliminaste este mensaje|este mensaje fue eliminado|ce message a été supprimé|vous avez supprimé ce message|(?:esta )?mensagem (?:foi )?apagada|você apagou (?:esta|essa) mensagem|questo messaggio è stato eliminato|hai eliminato questo messaggio|dit bericht is verwijderd|je hebt dit bericht verwijderd|данное сообщение удалено|вы удалили данное сообщение|bu mesaj silindi|ta wiadomość została usunięta)\.?$/iu

const EDITED =
  /\s*\u200e?<(?:this message was edited|diese nachricht wurde bearbeitet|se editó este mensaje|ce message a été modifié|mensagem editada|esta mensagem foi editada|questo messaggio è stato modificato|dit bericht is bewerkt|bu mesaj düzenlendi|данное сообщение изменено)\.?>\s*$|(?<=\S\s?)\u200e<[^<>:\n]{4,60}>\s*$/iu

const CALL =
  /^(?:voice call|video call|group (?:voice|video) call|sprachanruf|videoanruf|llamada de voz|videollamada|appel vocal|appel vidéo|chamada de (?:voz|vídeo)|ligação de (?:voz|vídeo)|chiamata vocale|videochiamata|spraakoproep|videogesprek|sesli arama|görüntülü arama|аудиозвонок|видеозвонок)(?:[.,:]\s*(.*))?$/isu

const MISSED =
  /^(?:missed (?:group )?(?:voice |video )?call|verpasster (?:sprach|video)anruf|(?:video)?llamada (?:de voz )?perdida|appel (?:vocal|vidéo) manqué|(?:chamada|ligação) de (?:voz|vídeo) perdida|chiamata (?:vocale )?persa|videochiamata persa|gemiste? (?:spraakoproep|videogesprek)|пропущенный (?:аудио|видео)звонок|cevapsız (?:sesli|görüntülü) arama)(?:[.,]? (?:(?:at|um|a las?|à|às|alle|om|в) )?\d.{0,14}|[.,] .{0,40})?\.?$/iu

const NO_ANSWER =
  /^(?:no answer|declined|not answered|keine antwort|sin respuesta|sans réponse|sem resposta|nessuna risposta|geen antwoord|cancel)/iu

/** The text after `Name: ` of one message, lines joined with LF. */
export const parseBody = (raw: string): Body => {
  const machine = raw.startsWith('\u200e')
  const unedited = withoutEdited(raw)
  const text = unedited.replace(MARK, '').trim()
  if (text.length < LONGEST_MACHINE_TEXT) {
    const known = parseCall(text) ?? parseMachineText(text, machine)
    if (known) return known
  }
  return { kind: 'said', text: nameMedia(unedited.trim(), machine) }
}

/** The app's own texts are short; looking for them in long ones would only cost time. */
const LONGEST_MACHINE_TEXT = 400
const LONGEST_EDITED_MARK = 100

const withoutEdited = (raw: string): string => {
  const tail = raw.slice(-LONGEST_EDITED_MARK)
  return raw.endsWith('>') ? raw.slice(0, raw.length - tail.length) + tail.replace(EDITED, '') : raw
}

const parseMachineText = (text: string, machine: boolean): Body | undefined => {
  if (DELETED.test(text)) return { kind: 'deleted' }
  return COMMON.test(text) || (machine && SYSTEM.test(text)) || text === 'null'
    ? { kind: 'system' }
    : undefined
}

/** One to three numbers with their units and nothing else. */
const DURATION =
  /^(?:(?:\d{1,2}:)?\d{1,3}:\d\d|(?:\d{1,4}\s*\p{L}{1,8}\.?[,\s]*(?:(?:and|und|y|et|e|en)\s)?){1,3})$/iu

const parseCall = (text: string): Body | undefined => {
  if (MISSED.test(text)) return { kind: 'missed', text }
  const match = CALL.exec(text)
  if (match === null) return undefined
  const rest = match[1] ?? ''
  if (NO_ANSWER.test(rest)) return { kind: 'missed', text }
  const minutes = DURATION.test(rest) ? parseMinutes(rest) : undefined
  if (minutes !== undefined) return { kind: 'held', text, minutes }
  return rest === '' ? { kind: 'held', text } : undefined
}

/** Whole minutes of `1 hr 5 min`, `38 min`, `40 sec` or `1:05:10`. */
const parseMinutes = (text: string): number | undefined => {
  const clock = /^(?:(\d+):)?(\d+):(\d\d)$/.exec(text.trim())
  if (clock) return Number(clock[1] ?? 0) * 60 + Number(clock[2])
  const hours = /(\d+)\s*(?:h|hrs?|hours?|std|stunden?|horas?|heures?|ore|ora|uur|ч|saat|sa)\b/iu.exec(text)
  const minutes = /(\d+)\s*(?:m|mins?|minutes?|minuten?|minutos?|minuti|мин|dk)(?![\p{L}])/iu.exec(text)
  const seconds = /(\d+)\s*(?:s|secs?|seconds?|sek|seg|сек|sn)(?![\p{L}])/iu.exec(text)
  if (!hours && !minutes && !seconds) return undefined
  return Number(hours?.[1] ?? 0) * 60 + Number(minutes?.[1] ?? 0)
}

const KINDS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:image|photo|imagen|bild|immagine|imagem|afbeelding|изображение|obraz|görüntü|画像|图片|圖片)/iu,
    '[image]',
  ],
  [/^(?:gif|sticker|autocollant|figurinha|adesivo|стикер|çıkartma)/iu, '[sticker]'],
  [/^(?:video|vídeo|vidéo|видео|wideo|動画|视频|影片)/iu, '[video]'],
  [/^(?:audio|voice|áudio|аудио|ses|dźwięk|音声|音频|view once voice)/iu, '[audio]'],
  [
    /^(?:contact card|kontakt|tarjeta de contacto|fiche contact|cartão de contato|scheda contatto)/iu,
    '[contact card]',
  ],
]

const OMITTED =
  /^[\p{L} ]{3,40} (?:omitted|weggelassen|omitid[oa]s?|omise?s?|absente?|oculto|oculta|omess[oaie]|weggelaten|pominięt[oay]|опущен[оаы]?|отсутствует|dahil edilmedi)$/iu
/** It finds nothing longer: 40 letters, which may take two places each, and the longest ending. */
const LONGEST_OMITTED = 95
const DOCUMENT = /^([^\n]{1,200}?) • \u200e?[^\n•]{1,60}$/u
const ATTACHED_IOS = /^\u200e?<[^<>:\n]{3,40}: ?([^<>\n]{1,200})>(?:\n|$)/u
const ATTACHED_ANDROID =
  /^(\u200e?[^\n]{1,200}\.[a-z0-9]{1,6}) \((?:file attached|datei angehängt|archivo adjunto|fichier joint|arquivo anexado|ficheiro anexado|file allegato|bestand bijgevoegd|файл добавлен|plik dołączony|dosya ekli|(?:[^()\n]{4,40}))\)(?=\n|$)/iu
const PLAIN_ATTACHED =
  /\((?:file attached|datei angehängt|archivo adjunto|fichier joint|arquivo anexado|ficheiro anexado|file allegato|bestand bijgevoegd|файл добавлен|plik dołączony|dosya ekli)\)/iu
const PLACEHOLDER = /^<[^<>\n]{3,60}>$/u

/** Puts a bracketed name where a picture, a recording or a document stood; the rest stays as written. */
const nameMedia = (text: string, machine: boolean): string => {
  const plain = text.replace(MARK, '')
  if (PLACEHOLDER.test(plain) && !plain.includes(':')) return '[media]'
  if (plain.length <= LONGEST_OMITTED && OMITTED.test(plain) && (machine || plain.split(' ').length <= 3))
    return kindOf(plain)
  return nameDocument(text, plain, machine)
}

const kindOf = (plain: string): string => KINDS.find(([words]) => words.test(plain))?.[1] ?? '[media]'

const nameDocument = (text: string, plain: string, machine: boolean): string => {
  const ios = ATTACHED_IOS.exec(text)
  if (ios?.[1]?.includes('.')) return withCaption(ios[1], text.slice(ios[0].length))
  const android = text.includes('(') ? ATTACHED_ANDROID.exec(text) : null
  if (android?.[1] && (machine || PLAIN_ATTACHED.test(android[0])))
    return withCaption(android[1], text.slice(android[0].length))
  const document = text.includes('• \u200e') ? DOCUMENT.exec(text) : null
  if (document?.[1]) return withCaption(document[1], '')
  return plain.trim()
}

const withCaption = (name: string, caption: string): string =>
  `[file: ${name.replace(MARK, '').trim()}]${caption.trim() === '' ? '' : `\n${caption.replace(MARK, '').trim()}`}`
