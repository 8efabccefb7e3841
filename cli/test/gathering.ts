import assert from 'node:assert/strict'
import { gather, type Gathered } from '../src/gather.ts'
import { parseReadOptions } from '../src/read-options.ts'

/** What `read` gathers with these arguments, in this process, before anything is heard in it. */
export const gathering = async (args: readonly string[], asOf: number) => {
  const options = parseReadOptions(args)
  assert.ok(options.ok)
  return gather(options.value, asOf, () => {})
}

export const gathered = async (args: readonly string[], asOf: number): Promise<Gathered> => {
  const result = await gathering(args, asOf)
  assert.ok(result.ok, JSON.stringify(result))
  return result.value
}

/** The texts of the notices about something. */
export const noticesAbout = ({ notices }: Gathered, wanted: Gathered['notices'][number]['about']) =>
  notices.filter(({ about }) => about === wanted).map(({ text }) => text)
