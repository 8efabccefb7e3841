import { open, rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Api } from '@perennial/server/app'
import { hc } from 'hono/client'
import { answered, NotDone } from './ask.ts'
import { exportHelp } from './help.ts'
import type { Place } from './place.ts'
import { remoteVerb, say, WrongUsage } from './verb.ts'

const OWNER_ONLY = 0o600

/** Writes an answer to a file that was not there, and leaves nothing of one that broke off. */
const write = async (file: string, body: ReadableStream): Promise<void> => {
  const handle = await open(file, 'wx', OWNER_ONLY)
  try {
    await pipeline(Readable.fromWeb(body as never), handle.createWriteStream())
  } catch (cause) {
    await rm(file, { force: true })
    throw new NotDone('The answer broke off; nothing was written. Try again.', { cause })
  }
}

const ask = ({ url, token }: Place) =>
  hc<Api>(url, { headers: { Authorization: `Bearer ${token}` } }).api.me.export.$get()

/** `perennial export FILE`: everything about me as one zip. */
export const exportVerb = remoteVerb({
  help: exportHelp,
  options: {},
  work: async (place, { files: [file, ...rest] }) => {
    if (file === undefined) throw new WrongUsage('Expected the name of a file.')
    if (rest.length > 0) throw new WrongUsage(`“${rest[0]}” was not expected.`)
    if ((await stat(file).catch(() => null)) !== null)
      throw new NotDone(`${file} is there already; expected a new name.`)
    const { body } = await answered(place, ask(place))
    if (body === null) throw new NotDone('The answer was empty; nothing was written.')
    await write(file, body)
    say(`${file}: everything about you, ${Math.ceil((await stat(file)).size / 1000)} kB.`)
    return 0
  },
})
