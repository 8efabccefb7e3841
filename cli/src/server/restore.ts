import { restoreAll } from '@perennial/server/backup/whole'
import { restoreHelp } from './help.ts'
import { say, serverVerb } from './verb.ts'

/** `perennial restore FILE`: a backup into an empty place. */
export const restoreVerb = serverVerb({
  help: restoreHelp,
  takesFile: true,
  work: async (config, { file }) => {
    const { tables, rows, madeAt, place, isSameSecret } = await restoreAll(config, file)
    say(
      `${rows.toLocaleString('en-GB')} rows of ${tables} tables are in ${place}, as they were at ${madeAt}.`,
    )
    if (!isSameSecret)
      say(
        'It was made under another secret: everybody signs in anew. Give the old one as PERENNIAL_SECRET to keep them.',
      )
    return 0
  },
})
