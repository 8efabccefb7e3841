import type { Instant } from '@perennial/core/instant'
import { decodeBytes } from './decode.ts'
import { foreignInZip, nameOfForeign } from './foreign-file.ts'
import { foundNotice, foundProblem, quoted, type Found, type Lot } from './message.ts'
import { HEAD_SIZE, KNOWN_FORMATS, recognise, type Format } from './recognise.ts'
import { isSlackExport } from './slack-directory.ts'
import { LONGEST_JSON, readUpTo, type File, type Folder, type Source } from './source.ts'
import { parseWhatsApp } from './whatsapp.ts'
import type { DateOrder } from './whatsapp-line.ts'
import type { Survey } from './zip.ts'
import { isTimeZone, zoneOf, type Zone } from './zone.ts'

/**
 * - `timeZone`: IANA name for exports that name none (WhatsApp); a notice says where it was used
 * - `dateOrder`: of WhatsApp dates, when the person knows it; else the file decides
 * - `horizon`: the instant of the reading; calendar series end there and later meetings are still to come
 */
export type HistoryOptions = {
  readonly timeZone: string
  readonly dateOrder?: DateOrder
  readonly horizon?: Instant
}

/**
 * Everything the sources hold, in their order: messages, problems, notices. Never throws on what a file
 * holds; an error of the disk (from `open` or `files`) is passed on. Memory does not grow with mailboxes
 * and chats; JSON exports and calendars are held one file at a time. Comes in lots, each of what lay together.
 *
 * A source is a file `{kind: 'file', name, open}` (any format, zips too; `open` gives the bytes from the
 * start each time it is called) or a folder `{kind: 'folder', name, files}` (a Slack export, or exports of
 * any kind side by side). Use `merge` to sort and to drop what came twice, then `choosePair`; or `readPair`
 * for all of it at once.
 *
 * @throws RangeError when `timeZone` is not a time zone (see isTimeZone)
 */
export async function* readHistory(sources: readonly Source[], options: HistoryOptions): AsyncGenerator<Lot> {
  if (!isTimeZone(options.timeZone)) throw new RangeError(`${options.timeZone} is not a time zone`)
  const reading = { ...options, zone: zoneOf(options.timeZone) }
  for (const source of sources)
    yield* source.kind === 'file' ? readFile(source, reading) : readFolder(source, reading)
}

type Reading = HistoryOptions & { readonly zone: Zone }

async function* readFile(file: File, reading: Reading): AsyncGenerator<Lot> {
  const head = await readUpTo(file, HEAD_SIZE)
  const format = recognise(head)
  if (format === 'zip') yield* readZip(file, reading)
  else if (format === undefined || format === 'slack-day') yield [unknown(file.name, head, format)]
  else yield* parsersByFormat[format](file, reading)
}

const unknown = (name: string, head: Uint8Array, format: 'slack-day' | undefined): Found => {
  if (format)
    return foundProblem(
      name,
      0,
      'one day of a Slack export',
      'the whole export, folder or zip, for the names',
    )
  const found = head.length === 0 ? 'an empty file' : (nameOfForeign(head) ?? beginningOf(head))
  return foundProblem(name, 0, found, KNOWN_FORMATS)
}

const beginningOf = (head: Uint8Array): string => quoted(decodeBytes(head.subarray(0, 400)))

type Parse = (file: File, reading: Reading) => AsyncGenerator<Lot>

/** Other parsers are loaded by the first file that needs one: those of mail bring half as much code as all of ours. */
const parsersByFormat: Readonly<Record<Exclude<Format, 'zip' | 'slack-day'>, Parse>> = {
  whatsapp: readWhatsApp,
  mail: async function* (file, { zone }) {
    const { parseMailbox } = await import('./mailbox.ts')
    yield* parseMailbox(file.open(), { file: file.name, zone })
  },
  telegram: async function* (file, { zone }) {
    const { parseTelegram } = await import('./telegram.ts')
    yield* oneByOne(parseTelegram(file, zone))
  },
  discord: async function* (file, { zone }) {
    const { parseDiscord } = await import('./discord.ts')
    yield* oneByOne(parseDiscord(file, zone))
  },
  calendar: readCalendar,
  'json-lines': async function* (file) {
    const { parseJsonLines } = await import('./json-lines.ts')
    yield* oneByOne(parseJsonLines(file.name, file.open()))
  },
}

