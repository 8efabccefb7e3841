import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { languages } from '@perennial/language/languages'
import type { Ngrams } from '@perennial/language/parse-ngrams'

type EldTable = {
  readonly languages: Readonly<Record<string, string>>
  readonly ngrams: Readonly<Record<string, Readonly<Record<string, number>>>>
}

const source = join(import.meta.dirname, '../../node_modules/eld/src')

/** A file of the package that it does not export. */
const partOf = (path: string): Promise<unknown> => import(pathToFileURL(join(source, path)).href)

/** eld writes each byte of a letter past ASCII as one character of its dictionary. */
const bytesBy = (dictionary: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    dictionary.flatMap((character, byte) => (byte >= 0x80 && character !== ' ' ? [[character, byte]] : [])),
  )

const runBy = (bytes: ReadonlyMap<string, number>, run: string): number =>
  Array.from(run).reduce((sum, character) => sum * 256 + (bytes.get(character) ?? character.charCodeAt(0)), 0)

/** The extra small table of eld, as Perennial reads it. */
export const ngramsOfEld = async (): Promise<Ngrams> => {
  const { ngramsData } = (await partOf('ngrams/extrasmall.js')) as { ngramsData: EldTable }
  const { dictionary } = (await partOf('dictionary.js')) as { dictionary: readonly string[] }
  const bytes = bytesBy(dictionary)
  const placeOf = (key: string): number =>
    languages.findIndex(([language]) => language === ngramsData.languages[key])
  const rows = Object.entries(ngramsData.ngrams)
    .map(([run, weights]) => ({ run: runBy(bytes, run), said: Object.entries(weights) }))
    .toSorted((a, b) => a.run - b.run)
  let start = 0
  return {
    runs: Float64Array.from(rows, ({ run }) => run),
    starts: Uint32Array.from([0, ...rows.map(({ said }) => (start += said.length))]),
    languages: Uint8Array.from(rows.flatMap(({ said }) => said.map(([key]) => placeOf(key)))),
    weights: Uint8Array.from(rows.flatMap(({ said }) => said.map(([, weight]) => weight))),
  }
}
