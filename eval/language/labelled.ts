import { existsSync, readFileSync } from 'node:fs'
import { acts, needs, type Act, type Need } from '@perennial/core/sentence'
import type { Side } from '@perennial/core/side'

/** One labelled sentence. Quality is given for asks only. */
export type Labelled = {
  readonly text: string
  readonly author: Side
  readonly acts: ReadonlySet<Act>
  readonly specific?: boolean
  readonly need?: Need
}

/** Reads labelled sentences, one JSON object a line. */
export const readLabelled = (file: string): readonly Labelled[] => {
  if (!existsSync(file))
    throw new Error(
      `No labelled sentences at ${file}: put the shared folder beside the repository or set PERENNIAL_SHARED to it.`,
    )
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => parseLine(line, `${file}:${index + 1}`))
}

const parseLine = (line: string, where: string): Labelled => {
  const found = JSON.parse(line) as Record<string, unknown>
  const { text, author, specific, need } = found
  if (typeof text !== 'string' || (author !== 'mentor' && author !== 'mentee'))
    throw new Error(`${where}: expected {"text","author":"mentor"|"mentee","acts":[…]}`)
  return {
    text,
    author,
    acts: new Set(acts.filter((act) => Array.isArray(found['acts']) && found['acts'].includes(act))),
    ...(typeof specific === 'boolean' ? { specific } : {}),
    ...(needs.includes(need as Need) ? { need: need as Need } : {}),
  }
}