/** Small files, whose parsers find one thing after the other. */
async function* oneByOne(found: AsyncIterable<Found> | Iterable<Found>): AsyncGenerator<Lot> {
  for await (const one of found) yield [one]
}

async function* readWhatsApp(file: File, reading: Reading): AsyncGenerator<Lot> {
  yield* parseWhatsApp(file, reading)
  yield [foundNotice('time-zone', file.name, `no time zone in this export: ${reading.timeZone} was used`)]
}

async function* readCalendar(file: File, { zone, horizon }: Reading): AsyncGenerator<Lot> {
  const { parseCalendar } = await import('./calendar.ts')
  yield* oneByOne(
    parseCalendar(file.name, decodeBytes(await readUpTo(file, LONGEST_JSON)), { zone, horizon }),
  )
}

async function* readSlack(folder: Folder): AsyncGenerator<Lot> {
  const { parseSlack } = await import('./slack.ts')
  yield* oneByOne(parseSlack(folder))
}

/** Pictures and recordings that lie beside a chat; looking into them would only cost time. */
const MEDIA =
  /\.(?:jpe?g|png|gif|webp|heic|avif|bmp|tiff?|svg|mp4|mov|3gp|avi|mkv|webm|opus|ogg|m4a|mp3|aac|wav|amr|pdf|docx?|xlsx?|pptx?|odt|ods|vcf|apk|zip|html?|css|js)$/i
/** Programs leave these behind in folders and zips. */
const HIDDEN = /(?:^|\/)(?:\.|__MACOSX\/)/

export const mayHoldMessages = (name: string): boolean =>
  !MEDIA.test(name) && !HIDDEN.test(name) && !name.endsWith('/')

async function* readZip(zip: File, reading: Reading): AsyncGenerator<Lot> {
  const { folderOfZip, surveyZip } = await import('./zip.ts')
  const survey = await surveyZip(zip, mayHoldMessages, HEAD_SIZE, recognise)
  if (isSlackExport(survey.entries.map(({ name }) => name))) yield* readSlack(folderOfZip(zip))
  else yield* readEntries(zip, survey, reading)
  for (const { name, broken } of survey.entries)
    if (broken)
      yield [
        foundProblem(
          `${zip.name}/${name}`,
          0,
          'a damaged or cut file',
          'a whole one; its beginning was read',
        ),
      ]
  if (!survey.whole)
    yield [foundProblem(zip.name, 0, 'a zip that is cut', 'a whole one; what it still holds was read')]
}

async function* readFolder(folder: Folder, reading: Reading): AsyncGenerator<Lot> {
  const names: string[] = []
  for await (const { name } of folder.files((each) => !HIDDEN.test(each))) names.push(name)
  if (isSlackExport(names)) yield* readSlack(folder)
  else yield* readLooseFiles(folder, reading)
}

async function* readLooseFiles(folder: Folder, reading: Reading): AsyncGenerator<Lot> {
  let read = 0
  let others = 0
  const wants = (name: string) => mayHoldMessages(name) || (name.endsWith('.zip') && !HIDDEN.test(name))
  for await (const file of folder.files(wants)) {
    const format = recognise(await readUpTo(file, HEAD_SIZE))
    if (format === undefined || format === 'slack-day') others++
    else {
      read++
      yield* readFile({ ...file, name: `${folder.name}/${file.name}` }, reading)
    }
  }
  if (read === 0)
    yield [foundProblem(folder.name, 0, `a folder with ${others} files of no known format`, KNOWN_FORMATS)]
  else if (others > 0) yield [othersNotice(folder.name, others)]
}

async function* readEntries(
  zip: File,
  survey: Survey<Format | undefined>,
  reading: Reading,
): AsyncGenerator<Lot> {
  const { entryOfZip } = await import('./zip.ts')
  const { entries } = survey
  const known = entries.filter(({ seen }) => seen !== undefined && seen !== 'zip' && seen !== 'slack-day')
  for (const { name } of known) yield* readFile(entryOfZip(zip, name), reading)
  const others = entries.length - known.length
  if (known.length === 0) yield [foundProblem(zip.name, 0, foreignInZip(survey), KNOWN_FORMATS)]
  else if (others > 0) yield [othersNotice(zip.name, others)]
}

const othersNotice = (file: string, count: number): Found =>
  foundNotice(
    'format',
    file,
    `${count} other file${count === 1 ? '' : 's'} in it of no known format left out`,
  )
