import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import type { Api } from '@perennial/server/app'
import { hc, type InferResponseType } from 'hono/client'
import { answered } from './ask.ts'
import { foundLines, openQuestion } from './found.ts'
import { importHelp } from './help.ts'
import type { Place } from './place.ts'
import { remoteVerb, say, WrongUsage, type Words } from './verb.ts'

const clientOf = ({ url, token }: Place) =>
  hc<Api>(url, { headers: { Authorization: `Bearer ${token}` } }).api.imports

type Imports = ReturnType<typeof clientOf>
type Import = InferResponseType<Imports[':import']['$get'], 200>

const dateOrders: Readonly<Record<string, string>> = {
  dmy: 'day-month-year',
  mdy: 'month-day-year',
  ymd: 'year-month-day',
}

const dateOrderOf = (order: string): string => {
  const known = dateOrders[order]
  if (known === undefined) throw new WrongUsage(`--date-order: found ${order}, expected dmy, mdy or ymd.`)
  return known
}

const queryOf = ({ options }: Words): URLSearchParams => {
  const given = (name: string): string => String(options[name] ?? '')
  const order = given('date-order')
  const query = {
    mentorship: given('to'),
    as: given('as'),
    mentor: given('mentor'),
    mentee: given('mentee'),
    timeZone: given('time-zone'),
    dateOrder: order === '' ? '' : dateOrderOf(order),
  }
  return new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
}

const formOf = (files: readonly string[]): FormData => {
  const form = new FormData()
  for (const file of files) form.append('file', new Blob([readFileSync(file)]), basename(file))
  return form
}

/** Sends the files to be looked at; nothing is kept by it. */
const look = async (place: Place, words: Words): Promise<Import> => {
  const address = clientOf(place).$url()
  address.search = queryOf(words).toString()
  const headers = { Authorization: `Bearer ${place.token}` }
  const sent = fetch(address, { method: 'POST', headers, body: formOf(words.files) })
  return (await (await answered(place, sent)).json()) as Import
}

const isYes = async (): Promise<boolean> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await lines.question('Keep it? [y/N] ')).trim())
  } finally {
    lines.close()
  }
}

const isWanted = async ({ options }: Words): Promise<boolean> => {
  if (options['dry-run'] === true) return false
  if (options['yes'] === true) return true
  return process.stdin.isTTY && isYes()
}

const keep = async (place: Place, { id }: Import): Promise<void> => {
  const kept = await answered(place, clientOf(place)[':import'].confirm.$post({ param: { import: id } }))
  const { added, mentorship } = await kept.json()
  say(`Kept: ${(added ?? 0).toLocaleString('en-GB')} new, in the mentorship ${mentorship}.`)
}

const letGo = async (place: Place, { id }: Import): Promise<void> => {
  await answered(place, clientOf(place)[':import'].$delete({ param: { import: id } }))
  say('Nothing was kept. --yes keeps it.')
}

/** `perennial import FILE…`: what was found is shown, and kept when that is wanted. */
export const importVerb = remoteVerb({
  help: importHelp,
  options: {
    to: { type: 'string' },
    as: { type: 'string' },
    mentor: { type: 'string' },
    mentee: { type: 'string' },
    'time-zone': { type: 'string' },
    'date-order': { type: 'string' },
    yes: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  work: async (place, words) => {
    if (words.files.length === 0) throw new WrongUsage('Expected the name of a file.')
    const looked = await look(place, words)
    for (const line of foundLines(looked.found)) say(line)
    const question = openQuestion(looked.found)
    const isKept = question === null && (await isWanted(words))
    await (isKept ? keep : letGo)(place, looked)
    if (question !== null) throw new WrongUsage(question)
    return 0
  },
})
