import type { Account } from '@perennial/voice/account'
import { linesToAscii } from './ascii.ts'
import { paintLines, type Colours } from './palette.ts'
import type { PageOptions } from './parts.ts'
import { reportLines } from './report.ts'
import { smallPrint } from './small-print.ts'

type Origin = Parameters<typeof smallPrint>[1]

/** All that a terminal is shown of a reading, painted. */
export const wholePage = (account: Account, origin: Origin, page: PageOptions, colours: Colours): string => {
  const lines = [...reportLines(account, page), ...smallPrint(account, origin, page)]
  return paintLines(page.isAscii ? linesToAscii(lines) : lines, colours)
}
