import { decodeBytes } from './decode.ts'
import { baseName } from './slack-directory.ts'

/** What a file is called that holds neither text nor anything known. */
export const NO_TEXT = 'a file without text'

const startsWith = (head: Uint8Array, magic: string, at = 0): boolean =>
  Array.from(magic, (char) => char.charCodeAt(0)).every((code, i) => head[at + i] === code)

const MAGIC: readonly (readonly [start: string, what: string])[] = [
  ['%PDF-', 'a PDF'],
  ['\xff\xd8\xff', 'a picture'],
  ['\x89PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['OggS', 'a recording'],
  ['ID3', 'a recording'],
  ['SQLite format 3', 'a database, as phones and their backups keep it'],
  ['\x1f\x8b', 'a gzip archive, to be unpacked first'],
  ['7z\xbc\xaf', 'a 7z archive, to be unpacked first'],
  ['Rar!', 'a RAR archive, to be unpacked first'],
  ['\xd0\xcf\x11\xe0', 'an Office document'],
  ['{\\rtf', 'a rich text document'],
]

/** What a file is that holds no history, where its first bytes tell; nothing where they do not. */
export const nameOfForeign = (head: Uint8Array): string | undefined => {
  const known = MAGIC.find(([start]) => startsWith(head, start))
  if (known) return known[1]
  if (startsWith(head, 'ftyp', 4)) return 'a video or a recording'
  const text = decodeBytes(head.subarray(0, 4096)).trimStart()
  if (/^<(?:!doctype html|html)\b/i.test(text))
    return text.includes('Exported Data')
      ? 'Telegram’s export as a web page, where the format JSON is needed'
      : 'a web page'
  return text.includes('\0') ? NO_TEXT : undefined
}

/** The files of a zip: those that could hold messages, and those that were passed by. */
type Zipped = {
  readonly entries: readonly { readonly name: string }[]
  readonly passed: readonly string[]
  readonly whole: boolean
}

const MOST_NAMES = 3

const listed = (names: readonly string[]): string =>
  `${names.slice(0, MOST_NAMES).map(baseName).join(', ')}${names.length > MOST_NAMES ? ', …' : ''}`

/** What a zip is in which no history was found. */
export const foreignInZip = ({ entries, passed, whole }: Zipped): string => {
  const names = entries.map(({ name }) => name)
  if (names.includes('[Content_Types].xml')) return 'an Office document'
  if (names.length > 0) return `a zip with ${listed(names)}`
  if (passed.length > 0) return `a zip of pictures or documents only, like ${listed(passed.slice(0, 1))}`
  return whole ? 'a zip with nothing in it' : 'a zip that is cut or broken before its first file'
}
