import { statSync } from 'node:fs'
import { backupAll } from '@perennial/server/backup/whole'
import { backupHelp } from './help.ts'
import { say, serverVerb } from './verb.ts'

const size = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

const count = (number: number): string => number.toLocaleString('en-GB')

/** `perennial backup FILE`: all that the server keeps, in one file. */
export const backupVerb = serverVerb({
  help: backupHelp,
  takesFile: true,
  work: async (config, { file }) => {
    const { tables, rows } = await backupAll(config, file, Date.now())
    say(`${file}: ${count(rows)} rows of ${tables} tables, ${size(statSync(file).size)}.`)
    say('It holds everybody’s words: keep it as carefully as the data folder.')
    return 0
  },
})
